using HanbinPortal.Accounts;
using HanbinPortal.Features.Users;
using HanbinPortal.Regulation;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;

namespace HanbinPortal.Tests.Features.Users;

[Covers(30)]
public sealed class UserCommandTests
{
    [Theory, BothDatabases]
    public async Task A_new_account_begins_with_a_password_of_one_use_and_no_role(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync("xitong");
        var unit = await backstage.UnitAsync("五里镇人民政府");

        var password = await backstage.Get<UserCommand>().CreateAsync(" 王小明 ", "王小明", unit.Id, TestContext.Current.CancellationToken);

        var users = backstage.Get<UserManager<PortalUser>>();
        var user = (await users.FindByNameAsync("王小明"))!;
        Assert.True(await users.CheckPasswordAsync(user, password));
        Assert.True(user.MustChangePassword);
        Assert.Equal(unit.Id, user.UnitId);
        Assert.Empty(await users.GetRolesAsync(user));
        await using var db = database.CreateDbContext();
        var record = Assert.Single(db.ChangeRecords);
        Assert.Equal(("用户", "王小明", "新建账号", "王小明，五里镇人民政府", "孙强"), (record.Area, record.Subject, record.What, record.After, record.ByName));
        Assert.DoesNotContain(password, string.Concat(record.Before, record.After, record.What), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_disabled_person_is_out_at_once_and_may_come_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync("xitong");
        var id = await backstage.IdOfAsync("wuli");
        var stamp = await StampAsync(database, id);

        await backstage.Get<UserCommand>().SetDisabledAsync(id, disabled: true, TestContext.Current.CancellationToken);
        Assert.NotEqual(stamp, await StampAsync(database, id));
        await using (var db = database.CreateDbContext())
        {
            Assert.True(db.Users.Single(u => u.Id == id).IsDisabled);
        }

        await backstage.Get<UserCommand>().SetDisabledAsync(id, disabled: false, TestContext.Current.CancellationToken);
        await using var later = database.CreateDbContext();
        Assert.False(later.Users.Single(u => u.Id == id).IsDisabled);
        Assert.Equal(["停用账号", "启用账号"], later.ChangeRecords.OrderBy(r => r.Id).Select(r => r.What));
    }

    [Theory, BothDatabases]
    public async Task A_reset_password_replaces_the_old_one_and_must_be_changed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync("xitong");

        var password = await backstage.Get<UserCommand>().ResetPasswordAsync(await backstage.IdOfAsync("wuli"), TestContext.Current.CancellationToken);

        var users = backstage.Get<UserManager<PortalUser>>();
        var user = (await users.FindByNameAsync("wuli"))!;
        Assert.True(await users.CheckPasswordAsync(user, password));
        Assert.False(await users.CheckPasswordAsync(user, DemoAccounts.Password));
        Assert.True(user.MustChangePassword);
    }

    [Fact]
    public async Task A_clerk_cannot_be_left_without_a_unit_and_nobody_changes_their_own_account()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync("xitong");
        var (clerk, self) = (await backstage.IdOfAsync("wuli"), await backstage.IdOfAsync("xitong"));
        var command = backstage.Get<UserCommand>();

        await RefusedAsync("第六条：经办人、单位负责人须先由系统管理员指定所在单位。请先由安全管理员调整岗位。", () => command.MoveAsync(clerk, "杨梅", null, TestContext.Current.CancellationToken));
        await RefusedAsync("第三十条：不能在这里修改本人的账号。", () => command.SetDisabledAsync(self, disabled: true, TestContext.Current.CancellationToken));
        await RefusedAsync("第六条：用户名“wuli”已被使用，请换一个。", () => command.CreateAsync("wuli", "某人", null, TestContext.Current.CancellationToken));
        await using var db = database.CreateDbContext();
        Assert.Empty(db.ChangeRecords);
    }

    [Theory]
    [InlineData("anquan")]
    [InlineData("zhuren")]
    [InlineData("wuli-lead")]
    public async Task Only_the_system_administrator_keeps_accounts(string userName)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync(userName);

        await RefusedAsync("第三十条：只有系统管理员可以维护账号。", () => backstage.Get<UserCommand>().CreateAsync("new", "某人", null, TestContext.Current.CancellationToken));
    }

    private static async Task<string?> StampAsync(TestDatabase database, string id)
    {
        await using var db = database.CreateDbContext();
        return (await db.Users.FindAsync([id], TestContext.Current.CancellationToken))!.SecurityStamp;
    }

    private static async Task RefusedAsync(string refused, Func<Task> act) =>
        Assert.Equal(refused, (await Assert.ThrowsAsync<RuleBrokenException>(act)).Refusal.Text);
}
