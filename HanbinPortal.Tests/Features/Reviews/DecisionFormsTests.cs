using AngleSharp.Dom;
using Bunit;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using static HanbinPortal.Tests.Support.People;

namespace HanbinPortal.Tests.Features.Reviews;

/// <summary>The forms with which the office decides, as the reviewer reads and presses them.</summary>
public sealed class DecisionFormsTests : FormScreen
{
    [Fact]
    public async Task Refusing_a_return_says_that_the_unit_becomes_the_first_receiver_and_makes_it_one()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().DispatchedTo(Housing).ReturnAskedBy(Housing), OrderStep.DecideReturn);

        Assert.Contains("不同意后由该单位首接负责，应当接收办理，不得再次退回（第十三条）", Verdict(form, 1).TextContent, StringComparison.Ordinal);
        Choose(form, 1);
        await PressPhraseAsync(form, "该事项属你单位法定职责，请接收办理。");
        await SubmitAsync(form, "不同意退回");

        var order = await ReadAsync(id);
        Assert.True(order.Assignments[0].IsFirstReceiver);
        Assert.Equal(("该事项属你单位法定职责，请接收办理。", "李静"), (order.Assignments[0].Requests[0].Decision, order.Assignments[0].Requests[0].DecidedByName));
    }

    [Fact]
    public async Task Nothing_is_decided_without_a_verdict_or_without_the_reasons_it_owes()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().DispatchedTo(Housing).ReturnAskedBy(Housing), OrderStep.DecideReturn);

        await SubmitAsync(form, "提交审核结论");
        Assert.Equal("请选择审核结论。", form.Find(".verdicts .field-help").TextContent);
        Choose(form, 0);
        await SubmitAsync(form, "同意退回");

        Assert.Equal("第十三条：请写明同意的理由。", form.Find("[role=alert]").TextContent.Trim());
        Assert.Equal(OrderStatus.InProgress, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task A_late_return_is_shown_as_one_that_counts_as_overdue()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).At("2026-09-23 10:00").ReturnAskedBy(Housing);

        var (_, form) = await OpenAsync(made, OrderStep.DecideReturn);

        Assert.Contains("超期退回：报出时已过退回期限，视为逾期办理（第十三条）", form.Find(".decision-rules").TextContent, StringComparison.Ordinal);
        Assert.Contains("建议改派区城管局。本次为超期退回，仍计逾期。", Verdict(form, 0).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_extension_will_lead_to_is_what_it_leads_to()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).ContactedBy(Housing).At("2026-09-24 09:00").ExtensionAskedBy(Housing);
        var (id, form) = await OpenAsync(made, OrderStep.DecideExtension);
        var promised = form.Find(".deadline-end strong").TextContent[..16];

        Choose(form, 0);
        await SubmitAsync(form, "同意延期");

        var assignment = (await ReadAsync(id)).Assignments[0];
        Assert.Equal((promised, 1), (ChinaTime.ShowEnd(assignment.DueAt), assignment.Extensions));
    }

    [Fact]
    public async Task The_second_extension_is_shown_as_the_last()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).ExtensionAskedBy(Housing).ExtensionAgreed(Housing).ExtensionAskedBy(Housing);

        var (_, form) = await OpenAsync(made, OrderStep.DecideExtension);

        Assert.Contains("第2次，最多2次，这是最后一次", form.Find(".decision-rules").TextContent, StringComparison.Ordinal);
        Assert.Contains("该单位不能再申请延期。", Verdict(form, 1).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statutes_limit_replaces_the_due_time_as_announced()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).LimitAskedBy(Housing, workingDays: 20);
        var (id, form) = await OpenAsync(made, OrderStep.DecideLimit);
        var promised = form.Find(".deadline-end strong").TextContent[..16];

        Choose(form, 0);
        await SubmitAsync(form, "同意适用");

        var assignment = (await ReadAsync(id)).Assignments[0];
        Assert.Equal((promised, TimeLimit.WorkingDays(20)), (ChinaTime.ShowEnd(assignment.DueAt), assignment.Limit));
    }

    [Fact]
    public async Task What_has_become_an_emergency_can_only_be_refused_another_limit()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).LimitAskedBy(Housing).Reclassified(OrderKind.Complaint, emergency: true);

        var (_, form) = await OpenAsync(made, OrderStep.DecideLimit);

        Assert.True(form.FindAll(".verdict input")[0].HasAttribute("disabled"));
        Assert.Contains("紧急类工单应在2小时内响应", Verdict(form, 0).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_read_with_the_words_that_should_not_be_in_it_marked_and_at_hand_for_sending_it_back()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).ContactedBy(Housing);
        made.Order.SubmitReply(made[Housing], Drafts.Reply() with { PublicAnswer = "您好，路灯不归我们管，请联系供电公司，我们保证解决好后续问题。" }, made.By(LeadOf(Housing)));
        var (id, form) = await OpenAsync(made, OrderStep.ReviewReply);

        Assert.Contains("不归我们管", form.FindAll("mark").Select(m => m.TextContent));
        var fault = form.FindAll(".faults li").Single(f => f.QuerySelector("q")!.TextContent == "不归我们管");
        Assert.Equal("推诿", fault.QuerySelector("strong")!.TextContent);
        Choose(form, 1);
        await PressPhraseAsync(form, "存在“推诿”问题：“不归我们管”。");
        await SubmitAsync(form, "退回修改");

        var reply = (await ReadAsync(id)).Assignments[0].Requests[0];
        Assert.Equal((RequestState.Refused, "存在“推诿”问题：“不归我们管”。"), (reply.State, reply.Decision));
    }

    [Fact]
    public async Task A_reply_passes_without_words_and_the_order_goes_to_the_city()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).RepliedBy(Housing), OrderStep.ReviewReply);

        Choose(form, 0);
        await SubmitAsync(form, "通过初审");

        Assert.Equal(OrderStatus.AwaitingCityReview, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task A_reply_the_city_gave_back_comes_with_the_citys_words_and_why_it_failed_before()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).RepliedBy(Housing).ReplyFailed(Housing)
            .RepliedBy(Housing).ReplyPassed(Housing).CityFailed();

        var (_, form) = await OpenAsync(made, OrderStep.ReviewReply);

        var notices = form.FindAll(".decision-rules .notice-back").Select(n => n.TextContent).ToList();
        Assert.Contains("市审核未通过", notices[0], StringComparison.Ordinal);
        Assert.Contains("答复与诉求不符", notices[0], StringComparison.Ordinal);
        Assert.Contains("未回应核心诉求", notices[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_of_a_leads_reply_shows_what_the_assisting_units_said_and_who_said_nothing()
    {
        var made = MakeOrder.Received().DispatchedToLead(Housing, Water, Traffic).SignedBy(Housing, Water, Traffic).AssistedBy(Water).At("2026-09-29 09:00").RepliedBy(Housing);

        var (_, form) = await OpenAsync(made, OrderStep.ReviewReply);

        Assert.Contains("线路由我单位断电配合。", form.Find(".decision-asked").TextContent, StringComparison.Ordinal);
        Assert.Contains("区交通局", form.Find(".decision-rules").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "同意终结", OrderStatus.TerminationAtCity)]
    [InlineData(1, "不同意终结", OrderStatus.InProgress)]
    public async Task A_termination_goes_to_the_city_or_back_to_the_unit(int verdict, string button, OrderStatus status)
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).TerminationAskedBy(Housing), OrderStep.DecideTermination);

        Choose(form, verdict);
        await WriteAsync(form, "材料已核。");
        await SubmitAsync(form, button);

        Assert.Equal(status, (await ReadAsync(id)).Status);
    }

    private static IElement Verdict(IRenderedComponent<DynamicComponent> form, int number) => form.FindAll(".verdict")[number];

    private static void Choose(IRenderedComponent<DynamicComponent> form, int number) => form.FindAll(".verdict input")[number].Change(true);

    private static Task WriteAsync(IRenderedComponent<DynamicComponent> form, string words) => form.Find("textarea").InputAsync(new ChangeEventArgs { Value = words });

    private static Task PressPhraseAsync(IRenderedComponent<DynamicComponent> form, string phrase) =>
        form.FindAll(".hint-word").Single(word => word.TextContent == phrase).ClickAsync(new());

    private static async Task SubmitAsync(IRenderedComponent<DynamicComponent> form, string button)
    {
        Assert.Equal(button, form.Find("button[type=submit]").TextContent.Trim());
        await form.Find("form").SubmitAsync();
    }
}
