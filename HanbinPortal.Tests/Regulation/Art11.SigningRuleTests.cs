using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(11)]
public sealed class SigningRuleTests
{
    private static readonly WorkingCalendar _september = Make.Calendar(off: "2026-09-25..2026-09-27, 2026-10-01..2026-10-07", makeUp: "2026-09-20");

    [Theory]
    [InlineData("2026-09-21 09:00", "2026-09-22 18:00")]
    [InlineData("2026-09-21 23:59:59", "2026-09-22 18:00")]
    [InlineData("2026-09-18 17:00", "2026-09-20 18:00")] // Friday: the make-up Sunday is worked
    [InlineData("2026-09-24 09:00", "2026-09-28 18:00")] // over 中秋
    [InlineData("2026-09-30 09:00", "2026-10-08 18:00")]
    [InlineData("2026-10-05 09:00", "2026-10-08 18:00")] // dispatched within the holiday
    public void A_unit_signs_within_one_working_day(string dispatched, string signBy) =>
        Assert.Equal(Make.Time(signBy), SigningRule.SignBy(Make.Time(dispatched), _september).DueAt);

    [Fact]
    public void The_time_for_signing_names_its_article() =>
        Assert.Equal("签收：第十一条，自2026-09-21 09:00起1个工作日，至2026-09-22 18:00止", SigningRule.SignBy(Make.Time("2026-09-21 09:00"), _september).ToString());

    [Theory]
    [InlineData(AssignmentStatus.AwaitingSigning, null)] // however late (R5)
    [InlineData(AssignmentStatus.InHand, "第十一条：该工单已经签收，无需重复签收。")]
    [InlineData(AssignmentStatus.Completed, "第十一条：该工单已经签收，无需重复签收。")]
    [InlineData(AssignmentStatus.ReturnPending, "第十一条：退回申请正在审核，请等待热线办审核结果；要继续办理请先撤回申请。")]
    [InlineData(AssignmentStatus.Returned, "第十一条：该工单已退回热线办，无需签收。")]
    [InlineData(AssignmentStatus.Withdrawn, "第十一条：该工单的交办已被热线办撤回，无需签收。")]
    public void What_waits_for_signing_is_signed_for_once(AssignmentStatus status, string? refused) =>
        Assert.Equal(refused, SigningRule.WhyNot(status)?.Text);
}
