using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <content>What is put right afterwards: kind and emergency, and deadlines when the calendar was changed (第十一条、第十四条).</content>
public sealed partial class WorkOrder
{
    /// <summary>更正类型: kind, emergency or field; open deadlines are computed anew.</summary>
    public void Reclassify(OrderKind kind, bool isEmergency, OrderField field, string reason, Occasion on)
    {
        var summary = $"更正类型：{Describe(Kind, IsEmergency)} → {Describe(kind, isEmergency)}";
        Take(OrderStep.Reclassify, on, assignment: null, WhyNotReclassify() ?? MissingReason(11, reason, "更正类型"), summary, reason.Trim(), () =>
        {
            EmergencySince = isEmergency ? EmergencySince ?? on.Now : null;
            (Kind, IsEmergency, Field) = (kind, isEmergency, field);
            foreach (var assignment in Live.Where(a => a.IsOpen))
            {
                SetClocks(assignment, on.Rules);
            }
        });
    }

    /// <summary>Whether the kind may still be changed.</summary>
    public Refusal? WhyNotReclassify() => IsClosed ? new Refusal(11, "工单已办结，不能更正类型。") : null;

    /// <summary>The calendar was changed: open deadlines are computed anew; an event only when one moved.</summary>
    public void RecomputeDeadlines(string reason, Occasion on)
    {
        // Asked before anything moves: whether there is an event at all shows only afterwards.
        if (IsRepeated(OrderStep.Recompute, on))
        {
            return;
        }

        if (Rights(OrderStep.Recompute, on.By, assignment: null) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        var before = Live.Where(a => a.IsOpen).ToDictionary(a => a, a => (a.SignBy, a.DueAt));
        foreach (var assignment in before.Keys)
        {
            assignment.Compute(on.Rules);
        }

        FollowLead(on.Rules);
        var moved = before.Where(b => b.Value != (b.Key.SignBy, b.Key.DueAt)).ToList();
        if (moved.Count == 0)
        {
            return;
        }

        // Units side by side do not learn of each other: one of them reads the line as its own, several read only the times.
        var whose = moved.Count == 1 ? moved[0].Key : Live.FirstOrDefault(a => a.Role is AssignmentRole.Lead);
        var words = moved.Select(m => (whose is null ? string.Empty : m.Key.UnitName) + string.Join("，", Moves(m.Value, m.Key))).Distinct();
        Take(OrderStep.Recompute, on, whose, whyNot: null, $"重算时限：{string.Join("；", words)}", reason, () => { });

        static IEnumerable<string> Moves((DateTimeOffset SignBy, DateTimeOffset DueAt) old, Assignment now)
        {
            if (old.SignBy != now.SignBy)
            {
                yield return $"签收、退回 {ChinaTime.ShowEnd(old.SignBy)} → {ChinaTime.ShowEnd(now.SignBy)}";
            }

            if (old.DueAt != now.DueAt)
            {
                yield return $"办理 {ChinaTime.ShowEnd(old.DueAt)} → {ChinaTime.ShowEnd(now.DueAt)}";
            }
        }
    }

    private static string Describe(OrderKind kind, bool isEmergency) => Names.Of(kind) + (isEmergency ? "（紧急）" : string.Empty);
}
