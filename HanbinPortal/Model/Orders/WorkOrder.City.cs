using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <content>What the city platform answers, and what follows: 市审核、回访、归因、重办、终结、更正恢复 (第十六至十八条).</content>
public sealed partial class WorkOrder
{
    /// <summary>
    /// 登记市审核结果 (第十六条): on to the call-back, or back to the district's review with the city's words. A merged order has no reply of
    /// its own to review; its primary's answer did not do for it, so it goes back to analysis.
    /// </summary>
    public void RecordCityReview(bool passed, string words, Occasion on)
    {
        var refusal = Status is OrderStatus.AwaitingCityReview ? null : new Refusal(16, $"工单{Names.Of(Status)}，不能登记市审核结果。");
        Take(OrderStep.RecordCityReview, on, assignment: null, refusal, passed ? "市审核通过" : "市审核未通过", words.Trim(), () =>
        {
            if (passed)
            {
                CityStage = CityStage.Callback;
                return;
            }

            CityStage = CityStage.None;
            PublicAnswer = null;
            Primary = null;
            PrimaryId = null;
            foreach (var assignment in Live.Where(a => a.IsMain && a.Status is AssignmentStatus.Completed))
            {
                assignment.Status = AssignmentStatus.ReplyPending;
                assignment.Requests.OfType<Reply>().Last(r => r.State is RequestState.Agreed).State = RequestState.Submitted;

                // It is open again: whatever changed while it counted as done holds for it now.
                SetClocks(assignment, on.Rules);
            }
        });
    }

    /// <summary>登记回访结果 (第十七条).</summary>
    public void RecordCallback(CallbackOutcome outcome, string words, Occasion on) => Take(
        OrderStep.RecordCallback, on, assignment: null, CallbackRule.WhyNotRecord(Status), $"回访结果：{Names.Of(outcome)}", words.Trim(), () =>
        {
            LastCallback = outcome;
            if (CallbackRule.NeedsAttribution(outcome))
            {
                CityStage = CityStage.Attribution;
            }
            else
            {
                Closing = Closing.Archived;
            }
        });

    /// <summary>The assignments a dissatisfied call-back can be laid to.</summary>
    public IReadOnlyList<Assignment> Attributable =>
        [.. Live.Where(a => a.Status is AssignmentStatus.Completed or AssignmentStatus.AssistMissed)];

    /// <summary>
    /// 研判归因 and 重办 (第十七条): the units at fault get a new round of five working days; none at fault, the order is archived. A merged order
    /// has no assignment of its own and goes back to analysis, to be dispatched as rework.
    /// </summary>
    public void Attribute(bool unitsFault, IReadOnlyList<Assignment> atFault, string reason, Occasion on)
    {
        atFault = [.. atFault.Distinct()];
        var refusal = CallbackRule.WhyNotAttribute(Status)
            ?? CallbackRule.WhatIsMissing(reason)
            ?? (unitsFault && (atFault.Except(Attributable).Any() || (atFault.Count == 0 && Attributable.Count > 0)) ? new Refusal(17, "请选择需要重办的承办单位。") : null)
            ?? (unitsFault && atFault.Count > 0 && !atFault.Any(a => a.IsMain) ? new Refusal(17, "重办须由主办单位牵头，请一并选择主办单位。") : null);
        var summary = unitsFault
            ? $"研判：属承办单位原因，重办：{(atFault.Count == 0 ? "另行交办" : string.Join("、", atFault.Select(a => a.UnitName)))}"
            : "研判：不属承办单位原因，归档";
        Take(OrderStep.Attribute, on, assignment: null, refusal, summary, reason.Trim(), () =>
        {
            if (!unitsFault)
            {
                Closing = Closing.Archived;
                return;
            }

            CityStage = CityStage.None;
            Primary = null;
            PrimaryId = null;
            Round++;

            // One of two parallel units reworks alone, a lead without its assistants too.
            var alone = atFault.Count == 1;
            foreach (var old in atFault)
            {
                var role = alone ? AssignmentRole.Sole : old.Role;
                _assignments.Add(new Assignment(this, new HandOver(old.UnitId, old.UnitName, role), old.Basis, old.BasisText, reason.Trim(), CallbackRule.ReworkLimit, on));
            }
        });
    }

    /// <summary>登记市平台终结结果 (第十八条).</summary>
    public void RecordCityTermination(bool agreed, string words, Occasion on)
    {
        var refusal = Status is OrderStatus.TerminationAtCity ? null : new Refusal(18, "该工单没有报市平台审核的终结。");
        Take(OrderStep.RecordCityTermination, on, assignment: null, refusal, agreed ? "市平台同意终结" : "市平台不同意终结", words.Trim(), () =>
        {
            foreach (var assignment in Live.Where(a => a.Status is AssignmentStatus.TerminationPending))
            {
                if (agreed)
                {
                    assignment.Status = AssignmentStatus.Terminated;
                }
                else
                {
                    BackToHand(assignment);
                }
            }

            CloseRoundIfDone(on.Now);
        });
    }

    /// <summary>更正恢复 (step 20): from a closed state back to the one before.</summary>
    public void Reopen(string reason, Occasion on)
    {
        var refusal = IsClosed ? MissingReason(5, reason, "恢复") : new Refusal(5, "工单尚未办结，无需恢复。");
        Take(OrderStep.Reopen, on, assignment: null, refusal, $"更正恢复（{Names.Of(Status)}）", reason.Trim(), () =>
        {
            if (Closing is Closing.Terminated)
            {
                foreach (var assignment in Live.Where(a => a.Status is AssignmentStatus.Terminated))
                {
                    assignment.Status = AssignmentStatus.TerminationPending;
                    SetClocks(assignment, on.Rules);
                }
            }
            else if (Closing is Closing.ReturnedToCity)
            {
                _cityReturns[^1].State = CityReturnState.SentToCity;
            }

            Closing = Closing.None;
        });
    }
}
