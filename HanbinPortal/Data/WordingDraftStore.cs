using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>Keeps the wording somebody is writing, so that a reload or a lost connection costs nothing.</summary>
public sealed class WordingDraftStore(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>What this person had written last; null when there is nothing.</summary>
    public async Task<WordingDraft?> FindAsync(string userId, PaperKind kind, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.WordingDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.UserId == userId && d.Kind == kind, cancel);
    }

    public async Task KeepAsync(WordingDraft draft, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await OverwriteAsync(db, draft, cancel))
        {
            return;
        }

        db.WordingDrafts.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same page in a second window was quicker; the later text wins.
            if (!await OverwriteAsync(db, draft, cancel))
            {
                throw;
            }
        }
    }

    public async Task DropAsync(string userId, PaperKind kind, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.WordingDrafts.Where(d => d.UserId == userId && d.Kind == kind).ExecuteDeleteAsync(cancel);
    }

    private static async Task<bool> OverwriteAsync(PortalDb db, WordingDraft draft, CancellationToken cancel) => await db.WordingDrafts
        .Where(d => d.UserId == draft.UserId && d.Kind == draft.Kind)
        .ExecuteUpdateAsync(
            set => set.SetProperty(d => d.BasedOn, draft.BasedOn).SetProperty(d => d.Text, draft.Text).SetProperty(d => d.Reason, draft.Reason).SetProperty(d => d.KeptAt, draft.KeptAt),
            cancel) > 0;
}
