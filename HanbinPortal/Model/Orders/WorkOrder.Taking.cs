using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <content>How any step is taken: rights, rule, effect, and one event.</content>
public sealed partial class WorkOrder
{
    /// <summary>
    /// The one way anything happens: rights, then the rule, then the effect, then status, clocks and one event. A click that was
    /// carried out before is not carried out again.
    /// </summary>
    private void Take(OrderStep step, Occasion on, Assignment? assignment, Refusal? whyNot, string summary, string? detail, Action effect)
    {
        if (IsRepeated(step, on))
        {
            return;
        }

        if ((Rights(step, on.By, assignment) ?? whyNot) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        effect();
        FollowLead(on.Rules);
        _assignments.ForEach(a => a.SayWhatIsNext());
        Status = Derive();
        ActBy = WhatIsNext(on.Rules);
        Version++;
        ChangedAt = on.Now;
        _timeline.Add(new TimelineEvent(_timeline.Count + 1, step, on, assignment, summary, string.IsNullOrWhiteSpace(detail) ? null : detail, Status));
    }

    /// <summary>
    /// The same click sent twice does it once. The id of a click used for something else, or by somebody else, is no repetition and must
    /// not pass for one in silence.
    /// </summary>
    private bool IsRepeated(OrderStep step, Occasion on) => _timeline.Find(e => e.StepId == on.StepId) switch
    {
        null => false,
        { } before when before.Step == step && before.ById == on.By.UserId => true,
        _ => throw new RuleBrokenException(new Refusal(5, "本次提交已用于办理其他事项，请刷新页面后重新操作。")),
    };

    /// <summary>Who may: the role by the table, for a unit's step the unit that holds the assignment, and nobody on another order's assignment.</summary>
    private Refusal? Rights(OrderStep step, Actor by, Assignment? assignment)
    {
        var row = StepTable.Of(step);
        if (!row.Roles.Any(by.Is))
        {
            return new Refusal(row.OfUnit ? 6 : 5, $"您的岗位不能办理“{row.Name}”。");
        }

        if (row.OfUnit && (assignment is null || assignment.UnitId != by.UnitId || !_assignments.Contains(assignment)))
        {
            return new Refusal(6, "该工单不由您所在单位承办。");
        }

        return assignment is null || _assignments.Contains(assignment) ? null : new Refusal(5, "该交办不属于本工单。");
    }

    private static Refusal? MissingReason(int article, string reason, string what) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal(article, $"请写明{what}的理由。") : null;

    private void Attach(IReadOnlyList<NewFile> files, Occasion on, Assignment? assignment) =>
        _attachments.AddRange(files.Select(f => new Attachment(f, on, assignment)));
}
