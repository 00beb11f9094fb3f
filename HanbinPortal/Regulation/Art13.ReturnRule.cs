using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>退回理由的类别.</summary>
public enum ReturnReason
{
    /// <summary>法定职责不属本单位.</summary>
    NotOurDuty,

    /// <summary>属地不在本辖区.</summary>
    NotOurArea,

    /// <summary>不属于汉滨区承办范围 (第十一条).</summary>
    NotThisDistrict,

    /// <summary>不属于热线受理范围 (第八条).</summary>
    OutOfScope,
}

/// <summary>What the rule needs to know of an assignment somebody wants to give back.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="IsFirstReceiver">An earlier return was refused: 首接承办单位.</param>
/// <param name="MayBeReturned">False for 领导交办、提级督办、专题会议.</param>
/// <param name="IsRework">A rework round (第十七条).</param>
/// <param name="HasPendingRequest">Another request of the unit on it is still undecided.</param>
public readonly record struct ReturnCase(AssignmentStatus Status, bool IsFirstReceiver, bool MayBeReturned, bool IsRework, bool HasPendingRequest);

/// <summary>第十三条 首接负责: who may give an order back, until when, and with what.</summary>
/// <remarks>
/// R7: a request later than one working day after dispatch is accepted and flagged 超期退回, which counts as overdue; the article
/// says 超期退回视为逾期办理 and not that it is refused. The request counts from the instant it leaves the unit.
/// </remarks>
[Article(13)]
public static class ReturnRule
{
    /// <summary>在一个工作日内申请退回.</summary>
    public static readonly TimeLimit Limit = TimeLimit.WorkingDays(1);

    /// <summary>Until when a return is in time, from the instant of dispatch.</summary>
    public static Deadline ReturnBy(DateTimeOffset dispatchedAt, WorkingCalendar calendar) =>
        TimeLimitRule.Count("申请退回", 13, dispatchedAt, Limit, calendar);

    /// <summary>Whether the unit may ask to give the order back; null means it may.</summary>
    public static Refusal? WhyNot(ReturnCase of)
    {
        if (of.IsFirstReceiver)
        {
            return new Refusal(13, "退回申请已经审核未通过，作为首接承办单位应当接收办理，不得再次退回。");
        }

        if (of.IsRework)
        {
            return new Refusal(17, "重办工单系研判认定属承办单位原因，应当重新办理，不得退回。");
        }

        if (!of.MayBeReturned)
        {
            return new Refusal(12, "该工单系领导交办、提级督办或区政府专题会议意见交办，不得退回。");
        }

        if (of.Status is not (AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand))
        {
            return new Refusal(13, of.Status switch
            {
                AssignmentStatus.ReturnPending => "退回申请正在审核，请等待热线办审核结果。",
                AssignmentStatus.ReplyPending => "答复已提交初审，不能同时申请退回；确需退回的请先撤回答复。",
                AssignmentStatus.TerminationPending => "终结申请正在审核，不能同时申请退回；确需退回的请先撤回终结申请。",
                AssignmentStatus.AssistSubmitted => "协办意见已提交，不能再申请退回；确需退回的请先撤回协办意见。",
                AssignmentStatus.Returned or AssignmentStatus.Withdrawn => "该工单已不由本单位承办，无需退回。",
                _ => "该工单已办结，不能退回；如有异议请与热线办联系。",
            });
        }

        return of.HasPendingRequest ? new Refusal(13, "本单位在该工单上还有申请未审结，请等待审核结果或先撤回。") : null;
    }

    /// <summary>What a request to return lacks; null when it is complete: 应当提供有效证明材料,书面函复退回理由和依据.</summary>
    public static Refusal? WhatIsMissing(string reason, string basis, int evidenceCount)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal(13, "请写明退回理由。");
        }

        if (string.IsNullOrWhiteSpace(basis))
        {
            return new Refusal(13, "请写明退回依据，如法律法规、“三定”规定或权责清单的具体条款。");
        }

        return evidenceCount == 0 ? new Refusal(13, "申请退回应当提供有效证明材料，请至少上传一份。") : null;
    }

    /// <summary>The words with which a reply only gives the order back: 不得以办结反馈的方式退回. Empty when there are none.</summary>
    public static IReadOnlyList<string> WordsOfDisguisedReturn(string reply) => DisguisedReturn.WordsIn(reply);
}
