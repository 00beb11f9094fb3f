using HanbinPortal.Features.Units;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Units;

[Covers(6)]
public sealed class SaveUnitCommandTests
{
    private static readonly UnitDraft _new = new(null, " HB-900 ", "汉滨区大数据中心", "大数据中心", UnitCategory.DispatchedOffice, ClerksSendAlone: false, IsClosed: false);

    [Theory, BothDatabases]
    public async Task A_unit_is_added_changed_and_closed_each_on_record(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync("xitong");

        await SaveAsync(backstage, _new);
        await using var db = database.CreateDbContext();
        var id = db.Units.Single(u => u.Code == "HB-900").Id;
        await SaveAsync(backstage, _new with { Id = id, ClerksSendAlone = true, IsClosed = true });

        await using var later = database.CreateDbContext();
        var unit = later.Units.Single(u => u.Id == id);
        Assert.True(unit is { ClerksSendAlone: true, IsClosed: true, Name: "汉滨区大数据中心" });
        Assert.Equal(["新增单位", "修改单位"], later.ChangeRecords.OrderBy(r => r.Id).Select(r => r.What));
        Assert.Equal("HB-900 汉滨区大数据中心（大数据中心），派出机构，须负责人审批", later.ChangeRecords.OrderBy(r => r.Id).Last().Before);
    }

    [Theory, BothDatabases]
    public async Task Two_units_cannot_share_a_code_or_a_name(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync("zhuren");
        await SaveAsync(backstage, _new);

        Assert.Equal("第六条：已有相同编码或名称的单位，请核对。", await RefusalAsync(backstage, _new with { Name = "另一个" }));
        Assert.Equal("第六条：已有相同编码或名称的单位，请核对。", await RefusalAsync(backstage, _new with { Code = "HB-901" }));
    }

    [Fact]
    public async Task A_dispatcher_may_not()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, new StoppedClock()).SignedInAsync("paidan");

        Assert.Equal("第六条：只有系统管理员和热线办主任可以维护承办单位。", await RefusalAsync(backstage, _new));
    }

    private static Task SaveAsync(Backstage backstage, UnitDraft draft) => backstage.Get<SaveUnitCommand>().RunAsync(draft, TestContext.Current.CancellationToken);

    private static async Task<string> RefusalAsync(Backstage backstage, UnitDraft draft) =>
        (await Assert.ThrowsAsync<RuleBrokenException>(() => SaveAsync(backstage, draft))).Refusal.Text;
}
