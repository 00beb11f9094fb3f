using Bunit;
using HanbinPortal.Features.OrderDetail;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using static HanbinPortal.Tests.Support.People;

namespace HanbinPortal.Tests.Features.OrderDetail;

/// <summary>How the unit reads what became of its requests.</summary>
public sealed class RequestOutcomeTests : BunitContext
{
    [Fact]
    public void A_refused_return_reads_with_its_reason_and_what_it_means()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).ReturnAskedBy(Housing).ReturnRefused(Housing);

        Assert.Equal(["热线办未同意", "意见：属你单位职责", "由本单位首接负责，应当接收办理，不得再次退回（第十三条）。"], Read(made));
    }

    [Fact]
    public void An_agreed_extension_names_the_due_time_it_led_to()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).ExtensionAskedBy(Housing).ExtensionAgreed(Housing);

        Assert.Equal(["热线办同意", "意见：同意", $"办结时限现为{ChinaTime.ShowEnd(made[Housing].DueAt)}（第十五条）。"], Read(made));
    }

    [Fact]
    public void A_failed_reply_says_what_to_do_and_that_the_clock_runs()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).RepliedBy(Housing).ReplyFailed(Housing);

        Assert.Equal(
            ["初审未通过，退回修改", "意见：未回应核心诉求", $"请按意见修改后重新答复，办结时限照常计算：{ChinaTime.ShowEnd(made[Housing].DueAt)}（第十六条）。"],
            Read(made));
    }

    [Fact]
    public void The_requesters_name_is_masked_in_the_words_of_the_office()
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).ReturnAskedBy(Housing);
        made.Order.DecideReturn(made.Pending<ReturnRequest>(Housing), agree: false, "张三丰所住小区由你单位管理，电话13800001234。", made.By(Reviewer));

        Assert.Equal("意见：张*所住小区由你单位管理，电话138****1234。", Read(made)[1]);
    }

    [Fact]
    public void Nothing_is_said_before_it_is_decided() =>
        Assert.Empty(Read(MakeOrder.Received().DispatchedTo(Housing).ReturnAskedBy(Housing)));

    [Fact]
    public void A_rework_says_why_until_when_and_what_cannot_be_asked_for()
    {
        var made = MakeOrder.Received().AnsweredBy(Housing).CityPassed();
        made.Order.RecordCallback(CallbackOutcome.Dissatisfied, "张三丰称路灯还是不亮。", made.By(Reviewer));
        made.LaidTo(Housing);

        var notice = Render<ReworkNotice>(p => p.Add(n => n.View, View(made)).Add(n => n.Assignment, made[Housing]));

        Assert.Equal($"重办通知：{ChinaTime.ShowEnd(made[Housing].DueAt)}前重新办结答复（5个工作日，第十七条）", notice.Find("strong").TextContent);
        Assert.Equal(["不满意：张*称路灯还是不亮。", "办理不到位", "延期、退回和其他时限；请重新联系服务对象，办理后再答复。"], notice.FindAll("dd").Select(d => d.TextContent.Trim()));
    }

    [Fact]
    public void A_unit_that_reworks_is_not_told_to_give_the_order_back()
    {
        var made = MakeOrder.Received().AnsweredBy(Housing).CityPassed().CalledBack(CallbackOutcome.Dissatisfied).LaidTo(Housing);

        Assert.Equal("发回重办的工单，请签收后重新办理；不得退回、不得延期。", NextDue.For(made.Order, ClerkOf(Housing)).Words);
    }

    private static OrderView View(MakeOrder made) => new(made.Order, ClerkOf(Housing), made.Rules, [], null, []);

    private List<string> Read(MakeOrder made)
    {
        var outcome = Render<RequestOutcome>(p => p.Add(o => o.View, View(made)).Add(o => o.Request, made[Housing].Requests[^1]));
        return [.. outcome.FindAll("strong, .request-outcome > p:not(:first-child)").Select(line => line.TextContent.Trim())];
    }
}
