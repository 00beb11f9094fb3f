using HanbinPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Returns;

/// <summary>The units an order could be meant for instead.</summary>
public sealed class OtherUnitsQuery(IDbContextFactory<PortalDb> dbs)
{
    public async Task<IReadOnlyList<string>> RunAsync(int exceptUnitId, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Units.AsNoTracking()
            .Where(u => !u.IsClosed && u.Id != exceptUnitId)
            .OrderBy(u => u.Category).ThenBy(u => u.Code)
            .Select(u => u.Name)
            .ToListAsync(cancel);
    }
}
