using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(18)]
public sealed class TerminationRuleTests
{
    [Theory]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Sole, false, null)]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Lead, false, null)]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Assist, false, "第十八条：协办单位不能申请终结，请由主办单位申请。")]
    [InlineData(AssignmentStatus.InHand, AssignmentRole.Sole, true, "第十八条：本单位在该工单上还有申请未审结，请等待审核结果或先撤回。")]
    [InlineData(AssignmentStatus.AwaitingSigning, AssignmentRole.Sole, false, "第十八条：请先签收，再申请终结。")]
    [InlineData(AssignmentStatus.TerminationPending, AssignmentRole.Sole, false, "第十八条：终结申请正在审核，请等待审核结果。")]
    [InlineData(AssignmentStatus.ReplyPending, AssignmentRole.Sole, false, "第十八条：答复已提交初审，不能同时申请终结；确需终结的请先撤回答复。")]
    [InlineData(AssignmentStatus.ReturnPending, AssignmentRole.Sole, false, "第十八条：退回申请正在审核，不能同时申请终结；确需终结的请先撤回退回申请。")]
    [InlineData(AssignmentStatus.Returned, AssignmentRole.Sole, false, "第十八条：该工单已不由本单位承办，不能申请终结。")]
    [InlineData(AssignmentStatus.Completed, AssignmentRole.Sole, false, "第十八条：该工单已办结，不能申请终结。")]
    public void A_unit_asks_to_end_what_it_has_in_hand(AssignmentStatus status, AssignmentRole role, bool hasPending, string? refused) =>
        Assert.Equal(refused, TerminationRule.WhyNot(status, role, hasPending)?.Text);

    [Theory]
    [InlineData(TerminationGround.AgainstLaw, " ", "《信访工作条例》第三十一条", "9月3日当面解释2次", 1, "第十八条：请写明调查核实情况。")]
    [InlineData(TerminationGround.AgainstLaw, "经查，所建房屋无审批手续", " ", "9月3日当面解释2次", 1, "第十八条：履职意见书须写明诉求不符合的法律法规或政策依据及其条款。")]
    [InlineData(TerminationGround.AgainstLaw, "经查，所建房屋无审批手续", "《土地管理法》第六十二条", null, 1, "第十八条：履职意见书须写明向服务对象解释说明的时间、方式、人员和次数。")]
    [InlineData(TerminationGround.AgainstLaw, "经查，所建房屋无审批手续", "《土地管理法》第六十二条", "9月3日当面解释2次", 0, "第十八条：申请终结应当提供证明材料，请至少上传一份。")]
    [InlineData(TerminationGround.AgainstLaw, "经查，所建房屋无审批手续", "《土地管理法》第六十二条", "9月3日当面解释2次", 1, null)]
    [InlineData(TerminationGround.NoCooperation, "三次预约入户均被拒", null, null, 0, "第十八条：申请终结应当提供证明材料，请至少上传一份。")]
    [InlineData(TerminationGround.NoCooperation, "三次预约入户均被拒", null, null, 1, null)]
    public void Each_ground_has_its_proof(
        TerminationGround ground, string findings, string? legalBasis, string? explanation, int evidence, string? refused) =>
        Assert.Equal(refused, TerminationRule.WhatIsMissing(ground, findings, legalBasis, explanation, evidence)?.Text);
}
