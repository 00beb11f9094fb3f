using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using static HanbinPortal.Tests.Features.Reviews.StoredOrder;
using static HanbinPortal.Tests.Support.People;

namespace HanbinPortal.Tests.Features.Reviews;

/// <summary>What a decision leads to, read back from the database.</summary>
[Covers(13)]
[Covers(15)]
[Covers(16)]
[Covers(17)]
[Covers(18)]
public sealed class DecidedOrdersTests
{
    [Theory, BothDatabases]
    public async Task A_refused_return_makes_the_unit_the_first_receiver_who_cannot_ask_again(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.DispatchAsync(Housing);
        await stored.At("2026-09-21 15:00").DoAsync(LeadOf(Housing), (order, on) => order.AskReturn(Of(order, Housing), Drafts.Return(), on));

        await stored.At("2026-09-22 10:00").DecideAsync<ReturnRequest>(Housing, (order, request, on) => order.DecideReturn(request, agree: false, "属你单位职责。", on));

        var order = await stored.ReadAsync();
        var assignment = Of(order, Housing);
        Assert.Equal((OrderStatus.InProgress, AssignmentStatus.InHand, true), (order.Status, assignment.Status, assignment.IsFirstReceiver));
        Assert.Equal(Make.Time("2026-09-21 15:00"), assignment.SignedAt);
        Assert.Equal(("属你单位职责。", "审核员甲"), (assignment.Requests[0].Decision, assignment.Requests[0].DecidedByName));
        var again = await Assert.ThrowsAsync<RuleBrokenException>(
            () => stored.DoAsync(LeadOf(Housing), (o, on) => o.AskReturn(Of(o, Housing), Drafts.Return(), on)));
        Assert.Equal(13, again.Refusal.Article);
        Assert.Contains("不得再次退回", again.Refusal.Reason, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_agreed_return_waits_for_another_unit_and_is_settled_by_it(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.DispatchAsync(Housing);
        await stored.DoAsync(LeadOf(Housing), (order, on) => order.AskReturn(Of(order, Housing), Drafts.Return(), on));

        await stored.DecideAsync<ReturnRequest>(Housing, (order, request, on) => order.DecideReturn(request, agree: true, "确不属你单位。", on));

        var returned = await stored.ReadAsync();
        Assert.Equal((OrderStatus.AwaitingAnalysis, AssignmentStatus.Returned), (returned.Status, Of(returned, Housing).Status));
        await stored.TakeInHandAsync(Riverside);
        await stored.SettleAsync(Riverside, CallbackOutcome.Satisfied);
        var settled = await stored.ReadAsync();
        Assert.Equal((OrderStatus.Archived, 1), (settled.Status, settled.Round));
        Assert.False(Of(settled, Housing).IsOverdueAt(Make.Time("2027-01-01 00:00")));
    }

    [Theory, BothDatabases]
    public async Task A_return_after_its_day_is_flagged_and_counts_as_overdue_even_when_it_is_agreed(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.DispatchAsync(Housing);
        await stored.At("2026-09-22 18:01").DoAsync(LeadOf(Housing), (order, on) => order.AskReturn(Of(order, Housing), Drafts.Return(), on));

        await stored.DecideAsync<ReturnRequest>(Housing, (order, request, on) => order.DecideReturn(request, agree: true, "确不属你单位。", on));

        var assignment = Of(await stored.ReadAsync(), Housing);
        Assert.True(assignment.Requests.OfType<ReturnRequest>().Single().IsLate);
        Assert.True(assignment.IsOverdueAt(Make.Time("2026-09-22 18:02")));
    }

    [Theory, BothDatabases]
    public async Task Two_extensions_move_the_due_time_by_the_limit_each_and_a_third_is_refused(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.TakeInHandAsync(Housing);
        List<DateTimeOffset> due = [Of(await stored.ReadAsync(), Housing).DueAt];

        foreach (var askedAt in new[] { "2026-09-24 09:00", "2026-09-30 09:00" })
        {
            await stored.At(askedAt).DoAsync(LeadOf(Housing), (order, on) => order.AskExtension(Of(order, Housing), Drafts.Extension(), on));
            await stored.DecideAsync<ExtensionRequest>(Housing, (order, request, on) => order.DecideExtension(request, agree: true, string.Empty, on));
            due.Add(Of(await stored.ReadAsync(), Housing).DueAt);
        }

        // Friday the 25th is 中秋; from 1 to 7 October is 国庆, and 20 September and 10 October are worked.
        Assert.Equal([Make.Time("2026-09-29 18:00"), Make.Time("2026-10-12 18:00"), Make.Time("2026-10-19 18:00")], due);
        var third = await Assert.ThrowsAsync<RuleBrokenException>(
            () => stored.At("2026-10-13 09:00").DoAsync(LeadOf(Housing), (o, on) => o.AskExtension(Of(o, Housing), Drafts.Extension(), on)));
        Assert.Equal(15, third.Refusal.Article);
        Assert.Equal(2, Of(await stored.ReadAsync(), Housing).Extensions);
    }

    [Theory, BothDatabases]
    public async Task A_failed_reply_goes_back_with_its_faults_and_the_time_of_the_passing_one_counts(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.TakeInHandAsync(Housing);
        await stored.At("2026-09-23 10:00").ReplyAsync(Housing);
        await stored.ReviewAsync(Housing, pass: false, "未回应核心诉求。");
        var failed = await stored.ReadAsync();
        Assert.Equal((OrderStatus.InProgress, null), (failed.Status, Of(failed, Housing).SettledAt));

        await stored.At("2026-09-28 17:00").ReplyAsync(Housing);
        await stored.At("2026-09-30 09:00").ReviewAsync(Housing, pass: true);

        var passed = await stored.ReadAsync();
        var assignment = Of(passed, Housing);
        Assert.Equal((OrderStatus.AwaitingCityReview, AssignmentStatus.Completed, Make.Time("2026-09-28 17:00")), (passed.Status, assignment.Status, assignment.SettledAt!.Value));
        Assert.False(assignment.IsOverdueAt(Make.Time("2026-12-31 00:00")));
        Assert.Equal(["未回应核心诉求。"], assignment.Requests.OfType<Reply>().Where(r => r.State is RequestState.Refused).Select(r => r.Decision!));
    }

    [Theory, BothDatabases]
    public async Task What_the_city_gives_back_is_reviewed_again_with_the_citys_words(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.TakeInHandAsync(Housing);
        await stored.ReplyAsync(Housing);
        await stored.ReviewAsync(Housing, pass: true);

        await stored.DoAsync(Reviewer, (order, on) => order.RecordCityReview(passed: false, "答复与诉求不符。", on));

        var back = await stored.ReadAsync();
        Assert.Equal((OrderStatus.AwaitingDistrictReview, null), (back.Status, back.PublicAnswer));
        Assert.Equal("答复与诉求不符。", back.Timeline[^1].Detail);
        await stored.ReviewAsync(Housing, pass: false, "市审核未通过，请修改。");
        await stored.SettleAsync(Housing, CallbackOutcome.FairlySatisfied);
        Assert.Equal(OrderStatus.Archived, (await stored.ReadAsync()).Status);
    }

    [Theory, BothDatabases]
    public async Task A_dissatisfied_call_back_laid_to_the_unit_is_reworked_in_five_working_days_and_archived(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.TakeInHandAsync(Housing);
        await stored.SettleAsync(Housing, CallbackOutcome.Dissatisfied, "路灯还是不亮。");
        Assert.Equal(OrderStatus.AwaitingAttribution, (await stored.ReadAsync()).Status);

        await stored.At("2026-09-24 09:00").DoAsync(Reviewer, (order, on) => order.Attribute(unitsFault: true, order.Attributable, "未实地核实，请重新核查。", on));

        var rework = await stored.ReadAsync();
        var assignment = Of(rework, Housing);
        Assert.Equal((OrderStatus.InProgress, 2, 2), (rework.Status, rework.Round, assignment.Round));
        Assert.Equal((Make.Time("2026-10-09 18:00"), "未实地核实，请重新核查。"), (assignment.DueAt, assignment.Requirement));
        await stored.SignAsync(Housing);
        var extension = await Assert.ThrowsAsync<RuleBrokenException>(
            () => stored.DoAsync(LeadOf(Housing), (o, on) => o.AskExtension(Of(o, Housing), Drafts.Extension(), on)));
        Assert.Equal(17, extension.Refusal.Article);
        await stored.SettleAsync(Housing, CallbackOutcome.Satisfied);
        Assert.Equal(OrderStatus.Archived, (await stored.ReadAsync()).Status);
    }

    [Theory, BothDatabases]
    public async Task A_dissatisfied_call_back_that_is_nobodys_fault_is_archived_with_the_reason(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.TakeInHandAsync(Housing);
        await stored.SettleAsync(Housing, CallbackOutcome.Dissatisfied);

        await stored.DoAsync(Reviewer, (order, on) => order.Attribute(unitsFault: false, [], "诉求缺乏政策依据。", on));

        var order = await stored.ReadAsync();
        Assert.Equal((OrderStatus.Archived, 1, "诉求缺乏政策依据。"), (order.Status, order.Round, order.Timeline[^1].Detail));
    }

    [Theory, BothDatabases]
    public async Task A_termination_ends_the_order_when_office_and_city_agree(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.TakeInHandAsync(Housing);
        await stored.DoAsync(LeadOf(Housing), (order, on) => order.AskTermination(Of(order, Housing), Drafts.Termination(), on));
        Assert.Equal(OrderStatus.TerminationAtDistrict, (await stored.ReadAsync()).Status);
        await stored.DecideAsync<TerminationRequest>(Housing, (order, request, on) => order.DecideTermination(request, agree: true, string.Empty, on));
        Assert.Equal(OrderStatus.TerminationAtCity, (await stored.ReadAsync()).Status);

        await stored.DoAsync(Reviewer, (order, on) => order.RecordCityTermination(agreed: true, "同意", on));

        var order = await stored.ReadAsync();
        Assert.Equal((OrderStatus.Terminated, AssignmentStatus.Terminated), (order.Status, Of(order, Housing).Status));
    }

    [Theory, BothDatabases]
    public async Task A_termination_refused_here_or_by_the_city_leaves_the_order_with_the_unit(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.TakeInHandAsync(Housing);
        var dueAt = Of(await stored.ReadAsync(), Housing).DueAt;
        await stored.DoAsync(LeadOf(Housing), (order, on) => order.AskTermination(Of(order, Housing), Drafts.Termination(), on));
        await stored.DecideAsync<TerminationRequest>(Housing, (order, request, on) => order.DecideTermination(request, agree: false, "证明材料不足。", on));
        var refusedHere = await stored.ReadAsync();
        Assert.Equal((OrderStatus.InProgress, AssignmentStatus.InHand), (refusedHere.Status, Of(refusedHere, Housing).Status));

        await stored.DoAsync(LeadOf(Housing), (order, on) => order.AskTermination(Of(order, Housing), Drafts.Termination(TerminationGround.NoCooperation), on));
        await stored.DecideAsync<TerminationRequest>(Housing, (order, request, on) => order.DecideTermination(request, agree: true, string.Empty, on));
        await stored.DoAsync(Reviewer, (order, on) => order.RecordCityTermination(agreed: false, "请继续办理。", on));

        var refusedByCity = await stored.ReadAsync();
        var assignment = Of(refusedByCity, Housing);
        Assert.Equal((OrderStatus.InProgress, AssignmentStatus.InHand, null, dueAt), (refusedByCity.Status, assignment.Status, assignment.SettledAt, assignment.DueAt));
    }

    [Theory, BothDatabases]
    public async Task Of_two_reviewers_one_decides_and_the_other_is_told_who_did(DatabaseProvider provider)
    {
        await using var stored = await ReceivedAsync(provider);
        await stored.TakeInHandAsync(Housing);
        await stored.ReplyAsync(Housing);
        await stored.ReviewAsync(Housing, pass: true);

        var late = await Assert.ThrowsAsync<RuleBrokenException>(() => stored.DoAsync(
            Director, (order, on) => order.ReviewReply(Of(order, Housing).Requests.OfType<Reply>().Single(), pass: false, "未回应诉求。", on)));

        Assert.Equal("该申请已同意，不能再审核。", late.Refusal.Reason);
        Assert.Equal(OrderStatus.AwaitingCityReview, (await stored.ReadAsync()).Status);
    }
}
