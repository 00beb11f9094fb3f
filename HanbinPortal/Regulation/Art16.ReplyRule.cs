using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>第十六条 答复反馈: when a unit may report an order settled, and what its reply must hold.</summary>
/// <remarks>R9: an order is completed at the instant the reply that passes was submitted; the clock runs on after a reply has failed.</remarks>
[Article(16)]
public static class ReplyRule
{
    /// <summary>Whether the unit may reply; null means it may. Assisting units submit an opinion instead (第十二条).</summary>
    public static Refusal? WhyNot(AssignmentStatus status, AssignmentRole role, bool hasPendingRequest)
    {
        if (role is AssignmentRole.Assist)
        {
            return new Refusal(12, "协办单位请提交协办意见，由主办单位统一答复。");
        }

        if (status is not AssignmentStatus.InHand)
        {
            return new Refusal(16, status switch
            {
                AssignmentStatus.AwaitingSigning => "请先签收，再答复。",
                AssignmentStatus.ReplyPending => "答复已提交，正在初审；要修改请先撤回。",
                AssignmentStatus.ReturnPending => "退回申请正在审核，请等待审核结果；要继续办理请先撤回申请。",
                AssignmentStatus.TerminationPending => "终结申请正在审核，请等待审核结果；要继续办理请先撤回申请。",
                AssignmentStatus.Returned or AssignmentStatus.Withdrawn => "该工单已不由本单位承办，无需答复。",
                _ => "该工单已办结，无需重复答复。",
            });
        }

        return hasPendingRequest ? new Refusal(16, "本单位在该工单上还有申请未审结，请等待审核结果或先撤回。") : null;
    }

    /// <summary>What a reply lacks; null when it is complete.</summary>
    /// <param name="account">办理情况, read by the office.</param>
    /// <param name="publicAnswer">公开答复, read by the requester.</param>
    /// <param name="resolution">Whether the matter is solved.</param>
    /// <param name="whyUnsolved">Owed unless it is solved.</param>
    /// <param name="contacts">How many contacts with the requester are on record.</param>
    /// <param name="whyNoContact">Owed when there are none.</param>
    /// <param name="requesterName">The requester's name, which the public answer must not hold.</param>
    public static Refusal? WhatIsMissing(
        string account, string publicAnswer, Resolution resolution, string? whyUnsolved, int contacts, string? whyNoContact, string? requesterName)
    {
        if (string.IsNullOrWhiteSpace(account))
        {
            return new Refusal(16, "请填写办理情况。");
        }

        if (string.IsNullOrWhiteSpace(publicAnswer))
        {
            return new Refusal(16, "请填写给服务对象的公开答复。");
        }

        if (resolution is not Resolution.Solved && string.IsNullOrWhiteSpace(whyUnsolved))
        {
            return new Refusal(16, "诉求未解决或部分解决的，请写明原因。");
        }

        if (contacts == 0 && string.IsNullOrWhiteSpace(whyNoContact))
        {
            return new Refusal(14, "答复前应当联系服务对象：请先登记联系情况，或写明未能联系的原因。");
        }

        var leaks = ReplyCheck.PersonalDataIn(publicAnswer, requesterName);
        return leaks.Count > 0
            ? new Refusal(10, $"公开答复中有个人信息（{string.Join("、", leaks)}），请删去后再提交。")
            : null;
    }
}
