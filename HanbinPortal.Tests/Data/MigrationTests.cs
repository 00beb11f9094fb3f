using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Data;

public sealed class MigrationTests
{
    [Theory, BothDatabases]
    public async Task The_migrations_make_exactly_the_model(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using var db = database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }
}
