using HanbinPortal.Data;
using HanbinPortal.Features.Intake;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Features.Intake.Importing;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace HanbinPortal.Tests.Features.Intake;

public sealed class ConflictDecisionTests
{
    private static readonly object?[] _header = ["工单编号", "诉求标题", "诉求内容", "诉求类型", "紧急程度", "联系电话"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Both_sides_stand_beside_each_other_with_personal_data_masked(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        var view = await ConflictAsync(database);

        Assert.Equal(("第二次.xlsx", "10001"), (view.FileName, view.Order.Number));
        Assert.Equal(
            [
                new("标题", "路灯不亮", "路灯亮了"), new("联系电话", "138****1234", "138****1234（隐藏的部分不同）"),
                new("诉求类型", "投诉", "求助"), new("紧急程度", "一般", "紧急"),
            ],
            view.Sides);
        Assert.Equal((OrderKind.HelpRequest, true), view.NewKind);
    }

    [Theory, BothDatabases]
    public async Task Noted_it_stands_in_the_history_and_the_order_stays_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var view = await ConflictAsync(database);

        await Decide(database).RunAsync(view, ConflictDecision.Noted, "已向市平台核实", People.Dispatcher, Cancel);

        var order = await database.ReadAsync(view.Order.Id);
        Assert.Equal(("路灯不亮", OrderKind.Complaint), (order.Title, order.Kind));
        Assert.Equal(
            "市平台文件“第二次.xlsx”第2行与本工单不同，本平台内容未更改。\n标题：文件中为“路灯亮了”\n联系电话：文件中为“138****1234（隐藏的部分不同）”\n诉求类型：文件中为“求助”\n紧急程度：文件中为“紧急”\n说明：已向市平台核实",
            order.Timeline[^1].Detail);
        var decided = await new ConflictQuery(database).RunAsync(view.Conflict.Id, Cancel);
        Assert.Equal((ConflictDecision.Noted, "派单员甲", "已向市平台核实"), (decided!.Conflict.Decision, decided.Conflict.DecidedByName, decided.Conflict.Words));
    }

    [Fact]
    public async Task The_kind_is_taken_over_by_the_recorded_step_and_nothing_else_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        var view = await ConflictAsync(database);

        await Decide(database).RunAsync(view, ConflictDecision.Reclassified, "市平台电话更正", People.Dispatcher, Cancel);

        var order = await database.ReadAsync(view.Order.Id);
        Assert.Equal((OrderKind.HelpRequest, true, "路灯不亮"), (order.Kind, order.IsEmergency, order.Title));
        Assert.Equal((OrderStep.Reclassify, "派单员甲", "市平台文件更改了类型。市平台电话更正"), (order.Timeline[^1].Step, order.Timeline[^1].ByName, order.Timeline[^1].Detail));
    }

    [Fact]
    public async Task Kept_as_it_is_the_order_has_no_new_line()
    {
        await using var database = await TestDatabase.CreateAsync();
        var view = await ConflictAsync(database);

        await Decide(database).RunAsync(view, ConflictDecision.KeptOurs, "以首次来件为准", People.Dispatcher, Cancel);

        Assert.Single((await database.ReadAsync(view.Order.Id)).Timeline);
        Assert.Equal(0, (await new IntakeQuery(database).ConflictsAsync(decided: false, page: null, Cancel)).Total);
        Assert.Equal("10001", Assert.Single((await new IntakeQuery(database).ConflictsAsync(decided: true, page: null, Cancel)).Rows).Number);
    }

    [Fact]
    public async Task It_is_decided_once_with_a_reason_by_whoever_may()
    {
        await using var database = await TestDatabase.CreateAsync();
        var view = await ConflictAsync(database);

        await RefusedAsync("请写明这样处理的理由。", " ", People.Dispatcher);
        await RefusedAsync("您的岗位不能接收工单，请由派单员或热线办主任导入。", "理由", People.Supervisor);
        await Decide(database).RunAsync(view, ConflictDecision.KeptOurs, "理由", People.Dispatcher, Cancel);
        await RefusedAsync("这一条冲突已由派单员甲处理。", "理由", People.OtherDispatcher);

        async Task RefusedAsync(string reason, string words, Actor by) => Assert.Equal(
            reason,
            (await Assert.ThrowsAsync<RuleBrokenException>(() => Decide(database).RunAsync(view, ConflictDecision.Noted, words, by, Cancel))).Refusal.Reason);
    }

    private static DecideConflictCommand Decide(TestDatabase database)
    {
        var clock = new StoppedClock("2026-09-21 10:00");
        var feed = new OrderFeed(NullLogger<OrderFeed>.Instance);
        return new DecideConflictCommand(database, database.Desk(clock, feed), feed, clock);
    }

    private static async Task<ConflictView> ConflictAsync(TestDatabase database)
    {
        var desk = new ImportDesk(database);
        using var first = SheetFiles.Xlsx(_header, ["10001", "路灯不亮", "内容", "投诉", "一般", "13812341234"]);
        using var second = SheetFiles.Xlsx(_header, ["10001", "路灯亮了", "内容", "求助", "紧急", "13899991234"]);
        await desk.TakeAsync(first);
        await desk.TakeAsync(second, name: "第二次.xlsx");
        var id = await desk.AskAsync(db => db.ImportConflicts.Select(c => c.Id).SingleAsync(Cancel));
        return (await new ConflictQuery(database).RunAsync(id, Cancel))!;
    }
}
