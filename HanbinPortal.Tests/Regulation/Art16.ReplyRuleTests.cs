using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(16)]
public sealed class ReplyRuleTests
{
    [Theory]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Sole, false, null)]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Parallel, false, null)]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Lead, false, null)]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Assist, false, "第十二条：协办单位请提交协办意见，由主办单位统一答复。")]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Sole, true, "第十六条：本单位在该工单上还有申请未审结，请等待审核结果或先撤回。")]
    [InlineData(AssignmentStatus.AwaitingSigning, AssignmentRole.Sole, false, "第十六条：请先签收，再答复。")]
    [InlineData(AssignmentStatus.ReplyPending, AssignmentRole.Sole, false, "第十六条：答复已提交，正在初审；要修改请先撤回。")]
    [InlineData(AssignmentStatus.ReturnPending, AssignmentRole.Sole, false, "第十六条：退回申请正在审核，请等待审核结果；要继续办理请先撤回申请。")]
    [InlineData(AssignmentStatus.TerminationPending, AssignmentRole.Sole, false, "第十六条：终结申请正在审核，请等待审核结果；要继续办理请先撤回申请。")]
    [InlineData(AssignmentStatus.Returned, AssignmentRole.Sole, false, "第十六条：该工单已不由本单位承办，无需答复。")]
    [InlineData(AssignmentStatus.Withdrawn, AssignmentRole.Sole, false, "第十六条：该工单已不由本单位承办，无需答复。")]
    [InlineData(AssignmentStatus.Completed, AssignmentRole.Sole, false, "第十六条：该工单已办结，无需重复答复。")]
    public void A_unit_replies_on_what_it_has_in_hand(AssignmentStatus status, AssignmentRole role, bool hasPending, string? refused) =>
        Assert.Equal(refused, ReplyRule.WhyNot(status, role, hasPending)?.Text);

    [Theory]
    [InlineData(" ", "路灯已修复。", Resolution.Solved, null, 1, null, "第十六条：请填写办理情况。")]
    [InlineData("已更换灯头", "", Resolution.Solved, null, 1, null, "第十六条：请填写给服务对象的公开答复。")]
    [InlineData("已更换灯头", "路灯已修复。", Resolution.PartlySolved, " ", 1, null, "第十六条：诉求未解决或部分解决的，请写明原因。")]
    [InlineData("已更换灯头", "路灯已修复。", Resolution.Unsolved, null, 1, null, "第十六条：诉求未解决或部分解决的，请写明原因。")]
    [InlineData("已更换灯头", "路灯已修复。", Resolution.Solved, null, 0, null, "第十四条：答复前应当联系服务对象：请先登记联系情况，或写明未能联系的原因。")]
    [InlineData("已更换灯头", "张建国您好，路灯已修复。", Resolution.Solved, null, 1, null, "第十条：公开答复中有个人信息（姓名张*），请删去后再提交。")]
    [InlineData("已更换灯头", "张先生13812345678，路灯已修复。", Resolution.Solved, null, 1, null, "第十条：公开答复中有个人信息（手机号138****5678），请删去后再提交。")]
    [InlineData("来电人13812345678", "路灯已修复。", Resolution.Solved, null, 1, null, null)] // 办理情况 is read by the office alone
    [InlineData("已更换灯头", "路灯已修复。", Resolution.Solved, null, 1, null, null)]
    [InlineData("已更换灯头", "路灯已修复。", Resolution.Unsolved, "待电力公司停电作业", 1, null, null)]
    [InlineData("已更换灯头", "路灯已修复。", Resolution.Solved, null, 0, "号码三次拨打均为空号", null)]
    public void A_reply_holds_both_texts_the_reason_and_the_contact_and_no_personal_data(
        string account, string answer, Resolution resolution, string? whyUnsolved, int contacts, string? whyNoContact, string? refused) =>
        Assert.Equal(refused, ReplyRule.WhatIsMissing(account, answer, resolution, whyUnsolved, contacts, whyNoContact, requesterName: "张建国")?.Text);
}
