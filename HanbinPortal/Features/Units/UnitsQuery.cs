using HanbinPortal.Data;
using HanbinPortal.Model.Units;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Units;

/// <summary>One unit with the number of people who may sign in for it.</summary>
public sealed record UnitRow(int Id, string Code, string Name, string ShortName, UnitCategory Category, bool ClerksSendAlone, bool IsClosed, int People, string? ContactPhone);

/// <summary>All units; a district has about a hundred, so they come at once.</summary>
public sealed class UnitsQuery(IDbContextFactory<PortalDb> dbs)
{
    public async Task<IReadOnlyList<UnitRow>> RunAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Units.AsNoTracking().OrderBy(u => u.IsClosed).ThenBy(u => u.Id)
            .Select(u => new UnitRow(u.Id, u.Code, u.Name, u.ShortName, u.Category, u.ClerksSendAlone, u.IsClosed, db.Users.Count(p => p.UnitId == u.Id && !p.IsDisabled), u.ContactPhone))
            .ToListAsync(cancel);
    }
}
