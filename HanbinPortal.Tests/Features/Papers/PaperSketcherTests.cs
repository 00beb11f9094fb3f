using HanbinPortal.Features;
using HanbinPortal.Features.Papers;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Features.Papers;

/// <summary>The document of a step that has not been taken.</summary>
[Covers(13)]
public sealed class PaperSketcherTests
{
    private readonly StoppedClock _clock = new("2026-09-21 15:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_return_that_nobody_asked_yet_shows_its_letter_and_leaves_the_order_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var stage = new Backstage(database, _clock);
        var unit = await IssuedSamples.UnitAsync(database, "五里镇人民政府");
        var made = MakeOrder.Received().DispatchedTo(unit);
        await database.KeepAsync(made.Order);
        var before = OrderDump.Of(await database.ReadAsync(made.Order.Id));
        var clerk = await stage.ActorAsync("wuli");

        var sketch = await stage.Get<PaperSketcher>().DrawAsync(Asking(made.Order.Id, "路灯由城管部门养护。", [Drafts.File("三定规定.pdf")]), clerk, known: null, Cancel);
        var again = await stage.Get<PaperSketcher>().DrawAsync(Asking(made.Order.Id, "路灯由城管部门养护。", [Drafts.File("三定规定.pdf")]), clerk, sketch.Says, Cancel);
        var other = await stage.Get<PaperSketcher>().DrawAsync(Asking(made.Order.Id, "路灯不归我镇养护。", [Drafts.File("三定规定.pdf")]), clerk, sketch.Says, Cancel);

        Assert.Equal((null, 0), (sketch.Missing, sketch.Others));
        Assert.NotEmpty(sketch.Preview!.Pages);
        Assert.All(["路灯由城管部门养护。", "三定规定"], words => Assert.Contains(words, sketch.Says, StringComparison.Ordinal));
        Assert.Null(again.Preview);
        Assert.NotEqual(sketch.Preview.Pages[0], other.Preview!.Pages[0]);
        Assert.Equal(before, OrderDump.Of(await database.ReadAsync(made.Order.Id)));
        await using var db = database.CreateDbContext();
        Assert.False(await db.UnitRequests.AnyAsync(Cancel));
        Assert.False(await db.Attachments.AnyAsync(Cancel));
        Assert.False(await db.IssuedPapers.AnyAsync(Cancel));
    }

    [Fact]
    public async Task What_was_not_chosen_yet_is_said_and_whoever_may_not_see_the_order_learns_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var unit = await IssuedSamples.UnitAsync(database, "五里镇人民政府");
        var made = MakeOrder.Received().DispatchedTo(unit);
        await database.KeepAsync(made.Order);
        var sketcher = stage.Get<PaperSketcher>();

        var open = await sketcher.DrawAsync(
            new StepSketch(made.Order.Id, PaperKind.ReturnLetter, (_, _) => throw new RuleBrokenException(new Refusal(13, "请选择退回理由。"))), await stage.ActorAsync("wuli"), known: null, Cancel);
        var stranger = await sketcher.DrawAsync(Asking(made.Order.Id, "无", []), await stage.ActorAsync("jianmin"), known: null, Cancel);

        Assert.Equal((null, "请选择退回理由。"), (open.Preview, open.Missing));
        Assert.Equal((null, "没有这件工单。"), (stranger.Preview, stranger.Missing));
    }

    [Fact]
    public async Task Every_step_that_calls_for_a_document_shows_it_before_it_is_taken()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var (wuli, jianmin) = (await IssuedSamples.UnitAsync(database, "五里镇人民政府"), await IssuedSamples.UnitAsync(database, "建民街道办事处"));
        var (dispatcher, reviewer, lead) = (await stage.ActorAsync("paidan"), await stage.ActorAsync("shenhe"), await stage.ActorAsync("wuli-lead"));

        await ShowsAsync(PaperKind.DispatchSlip, Received(1), dispatcher, (order, on) => order.Dispatch(Drafts.SideBySide(wuli, jianmin), on), "江北街道某小区门口三盏路灯不亮一周。", others: 1);
        await ShowsAsync(PaperKind.ExtensionForm, Received(2).DispatchedTo(wuli).SignedBy(wuli), lead, (order, on) => order.AskExtension(order.Assignments[0], Drafts.Extension(), on), "灯具需外地采购。");
        await ShowsAsync(PaperKind.DutyStatement, Received(3).DispatchedTo(wuli).SignedBy(wuli), lead, (order, on) => order.AskTermination(order.Assignments[0], Drafts.Termination(), on), "谈话记录");
        await ShowsAsync(PaperKind.ReturnDecision, Received(4).DispatchedTo(wuli).ReturnAskedBy(wuli), reviewer, (order, on) => order.DecideReturn(Asked<ReturnRequest>(order), agree: false, "属你单位职责。", on), "属你单位职责。");
        await ShowsAsync(
            PaperKind.TerminationDecision,
            Received(5).DispatchedTo(wuli).SignedBy(wuli).TerminationAskedBy(wuli),
            reviewer,
            (order, on) => order.DecideTermination(Asked<TerminationRequest>(order), agree: true, "材料齐全。", on),
            "材料齐全。");
        await ShowsAsync(PaperKind.ReworkNotice, Received(6).AnsweredBy(wuli).CityPassed().CalledBack(CallbackOutcome.Dissatisfied), reviewer, (order, on) => order.Attribute(unitsFault: true, order.Attributable, "未到现场。", on), "未到现场。");
        await ShowsAsync(
            PaperKind.CityReturnLetter,
            Received(7),
            dispatcher,
            (order, on) =>
            {
                order.DraftCityReturn(Drafts.CityReturn(), on);
                order.DecideCityReturn(agree: true, string.Empty, on with { By = Actor.System, StepId = Guid.NewGuid() });
            },
            Drafts.CityReturn().Reason);

        static MakeOrder Received(int number) => MakeOrder.Received(number: $"AK202609210000{number:00}");

        static T Asked<T>(WorkOrder order)
            where T : UnitRequest => order.Assignments.SelectMany(a => a.Requests).OfType<T>().Single();

        async Task ShowsAsync(PaperKind kind, MakeOrder made, Actor by, Action<WorkOrder, Occasion> step, string words, int others = 0)
        {
            await database.KeepAsync(made.Order);
            var before = OrderDump.Of(await database.ReadAsync(made.Order.Id));

            var sketch = await stage.Get<PaperSketcher>().DrawAsync(new StepSketch(made.Order.Id, kind, step), by, known: null, Cancel);

            Assert.Equal((kind, null, others), (kind, sketch.Missing, sketch.Others));
            Assert.NotEmpty(sketch.Preview!.Pages);
            Assert.Contains(words, sketch.Says, StringComparison.Ordinal);
            Assert.Equal(before, OrderDump.Of(await database.ReadAsync(made.Order.Id)));
        }
    }

    [Theory, BothDatabases]
    public async Task What_a_step_made_due_is_found_by_the_click_that_took_it_until_it_is_issued(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var stage = new Backstage(database, _clock);
        var (wuli, jianmin) = (await IssuedSamples.UnitAsync(database, "五里镇人民政府"), await IssuedSamples.UnitAsync(database, "建民街道办事处"));
        var made = MakeOrder.Received(at: "2026-09-21 14:00");
        await database.KeepAsync(made.Order);
        var (desk, dispatcher, lead) = (database.Desk(_clock), await stage.ActorAsync("paidan"), await stage.ActorAsync("wuli-lead"));
        var (dispatching, asking) = (Guid.NewGuid(), Guid.NewGuid());

        await desk.ActAsync(made.Order.Id, dispatcher, dispatching, (order, on) => order.Dispatch(Drafts.SideBySide(wuli, jianmin), on), cancel: Cancel);
        _clock.Move(TimeSpan.FromMinutes(5));
        await desk.ActAsync(made.Order.Id, lead, asking, (order, on) => order.AskReturn(order.Assignments.First(a => a.UnitId == wuli.Id), Drafts.Return(), on), cancel: Cancel);

        Assert.Equal(
            (await database.ReadAsync(made.Order.Id)).Assignments.Select(a => new PaperTopic(PaperKind.DispatchSlip, made.Order.Id, a.Id).Address), await OwedAsync(PaperKind.DispatchSlip, dispatching, dispatcher));
        Assert.Empty(await OwedAsync(PaperKind.DispatchSlip, asking, dispatcher));
        var letter = Assert.Single(await OwedAsync(PaperKind.ReturnLetter, asking, lead));
        Assert.Empty(await OwedAsync(PaperKind.ReturnLetter, Guid.NewGuid(), lead));
        Assert.Empty(await OwedAsync(PaperKind.ReturnLetter, asking, await stage.ActorAsync("jianmin-lead")));

        var request = (await database.ReadAsync(made.Order.Id)).Assignments.SelectMany(a => a.Requests).Single();
        var topic = new PaperTopic(PaperKind.ReturnLetter, made.Order.Id, request.AssignmentId, request.Id);
        Assert.Equal(topic.Address, letter);
        await stage.Get<PaperDesk>().IssueAsync(topic, (await stage.Get<PaperDesk>().DraftAsync(topic, lead, Cancel)).Text, seen: 0, isSealed: false, lead, Guid.NewGuid(), Cancel);
        Assert.Empty(await OwedAsync(PaperKind.ReturnLetter, asking, lead));

        Task<IReadOnlyList<string>> OwedAsync(PaperKind kind, Guid step, Actor by) => stage.Get<PaperSketcher>().OwedAsync(made.Order.Id, kind, step, requestId: null, by, Cancel);
    }

    private static StepSketch Asking(long orderId, string reason, IReadOnlyList<NewFile> files) => new(
        orderId, PaperKind.ReturnLetter, (order, on) => order.AskReturn(order.Assignments[0], new ReturnDraft(ReturnReason.NotOurDuty, reason, "《区城管局三定规定》第三条", null, files), on));
}
