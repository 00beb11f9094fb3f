using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Attachments;

/// <summary>One attachment, for whoever may see it.</summary>
public sealed class AttachmentQuery(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Null when there is none and when it is none of theirs, so that the two cannot be told apart.</summary>
    public async Task<Attachment?> RunAsync(long id, Actor viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);

        // Who may see a file depends on all the assignments of its order and on the step it came with.
        var order = await db.Orders
            .Include(o => o.Assignments)
            .Include(o => o.Attachments.Where(a => a.Id == id))
            .Include(o => o.Timeline)
            .Where(o => o.Attachments.Any(a => a.Id == id))
            .AsSplitQuery()
            .FirstOrDefaultAsync(cancel);
        return order?.Attachments.SingleOrDefault(file => order.MaySee(viewer, file));
    }
}
