using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(13)]
public sealed class ReturnRuleTests
{
    private static readonly WorkingCalendar _october = Make.Calendar(off: "2026-10-01..2026-10-07", makeUp: "2026-09-20");

    // Signed for, dispatched by the catalogue, nothing asked yet.
    private static readonly ReturnCase _plain = new(
        AssignmentStatus.InHand, IsFirstReceiver: false, MayBeReturned: true, IsRework: false, HasPendingRequest: false);

    [Theory]
    [InlineData("2026-09-21 09:00", "2026-09-22 18:00")]
    [InlineData("2026-09-21 23:59", "2026-09-22 18:00")]
    [InlineData("2026-09-18 09:00", "2026-09-20 18:00")] // the make-up Sunday is worked
    [InlineData("2026-09-30 09:00", "2026-10-08 18:00")]
    public void A_return_is_asked_for_within_one_working_day_of_dispatch(string dispatched, string returnBy) =>
        Assert.Equal(Make.Time(returnBy), ReturnRule.ReturnBy(Make.Time(dispatched), _october).DueAt);

    [Fact]
    public void A_later_request_is_late_and_not_refused()
    {
        var by = ReturnRule.ReturnBy(Make.Time("2026-09-21 09:00"), _october);

        Assert.False(by.IsMissedAt(Make.Time("2026-09-22 18:00")));
        Assert.True(by.IsMissedAt(Make.Time("2026-09-22 18:00:01")));
        Assert.Null(ReturnRule.WhyNot(_plain)); // the rule has no clock to refuse by (R7)
    }

    [Theory]
    [InlineData(AssignmentStatus.AwaitingSigning, null)]
    [InlineData(AssignmentStatus.InHand, null)]
    [InlineData(AssignmentStatus.ReturnPending, "第十三条：退回申请正在审核，请等待热线办审核结果。")]
    [InlineData(AssignmentStatus.ReplyPending, "第十三条：答复已提交初审，不能同时申请退回；确需退回的请先撤回答复。")]
    [InlineData(AssignmentStatus.TerminationPending, "第十三条：终结申请正在审核，不能同时申请退回；确需退回的请先撤回终结申请。")]
    [InlineData(AssignmentStatus.AssistSubmitted, "第十三条：协办意见已提交，不能再申请退回；确需退回的请先撤回协办意见。")]
    [InlineData(AssignmentStatus.Returned, "第十三条：该工单已不由本单位承办，无需退回。")]
    [InlineData(AssignmentStatus.Withdrawn, "第十三条：该工单已不由本单位承办，无需退回。")]
    [InlineData(AssignmentStatus.Completed, "第十三条：该工单已办结，不能退回；如有异议请与热线办联系。")]
    [InlineData(AssignmentStatus.Terminated, "第十三条：该工单已办结，不能退回；如有异议请与热线办联系。")]
    public void What_waits_for_signing_or_is_in_hand_may_be_given_back(AssignmentStatus status, string? refused) =>
        Assert.Equal(refused, ReturnRule.WhyNot(_plain with { Status = status })?.Text);

    [Fact]
    public void Who_was_refused_once_is_the_first_receiver_and_handles_it() =>
        Assert.Equal(
            "第十三条：退回申请已经审核未通过，作为首接承办单位应当接收办理，不得再次退回。",
            ReturnRule.WhyNot(_plain with { IsFirstReceiver = true })?.Text);

    [Fact]
    [Covers(12)]
    public void What_a_leader_or_a_meeting_has_decided_is_not_given_back() =>
        Assert.Equal(
            "第十二条：该工单系领导交办、提级督办或区政府专题会议意见交办，不得退回。",
            ReturnRule.WhyNot(_plain with { MayBeReturned = false })?.Text);

    [Fact]
    [Covers(17)]
    public void A_rework_is_not_given_back() =>
        Assert.Equal(
            "第十七条：重办工单系研判认定属承办单位原因，应当重新办理，不得退回。",
            ReturnRule.WhyNot(_plain with { IsRework = true })?.Text);

    [Fact]
    public void One_request_at_a_time() =>
        Assert.Equal(
            "第十三条：本单位在该工单上还有申请未审结，请等待审核结果或先撤回。",
            ReturnRule.WhyNot(_plain with { HasPendingRequest = true })?.Text);

    [Theory]
    [InlineData(" ", "区政府“三定”规定第三条", 1, "第十三条：请写明退回理由。")]
    [InlineData("该路段由市公路局养护", "\u3000", 1, "第十三条：请写明退回依据，如法律法规、“三定”规定或权责清单的具体条款。")]
    [InlineData("该路段由市公路局养护", "区政府“三定”规定第三条", 0, "第十三条：申请退回应当提供有效证明材料，请至少上传一份。")]
    [InlineData("该路段由市公路局养护", "区政府“三定”规定第三条", 1, null)]
    public void A_request_gives_reason_basis_and_evidence(string reason, string basis, int evidence, string? refused) =>
        Assert.Equal(refused, ReturnRule.WhatIsMissing(reason, basis, evidence)?.Text);
}
