using HanbinPortal.Features.Roles;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Roles;

[Covers(30)]
public sealed class GrantCommandTests
{
    [Theory, BothDatabases]
    public async Task The_security_administrator_grants_and_the_person_holds_it_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync("anquan");

        await GrantAsync(backstage, "paidan", PortalRole.Dispatcher, PortalRole.Reviewer);
        Assert.Equal([PortalRole.Dispatcher, PortalRole.Reviewer], (await backstage.ActorAsync("paidan")).Roles.Order());

        await GrantAsync(backstage, "paidan", PortalRole.Reviewer);
        Assert.Equal([PortalRole.Reviewer], (await backstage.ActorAsync("paidan")).Roles);
        await using var db = database.CreateDbContext();
        Assert.Equal(
            [("派单员", "派单员、审核员"), ("派单员、审核员", "审核员")],
            db.ChangeRecords.OrderBy(r => r.Id).AsEnumerable().Select(r => (r.Before, r.After)));
    }

    [Theory]
    [InlineData("anquan", "anquan", "第三十条：不能调整本人的岗位。", PortalRole.Director)]
    [InlineData("xitong", "paidan", "第三十条：岗位由安全管理员授予。", PortalRole.Director)]
    [InlineData("zhuren", "paidan", "第三十条：岗位由安全管理员授予。", PortalRole.Director)]
    [InlineData("anquan", "xitong", "第三十条：系统管理员、安全管理员、审计管理员须由三个人分别担任。", PortalRole.SystemAdmin, PortalRole.AuditAdmin)]
    [InlineData("anquan", "paidan", "第六条：经办人、单位负责人须先由系统管理员指定所在单位。", PortalRole.Clerk)]
    [InlineData("anquan", "wuli", "第六条：热线办岗位与承办单位岗位不能由一人兼任。", PortalRole.Clerk, PortalRole.Dispatcher)]
    public async Task What_may_not_be_granted_is_refused_and_changes_nothing(string by, string to, string refused, params PortalRole[] wanted)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync(by);
        var before = (await backstage.ActorAsync(to)).Roles;

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => GrantAsync(backstage, to, wanted));

        Assert.Equal(refused, broken.Refusal.Text);
        Assert.Equal(before, (await backstage.ActorAsync(to)).Roles);
    }

    private static async Task GrantAsync(Backstage backstage, string to, params PortalRole[] wanted) =>
        await backstage.Get<GrantCommand>().RunAsync(await backstage.IdOfAsync(to), wanted, TestContext.Current.CancellationToken);
}
