using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>
/// Keeps what is being written until it is sent, so that a reload, a lost connection or a restart of the server costs nothing.
/// </summary>
/// <remarks>
/// In the database and not in the browser: clerks begin on a phone in the field and finish at a desk; machines in service halls are
/// shared, and complaints must not stay behind in their browsers; and a file named in a draft cannot be swapped for another's.
/// The price is one small write a second per person writing.
/// </remarks>
public sealed class FormDraftStore(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    // A draft nobody came back to for so long is about an order that is over; it may hold personal data, so it goes.
    private static readonly TimeSpan _longest = TimeSpan.FromDays(30);

    /// <summary>What this person had written last in this form; null when there is nothing.</summary>
    public async Task<FormDraft?> FindAsync(string userId, long assignmentId, OrderStep step, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var oldest = clock.GetUtcNow() - _longest;
        return await db.FormDrafts.AsNoTracking()
            .FirstOrDefaultAsync(d => d.UserId == userId && d.AssignmentId == assignmentId && d.Step == step && d.KeptAt >= oldest, cancel);
    }

    public async Task KeepAsync(FormDraft draft, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await OverwriteAsync(db, draft, cancel))
        {
            return;
        }

        var oldest = clock.GetUtcNow() - _longest;
        await db.FormDrafts.Where(d => d.UserId == draft.UserId && d.KeptAt < oldest).ExecuteDeleteAsync(cancel);
        db.FormDrafts.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same form in a second window was quicker; the later text wins.
            if (!await OverwriteAsync(db, draft, cancel))
            {
                throw;
            }
        }
    }

    public async Task DropAsync(string userId, long assignmentId, OrderStep step, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.FormDrafts.Where(d => d.UserId == userId && d.AssignmentId == assignmentId && d.Step == step).ExecuteDeleteAsync(cancel);
    }

    private static async Task<bool> OverwriteAsync(PortalDb db, FormDraft draft, CancellationToken cancel) => await db.FormDrafts
        .Where(d => d.UserId == draft.UserId && d.AssignmentId == draft.AssignmentId && d.Step == draft.Step)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.Json, draft.Json).SetProperty(d => d.KeptAt, draft.KeptAt), cancel) > 0;
}
