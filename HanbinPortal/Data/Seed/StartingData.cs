using HanbinPortal.Model.Calendar;
using HanbinPortal.Model.Units;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data.Seed;

/// <summary>What every new database begins with, demonstration or not: the starting list of units and the holiday notices shipped.</summary>
public sealed class StartingData(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (!await db.Units.AnyAsync(cancel))
        {
            db.Units.AddRange(ShippedUnits.Load().Select(u => new Unit { Code = u.Code, Name = u.Name, ShortName = u.ShortName, Category = CategoryOf(u.Category) }));
        }

        if (!await db.HolidayYears.AnyAsync(cancel))
        {
            db.HolidayYears.AddRange(ShippedNotices.Load().Select(n => new HolidayYear(n, "系统", clock.GetUtcNow())));
        }

        await db.SaveChangesAsync(cancel);
    }

    private static UnitCategory CategoryOf(string text) => text switch
    {
        "镇办" => UnitCategory.Township,
        "区直部门" => UnitCategory.Department,
        "派出机构" => UnitCategory.DispatchedOffice,
        "公共服务企事业" => UnitCategory.PublicService,
        _ => throw new InvalidOperationException($"units.csv has an unknown category {text}."),
    };
}
