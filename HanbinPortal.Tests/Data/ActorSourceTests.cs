using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Data;

[Covers(6)]
public sealed class ActorSourceTests
{
    [Theory, BothDatabases]
    public async Task Roles_and_unit_are_those_held_now_and_not_those_of_the_sign_in(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = new Backstage(database, new StoppedClock());
        var unit = await backstage.UnitAsync("建民街道办事处");

        var clerk = await backstage.ActorAsync("jianmin");
        Assert.Equal(("刘洋", unit.Id, false), (clerk.Name, clerk.UnitId, clerk.MaySendAlone));
        Assert.Equal([PortalRole.Clerk], clerk.Roles);

        // The unit's own setting holds at once; and whoever has left the post keeps nothing of the unit.
        await using var db = database.CreateDbContext();
        await db.Units.Where(u => u.Id == unit.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.ClerksSendAlone, true), TestContext.Current.CancellationToken);
        Assert.True((await backstage.ActorAsync("jianmin")).MaySendAlone);

        var users = backstage.Get<UserManager<PortalUser>>();
        var account = (await users.FindByNameAsync("jianmin"))!;
        Assert.True((await users.RemoveFromRoleAsync(account, nameof(PortalRole.Clerk))).Succeeded);
        var left = await backstage.ActorAsync("jianmin");
        Assert.Null(left.UnitId);
        Assert.Empty(left.Roles);
    }

    [Theory, BothDatabases]
    public async Task A_disabled_account_and_one_that_never_was_are_nobody(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = new Backstage(database, new StoppedClock());
        var id = await backstage.IdOfAsync("paidan");
        await using var db = database.CreateDbContext();
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true), TestContext.Current.CancellationToken);

        var actors = backstage.Get<ActorSource>();
        Assert.Null(await actors.FindAsync(id, TestContext.Current.CancellationToken));
        Assert.Null(await actors.FindAsync("no such account", TestContext.Current.CancellationToken));
    }
}
