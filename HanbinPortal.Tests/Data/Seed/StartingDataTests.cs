using HanbinPortal.Data.Seed;
using HanbinPortal.Model.Units;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Data.Seed;

public sealed class StartingDataTests
{
    [Theory, BothDatabases]
    public async Task An_empty_database_begins_with_the_units_and_the_notices_and_what_is_there_is_left_alone(DatabaseProvider provider)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var starting = new StartingData(database, new StoppedClock());
        await using var db = database.CreateDbContext();

        await starting.RunAsync(cancel);
        Assert.Equal(68, await db.Units.CountAsync(cancel));
        Assert.Equal(
            ShippedUnits.Load().GroupBy(u => u.Category).Select(g => g.Count()).Order(),
            (await db.Units.GroupBy(u => u.Category).Select(g => g.Count()).ToListAsync(cancel)).Order());
        Assert.Equal([2024, 2025, 2026], await db.HolidayYears.OrderBy(y => y.Year).Select(y => y.Year).ToListAsync(cancel));

        await db.Units.Where(u => u.Category == UnitCategory.Township).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsClosed, true), cancel);
        await starting.RunAsync(cancel);
        Assert.Equal(68, await db.Units.CountAsync(cancel));
        Assert.NotEqual(0, await db.Units.CountAsync(u => u.IsClosed, cancel));
    }
}
