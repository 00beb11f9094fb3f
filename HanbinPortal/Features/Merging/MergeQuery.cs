using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Merging;

/// <summary>The order another one is to follow, by its number.</summary>
public sealed class MergeQuery(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Without what belongs to it; null when there is no such number.</summary>
    public async Task<WorkOrder?> FindAsync(string number, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Number == number, cancel);
    }

    public async Task<WorkOrder?> FindAsync(long id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancel);
    }
}
