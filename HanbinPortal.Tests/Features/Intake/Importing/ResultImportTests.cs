using System.Globalization;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Features.Intake.Importing;

public sealed class ResultImportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Each_result_is_recorded_by_the_step_of_the_model_and_only_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = new ImportDesk(database, new StoppedClock("2026-10-20 09:00"));
        var unit = await UnitAsync(database);
        await KeepAsync(database, "P1", o => o.AnsweredBy(unit));
        await KeepAsync(database, "P2", o => o.AnsweredBy(unit));
        await KeepAsync(database, "P3", o => o.AnsweredBy(unit).CityPassed());
        await KeepAsync(database, "P4", o => o.DispatchedTo(unit).SignedBy(unit).ContactedBy(unit).TerminationAskedBy(unit).TerminationAgreed(unit));
        await KeepAsync(database, "P5", SentToCity);
        using var file = Results(
            "P1,通过,,2026-10-12 09:00,非常满意,谢谢,2026-10-13,,,",
            "P2,退回重办,答复与诉求不符,2026/10/12 9:05,,,,,,",
            "P3,,,,不满意,没有解决,2026-10-13,,,",
            "P4,,,,,,,同意终结,属实,",
            "P5,,,,,,,,,同意退回");

        var run = await desk.TakeAsync(file, People.Reviewer, name: "结果.csv");
        var again = await desk.TakeAsync(file, People.Dispatcher);

        Assert.Equal((IntakeKind.Results, "5 5 0 0 0", "5 0 5 0 0"), (run.Kind, ImportDesk.Figures(run), ImportDesk.Figures(again)));
        Assert.Equal(
            [OrderStatus.Archived, OrderStatus.AwaitingDistrictReview, OrderStatus.AwaitingAttribution, OrderStatus.Terminated, OrderStatus.ReturnedToCity],
            await StatusesAsync(desk, "P1", "P2", "P3", "P4", "P5"));
        Assert.Equal(
            ["RecordCityReview 审核员甲 市平台时间：2026-10-12 09:00", "RecordCallback 审核员甲 谢谢\n市平台时间：2026-10-13 00:00"],
            await HistoryAsync(desk, "P1", last: 2));
        Assert.Equal(["RecordCityReview 审核员甲 答复与诉求不符\n市平台时间：2026-10-12 09:05"], await HistoryAsync(desk, "P2", last: 1));
    }

    [Fact]
    public async Task What_does_not_fit_the_order_is_refused_with_its_article_and_nothing_of_the_row_is_recorded()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        var unit = await UnitAsync(database);
        await KeepAsync(database, "P1", o => o.DispatchedTo(unit));
        await KeepAsync(database, "P2", o => o.AnsweredBy(unit));
        using var file = Results("P1,通过,,2026-10-12,,,,,,", "P2,不通过,理由,2026-10-12,满意,,2026-10-13,,,", "P3,通过,,2026-10-12,,,,,,", "P2,待审核,,,,,,,,", "P2,通过,,2026-10-12,,,,,,");

        var run = await desk.TakeAsync(file);

        var report = await desk.ReportAsync(run);
        Assert.Matches("^2 P1 Refused 市审核结果“通过”不能登记：第十六条：工单办理中，不能登记市审核结果$", report[0]);
        Assert.Matches("^3 P2 Refused 回访结果“满意”不能登记：第十七条：", report[1]);
        Assert.Equal("4 P3 Refused 没有这个编号的工单，请核对编号，或先导入工单", report[2]);
        Assert.Matches("^5 P2 Refused .*本行还没有任何结果", report[3]);
        Assert.Equal("6 P2 Received", report[4]);
        Assert.Equal([OrderStatus.InProgress, OrderStatus.AwaitingCallback], await StatusesAsync(desk, "P1", "P2"));
    }

    [Fact]
    public async Task A_result_entered_by_hand_is_known_again_and_another_one_is_a_conflict()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        var unit = await UnitAsync(database);
        await KeepAsync(database, "P1", o => o.AnsweredBy(unit).CityPassed().CalledBack(CallbackOutcome.FairlySatisfied));
        using var same = Results("P1,通过,,2026-10-12,基本满意,,,,,");
        using var other = Results("P1,,,,满意,,,,,");

        var known = await desk.TakeAsync(same);
        var conflict = await desk.TakeAsync(other);

        Assert.Equal("1 0 1 0 0", ImportDesk.Figures(known));
        Assert.Equal(["2 P1 Conflict 回访结果已登记为“基本满意”，文件中是“满意”。未作任何更改"], await desk.ReportAsync(conflict));
        Assert.Equal(IntakeKind.Results, (await desk.AskAsync(db => db.ImportConflicts.SingleAsync(Cancel))).Kind);
    }

    [Fact]
    public async Task In_the_round_of_a_rework_the_old_file_changes_nothing_and_a_new_date_is_a_new_result()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        var unit = await UnitAsync(database);
        using var first = Results("P1,通过,,2026-10-12,不满意,没有解决,2026-10-13,,,");
        using var undated = Results("P2,通过,,,不满意,,,,,");
        using var second = Results("P1,通过,,2026-10-22,满意,,2026-10-23,,,");
        foreach (var (number, file) in (List<(string, Stream)>)[("P1", first), ("P2", undated)])
        {
            var order = await KeepAsync(database, number, o => o.AnsweredBy(unit));
            Assert.Equal("1 1 0 0 0", ImportDesk.Figures(await desk.TakeAsync(file)));
            await ReworkAsync(database, desk, order, unit);
        }

        var old = await desk.TakeAsync(first);
        var unclear = await desk.TakeAsync(undated);
        var fresh = await desk.TakeAsync(second);

        Assert.Equal(("1 0 1 0 0", "1 0 0 1 0", "1 1 0 0 0"), (ImportDesk.Figures(old), ImportDesk.Figures(unclear), ImportDesk.Figures(fresh)));
        Assert.Equal([OrderStatus.Archived, OrderStatus.AwaitingCityReview], await StatusesAsync(desk, "P1", "P2"));
    }

    [Fact]
    public async Task Orders_merged_into_one_go_on_with_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        var unit = await UnitAsync(database);
        var primary = await KeepAsync(database, "P1", o => o.AnsweredBy(unit));
        var follower = await KeepAsync(database, "P2", _ => { });
        await using (var db = database.CreateDbContext())
        {
            await db.Orders.Where(o => o.Id == follower).ExecuteUpdateAsync(set => set.SetProperty(o => o.PrimaryId, primary).SetProperty(o => o.Status, OrderStatus.Merged), Cancel);
        }

        using var file = Results("P1,通过,,2026-10-12,,,,,,");
        await desk.TakeAsync(file);

        Assert.Equal(OrderStatus.AwaitingCallback, (await desk.OrderAsync("P1")).Status);
        Assert.NotEqual(OrderStatus.Merged, (await desk.OrderAsync("P2")).Status);
    }

    [Fact]
    public async Task A_supervisor_may_not_record_what_the_city_decided()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var file = Results("P1,通过,,,,,,,,");

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => new ImportDesk(database).TakeAsync(file, People.Supervisor));

        Assert.Equal(16, broken.Refusal.Article);
    }

    private static MemoryStream Results(params string[] rows) =>
        SheetFiles.Csv("工单编号,市审核结果,审核意见,审核时间,回访满意度,回访意见,回访时间,终结审核结果,终结意见,退回审核结果\n" + string.Join('\n', rows) + "\n");

    private static async Task<TestUnit> UnitAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.Units.OrderBy(u => u.Id).Select(u => new TestUnit(u.Id, u.Name)).FirstAsync(Cancel);
    }

    private static void SentToCity(MakeOrder order)
    {
        order.Order.DraftCityReturn(Drafts.CityReturn(), order.By(People.Dispatcher));
        order.Order.DecideCityReturn(agree: true, "同意", order.By(People.Reviewer));
    }

    private static async Task<long> KeepAsync(TestDatabase database, string number, Action<MakeOrder> life)
    {
        var order = MakeOrder.Received(number: number);
        life(order);
        return await database.KeepAsync(order.Order);
    }

    /// <summary>From 待研判归因 by a rework to 待市审核 again.</summary>
    private static async Task ReworkAsync(TestDatabase database, ImportDesk desk, long id, TestUnit unit)
    {
        var acts = database.Desk(desk.Clock);
        List<(Actor By, Action<WorkOrder, Occasion> Step)> steps =
        [
            (People.Reviewer, (o, on) => o.Attribute(unitsFault: true, [.. o.Attributable], "办理不到位", on)),
            (People.LeadOf(unit), (o, on) => o.SignFor(o.Live.Single(), on)),
            (People.LeadOf(unit), (o, on) => o.RecordContact(o.Live.Single(), Drafts.Contact(on.Now), on)),
            (People.LeadOf(unit), (o, on) => o.SubmitReply(o.Live.Single(), Drafts.Reply(), on)),
            (People.Reviewer, (o, on) => o.ReviewReply(o.Live.Single().Requests.OfType<Reply>().Single(), pass: true, "", on)),
        ];
        foreach (var (by, step) in steps)
        {
            await acts.ActAsync(id, by, Guid.NewGuid(), step, cancel: Cancel);
        }
    }

    private static async Task<IReadOnlyList<OrderStatus>> StatusesAsync(ImportDesk desk, params string[] numbers)
    {
        List<OrderStatus> statuses = [];
        foreach (var number in numbers)
        {
            statuses.Add((await desk.OrderAsync(number)).Status);
        }

        return statuses;
    }

    private static async Task<IReadOnlyList<string>> HistoryAsync(ImportDesk desk, string number, int last) =>
        [.. (await desk.OrderAsync(number)).Timeline.OrderBy(e => e.Sequence).TakeLast(last).Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Step} {e.ByName} {e.Detail}"))];
}
