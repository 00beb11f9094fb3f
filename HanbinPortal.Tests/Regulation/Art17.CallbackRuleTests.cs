using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(17)]
public sealed class CallbackRuleTests
{
    [Theory]
    [InlineData(CallbackOutcome.Satisfied, false)]
    [InlineData(CallbackOutcome.FairlySatisfied, false)]
    [InlineData(CallbackOutcome.Dissatisfied, true)]
    [InlineData(CallbackOutcome.CannotJudge, false)]
    [InlineData(CallbackOutcome.NotReached, false)]
    [InlineData(CallbackOutcome.Declined, false)]
    public void Only_dissatisfaction_asks_whose_fault_it_is(CallbackOutcome outcome, bool asks) =>
        Assert.Equal(asks, CallbackRule.NeedsAttribution(outcome));

    [Fact]
    public void A_call_back_is_recorded_when_it_is_awaited_and_at_no_other_time() =>
        Assert.All(Enum.GetValues<OrderStatus>(), status => Assert.Equal(
            status is OrderStatus.AwaitingCallback ? null : "第十七条：只有市平台审核通过、待回访的工单可以登记回访结果。",
            CallbackRule.WhyNotRecord(status)?.Text));

    [Fact]
    public void Fault_is_decided_when_that_is_awaited_and_at_no_other_time() =>
        Assert.All(Enum.GetValues<OrderStatus>(), status => Assert.Equal(
            status is OrderStatus.AwaitingAttribution ? null : "第十七条：只有回访不满意、待研判归因的工单可以研判归因。",
            CallbackRule.WhyNotAttribute(status)?.Text));

    [Theory]
    [InlineData(" ", "第十七条：请写明研判认定的理由。")]
    [InlineData("施工质量不到位", null)]
    public void A_decision_on_fault_gives_its_reasons(string reason, string? refused) =>
        Assert.Equal(refused, CallbackRule.WhatIsMissing(reason)?.Text);

    [Fact]
    public void A_rework_has_five_working_days() =>
        Assert.Equal(
            "重办：第十七条，自2026-09-21 09:00起5个工作日，至2026-09-28 18:00止",
            CallbackRule.ReworkDue(Make.Time("2026-09-21 09:00"), Make.Calendar()).ToString());
}
