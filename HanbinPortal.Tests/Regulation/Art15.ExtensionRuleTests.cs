using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(15)]
public sealed class ExtensionRuleTests
{
    private static readonly WorkingCalendar _october = Make.Calendar(off: "2026-10-01..2026-10-07", makeUp: "2026-10-10");

    // In hand by itself, never extended, due on Monday the 28th.
    private static readonly ExtensionCase _plain = new(
        AssignmentStatus.InHand, AssignmentRole.Sole, IsRework: false, Applications: 0, HasPendingRequest: false, Make.Time("2026-09-28 18:00"));

    [Theory]
    [InlineData("2026-09-24 18:00", "2026-09-23 18:00")]
    [InlineData("2026-09-28 18:00", "2026-09-25 18:00")] // due on Monday: Friday
    [InlineData("2026-10-08 18:00", "2026-09-30 18:00")] // due on the first day after the holiday
    [InlineData("2026-10-12 18:00", "2026-10-10 18:00")] // due on Monday after the make-up Saturday
    [InlineData("2026-10-10 18:00", "2026-10-09 18:00")]
    [InlineData("2026-10-02 24:00", "2026-09-30 18:00")] // an emergency that ends at midnight within the holiday
    [InlineData("2026-09-23 24:00", "2026-09-22 18:00")] // midnight belongs to the day it closes
    public void More_time_is_asked_for_by_close_of_the_working_day_before_the_due_day(string due, string last) =>
        Assert.Equal(Make.Time(last), ExtensionRule.LastAskAt(Make.Time(due), _october));

    [Fact]
    public void Where_a_day_closes_at_midnight_so_does_the_time_for_asking()
    {
        var calendar = Make.Calendar(close: "24:00");

        Assert.Equal(Make.Time("2026-09-22 24:00"), ExtensionRule.LastAskAt(Make.Time("2026-09-23 24:00"), calendar));
    }

    [Theory]
    [InlineData("2026-09-28 18:00", 5, "2026-10-10 18:00")]
    [InlineData("2026-09-28 18:00", 2, "2026-09-30 18:00")]
    [InlineData("2026-10-10 18:00", 5, "2026-10-16 18:00")] // a second time, from the extended due day
    [InlineData("2026-09-30 18:00", 2, "2026-10-09 18:00")]
    public void An_extension_is_as_long_as_the_first_limit_and_runs_from_the_old_due_day(string oldDue, int days, string newDue)
    {
        var extended = ExtensionRule.Extended(Make.Time(oldDue), TimeLimit.WorkingDays(days), _october);

        Assert.Equal(Make.Time(newDue), extended.DueAt);
        Assert.Equal(15, extended.Article);
    }

    [Fact]
    public void An_emergency_is_extended_by_its_two_natural_days() =>
        Assert.Equal(Make.Time("2026-10-04 24:00"), ExtensionRule.Extended(Make.Time("2026-10-02 24:00"), TimeLimit.NaturalDays(2), _october).DueAt);

    [Fact]
    public void An_extension_explains_itself()
    {
        var extended = ExtensionRule.Extended(Make.Time("2026-09-28 18:00"), TimeLimit.WorkingDays(2), _october);

        Assert.Equal("延期后办结：第十五条，自2026-09-28 18:00起2个工作日，至2026-09-30 18:00止", extended.ToString());
        Assert.Equal(
            ["2026-09-28 周一 原到期日，不计入", "2026-09-29 周二 第1天", "2026-09-30 周三 第2天"],
            extended.Steps.Select(s => s.ToString()));
    }

    [Fact]
    public void It_may_be_asked_for_up_to_the_last_instant_and_not_after()
    {
        Assert.Null(ExtensionRule.WhyNot(_plain, Make.Time("2026-09-21 09:00"), _october));
        Assert.Null(ExtensionRule.WhyNot(_plain, Make.Time("2026-09-25 18:00"), _october));
        Assert.Equal(
            new Refusal(15, "延期应当至少在办结期满前1个工作日申请，最迟为2026-09-25 18:00，现已超过。"),
            ExtensionRule.WhyNot(_plain, Make.Time("2026-09-25 18:00").AddSeconds(1), _october));
    }

    [Fact]
    public void A_second_time_is_allowed_and_a_third_refused()
    {
        var now = Make.Time("2026-09-21 09:00");

        Assert.Null(ExtensionRule.WhyNot(_plain with { Applications = 1 }, now, _october));
        Assert.Equal(
            "第十五条：单个工单延期申请不得超过2次，本工单已申请2次。",
            ExtensionRule.WhyNot(_plain with { Applications = 2 }, now, _october)?.Text);
    }

    [Fact]
    public void A_rework_is_never_extended() =>
        Assert.Equal(
            "第十七条：重办工单办结期限为5个工作日，不得申请延期。",
            ExtensionRule.WhyNot(_plain with { IsRework = true }, Make.Time("2026-09-21 09:00"), _october)?.Text);

    [Fact]
    public void An_assisting_unit_follows_its_lead() =>
        Assert.Equal(
            "第十五条：协办时限随主办单位，请由主办单位申请延期。",
            ExtensionRule.WhyNot(_plain with { Role = AssignmentRole.Assist }, Make.Time("2026-09-21 09:00"), _october)?.Text);

    [Fact]
    public void One_request_at_a_time() =>
        Assert.Equal(
            "第十五条：本单位在该工单上还有申请未审结，请等待审核结果或先撤回。",
            ExtensionRule.WhyNot(_plain with { HasPendingRequest = true }, Make.Time("2026-09-21 09:00"), _october)?.Text);

    [Theory]
    [InlineData(AssignmentStatus.AwaitingSigning, "第十五条：请先签收，再申请延期。")]
    [InlineData(AssignmentStatus.ReplyPending, "第十五条：只有办理中的工单可以申请延期。")]
    [InlineData(AssignmentStatus.Returned, "第十五条：只有办理中的工单可以申请延期。")]
    [InlineData(AssignmentStatus.Completed, "第十五条：只有办理中的工单可以申请延期。")]
    public void Only_what_is_in_hand_is_extended(AssignmentStatus status, string refused) =>
        Assert.Equal(refused, ExtensionRule.WhyNot(_plain with { Status = status }, Make.Time("2026-09-21 09:00"), _october)?.Text);

    [Theory]
    [InlineData("", "已现场查看", "本周内抢修", "第十五条：请写明在规定期限内无法办结的原因。")]
    [InlineData("需外地采购配件", " ", "本周内抢修", "第十五条：请写明目前的办理进展。")]
    [InlineData("需外地采购配件", "已现场查看", "\u3000", "第十五条：请写明下一步措施和预计完成时间。")]
    [InlineData("需外地采购配件", "已现场查看", "本周内抢修", null)]
    public void A_request_says_why_how_far_and_what_next(string reason, string progress, string nextSteps, string? refused) =>
        Assert.Equal(refused, ExtensionRule.WhatIsMissing(reason, progress, nextSteps)?.Text);
}
