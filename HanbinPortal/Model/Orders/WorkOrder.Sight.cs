using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <content>Who may see what of an order, its history and its files, and the recorded look at personal data (第十条).</content>
public sealed partial class WorkOrder
{
    /// <summary>Whether somebody may see the order at all.</summary>
    public bool MaySee(Actor actor) => actor.IsOffice || (actor.UnitId is { } unit && _assignments.Exists(a => a.UnitId == unit));

    /// <summary>
    /// Whether somebody may see an assignment and what came with it: its own unit, the office, and lead and assisting units among
    /// themselves, as long as they are such: whoever gave the order back sees no more of the others.
    /// </summary>
    public bool MaySee(Actor actor, Assignment? assignment)
    {
        if (assignment is null || actor.IsOffice)
        {
            return MaySee(actor);
        }

        return assignment.UnitId == actor.UnitId
            || (assignment.Role is AssignmentRole.Lead or AssignmentRole.Assist
                && _assignments.Exists(a => a.UnitId == actor.UnitId && a.Round == assignment.Round && a.IsLive && a.Role is AssignmentRole.Lead or AssignmentRole.Assist));
    }

    /// <summary>
    /// Whether somebody may read a line of the history. A unit reads its own lines and those about the order as it concerns it, not
    /// to whom else the order went; a unit that gave it back, or had it taken back, no more than that it came.
    /// </summary>
    public bool MaySee(Actor actor, TimelineEvent line) => actor.IsOffice
        || (line.Assignment is not null ? MaySee(actor, line.Assignment)
            : line.Step is OrderStep.Receive ? MaySee(actor)
            : _assignments.Exists(a => a.UnitId == actor.UnitId && a.IsLive)
                && line.Step is OrderStep.Reclassify or OrderStep.RecordCityReview or OrderStep.RecordCallback
                    or OrderStep.RecordCityTermination or OrderStep.Recompute or OrderStep.Reopen or OrderStep.AddNote);

    /// <summary>Whether somebody may have a file: whoever may read of the step it came with.</summary>
    public bool MaySee(Actor actor, Attachment file) =>
        MaySee(actor, file.Assignment) && _timeline.Find(line => line.StepId == file.StepId) is { } step && MaySee(actor, step);

    /// <summary>查看个人信息 (第十条): answers the field whole and records the look.</summary>
    public string? Reveal(PersonalField field, string reason, Assignment assignment, Occasion on)
    {
        var refusal = PrivacyRule.WhyNotReveal(assignment.Status, Requester.IsConfidential) ?? PrivacyRule.WhatIsMissing(reason);
        var summary = field switch
        {
            PersonalField.Name => "查看服务对象姓名",
            PersonalField.Phone => "查看服务对象电话",
            PersonalField.Address => "查看服务对象地址",
            _ => "查看诉求原文",
        };
        Take(OrderStep.Reveal, on, assignment, refusal, summary, reason.Trim(), () => { });

        // A click that comes again is answered again, but only with what it recorded.
        var recorded = _timeline.Find(e => e.StepId == on.StepId)!;
        if (recorded.Summary != summary || recorded.Assignment != assignment)
        {
            throw new RuleBrokenException(new Refusal(10, "每次查看只对应一项个人信息，请重新填写事由后查看。"));
        }

        return field switch
        {
            PersonalField.Name => Requester.Name,
            PersonalField.Phone => Requester.Phone,
            PersonalField.Address => Requester.Address,
            _ => Content,
        };
    }

    private Refusal? WhyNotSeen(Actor actor) => MaySee(actor) ? null : new Refusal(6, "该工单不由您所在单位承办。");
}
