using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>第十八条 终结办理: when an order may be ended without satisfaction, and on what proof.</summary>
[Article(18)]
public static class TerminationRule
{
    /// <summary>Whether the unit may ask to end the order; null means it may.</summary>
    public static Refusal? WhyNot(AssignmentStatus status, AssignmentRole role, bool hasPendingRequest)
    {
        if (role is AssignmentRole.Assist)
        {
            return new Refusal(18, "协办单位不能申请终结，请由主办单位申请。");
        }

        if (status is not AssignmentStatus.InHand)
        {
            return new Refusal(18, status switch
            {
                AssignmentStatus.AwaitingSigning => "请先签收，再申请终结。",
                AssignmentStatus.TerminationPending => "终结申请正在审核，请等待审核结果。",
                AssignmentStatus.ReplyPending => "答复已提交初审，不能同时申请终结；确需终结的请先撤回答复。",
                AssignmentStatus.ReturnPending => "退回申请正在审核，不能同时申请终结；确需终结的请先撤回退回申请。",
                AssignmentStatus.Returned or AssignmentStatus.Withdrawn => "该工单已不由本单位承办，不能申请终结。",
                _ => "该工单已办结，不能申请终结。",
            });
        }

        return hasPendingRequest ? new Refusal(18, "本单位在该工单上还有申请未审结，请等待审核结果或先撤回。") : null;
    }

    /// <summary>
    /// What a request to end the order lacks; null when it is complete. <see cref="TerminationGround.AgainstLaw"/> needs a duty
    /// statement (履职意见书) with its legal basis and how it was explained, <see cref="TerminationGround.NoCooperation"/> proof of the refusal.
    /// </summary>
    public static Refusal? WhatIsMissing(TerminationGround ground, string findings, string? legalBasis, string? explanation, int evidenceCount)
    {
        if (string.IsNullOrWhiteSpace(findings))
        {
            return new Refusal(18, "请写明调查核实情况。");
        }

        if (ground is TerminationGround.AgainstLaw && string.IsNullOrWhiteSpace(legalBasis))
        {
            return new Refusal(18, "履职意见书须写明诉求不符合的法律法规或政策依据及其条款。");
        }

        if (ground is TerminationGround.AgainstLaw && string.IsNullOrWhiteSpace(explanation))
        {
            return new Refusal(18, "履职意见书须写明向服务对象解释说明的时间、方式、人员和次数。");
        }

        return evidenceCount == 0 ? new Refusal(18, "申请终结应当提供证明材料，请至少上传一份。") : null;
    }
}
