using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <content>研判、交办、上退、并单、签收 (第七、八、十一、十二条).</content>
public sealed partial class WorkOrder
{
    /// <summary>Whether the order may be handed over now; once the lead's reply has passed there is nobody left to assist.</summary>
    public Refusal? WhyNotDispatch() =>
        Status is not OrderStatus.AwaitingAnalysis ? new Refusal(12, $"工单{Names.Of(Status)}，不能交办。")
        : Live.Any(a => a.Role is AssignmentRole.Lead && a.Status is AssignmentStatus.Completed) ? new Refusal(12, "主办单位的答复已通过初审，不再补派协办单位，请选“无需补派”。")
        : null;

    /// <summary>交办 (第十二条): one hand-over each; replaces a returned unit or opens the rework of a merged order as well.</summary>
    public void Dispatch(DispatchDraft draft, Occasion on)
    {
        var active = Live.Select(a => (a.UnitId, a.Role)).ToList();
        var refusal = WhyNotDispatch()
            ?? DispatchRule.WhyNot([.. draft.HandOvers.Select(h => (h.UnitId, h.Role))], active)
            ?? DispatchRule.WhatIsMissing(draft.Basis, draft.BasisText);
        var units = string.Join("、", draft.HandOvers.Select(h => h.UnitName + (h.Role is AssignmentRole.Sole ? string.Empty : $"（{Names.Of(h.Role)}）")));
        var basis = Names.Of(draft.Basis) + (string.IsNullOrWhiteSpace(draft.BasisText) ? string.Empty : $"（{draft.BasisText.Trim()}）");
        Take(OrderStep.Dispatch, on, assignment: null, refusal, $"交办{units}，依据：{basis}", draft.Requirement, () =>
        {
            var (limit, limitBasis) = LimitOf(assignment: null, on.Rules, on.Now);
            foreach (var handOver in draft.HandOvers)
            {
                _assignments.Add(new Assignment(this, handOver, draft.Basis, draft.BasisText, draft.Requirement, limit, on) { LimitBasis = limitBasis });
            }

            AwaitsReplacement = false;
        });
    }

    /// <summary>Every clock that a hand-over made now would start, counted as the assignment itself will count it.</summary>
    /// <param name="role">The role of the unit; an assisting one follows the lead at work, or the one dispatched with it.</param>
    /// <param name="on">When, and under which rules.</param>
    public IReadOnlyList<Deadline> ClocksIfDispatched(AssignmentRole role, Occasion on)
    {
        var handedOver = IfDispatched(role);
        if (role is AssignmentRole.Assist)
        {
            handedOver.Follow(Live.FirstOrDefault(a => a.Role is AssignmentRole.Lead) ?? IfDispatched(AssignmentRole.Lead), on.Rules);
        }

        return handedOver.Explain(on.Rules);

        Assignment IfDispatched(AssignmentRole one) =>
            new(this, new HandOver(0, string.Empty, one), DispatchBasis.WhoGoverns, null, null, LimitOf(assignment: null, on.Rules, on.Now).Limit, on);
    }

    /// <summary>Whether the order may go on without replacing the unit that gave it back.</summary>
    public Refusal? WhyNotDispense() => AwaitsReplacement && Live.Any(a => a.IsMain)
        ? null
        : new Refusal(12, "没有其他承办单位在办理，须另行交办。");

    /// <summary>无需补派: the units still at work are enough.</summary>
    public void DispenseReplacement(string reason, Occasion on) => Take(
        OrderStep.DispenseReplacement, on, assignment: null, WhyNotDispense() ?? MissingReason(12, reason, "无需补派"), "退回后无需补派", reason.Trim(), () =>
        {
            AwaitsReplacement = false;
            CloseRoundIfDone(on.Now);
        });

    /// <summary>Whether a hand-over can be taken back: not yet signed for.</summary>
    public static Refusal? WhyNotTakeBack(Assignment assignment, Actor by)
    {
        if (assignment.Status is not AssignmentStatus.AwaitingSigning || assignment.OpenRequest is not null)
        {
            return new Refusal(12, "承办单位已经签收或提出申请，不能撤回交办。");
        }

        return assignment.DispatchedById == by.UserId || by.Is(PortalRole.Director) ? null : new Refusal(12, "只能撤回本人的交办。");
    }

    /// <summary>撤回交办.</summary>
    public void TakeBackDispatch(Assignment assignment, Occasion on) => Take(
        OrderStep.TakeBack, on, assignment, OfficeOnly(on.By, "交办") ?? WhyNotTakeBack(assignment, on.By), $"撤回对{assignment.UnitName}的交办", detail: null, () =>
        {
            assignment.Status = AssignmentStatus.Withdrawn;
            AwaitsReplacement = Live.Any();
        });

    /// <summary>Whether the order may be drafted for return to the city.</summary>
    public Refusal? WhyNotDraftCityReturn() => ScopeRule.WhyNotReturnToCity(Live.Any() && Status is OrderStatus.AwaitingAnalysis ? OrderStatus.InProgress : Status);

    /// <summary>拟上退 (第八、十一条).</summary>
    public void DraftCityReturn(CityReturnDraft draft, Occasion on)
    {
        var late = ScopeRule.ReturnToCityBy(ReceivedAt, on.Rules.CalendarAt(ReceivedAt)).IsMissedAt(on.Now);
        Take(OrderStep.DraftCityReturn, on, assignment: null, WhyNotDraftCityReturn() ?? ScopeRule.WhatIsMissing(draft.Reason), $"拟上退市平台{(late ? "（已超1个工作日）" : string.Empty)}：{Names.Of(draft.Ground)}", draft.Reason.Trim(), () =>
            _cityReturns.Add(new CityReturn(draft, on)));
    }

    /// <summary>审核上退: sends it to the city, or back to analysis.</summary>
    public void DecideCityReturn(bool agree, string words, Occasion on)
    {
        var refusal = Status is OrderStatus.CityReturnDrafted ? null : new Refusal(11, "没有待审核的上退。");
        Take(OrderStep.DecideCityReturn, on, assignment: null, refusal ?? (agree ? null : MissingReason(11, words, "不同意上退")), agree ? "同意上退，报市平台确认" : "不同意上退", words.Trim(), () =>
        {
            _cityReturns[^1].State = agree ? CityReturnState.SentToCity : CityReturnState.RefusedInOffice;
            _cityReturns[^1].Decision = words.Trim();
        });
    }

    /// <summary>市平台对上退的结果.</summary>
    public void RecordCityReturn(bool agreed, string words, Occasion on)
    {
        var refusal = Status is OrderStatus.AwaitingCityReturn ? null : new Refusal(11, "该工单没有报市平台确认的上退。");
        Take(OrderStep.RecordCityReturn, on, assignment: null, refusal, agreed ? "市平台同意上退" : "市平台不同意上退", words.Trim(), () =>
        {
            _cityReturns[^1].State = agreed ? CityReturnState.Confirmed : CityReturnState.RefusedByCity;
            _cityReturns[^1].Decision = words.Trim();
            Closing = agreed ? Closing.ReturnedToCity : Closing.None;
        });
    }

    /// <summary>撤回上退草稿.</summary>
    public void TakeBackCityReturn(Occasion on)
    {
        var refusal = Status is not OrderStatus.CityReturnDrafted ? new Refusal(11, "没有可撤回的上退。")
            : _cityReturns[^1].DraftedById != on.By.UserId && !on.By.Is(PortalRole.Director) ? new Refusal(11, "只能撤回本人拟的上退。")
            : null;
        Take(OrderStep.TakeBack, on, assignment: null, OfficeOnly(on.By, "上退") ?? refusal, "撤回上退", detail: null, () => _cityReturns[^1].State = CityReturnState.TakenBack);
    }

    /// <summary>Whether the order may follow another.</summary>
    public Refusal? WhyNotMerge(WorkOrder? primary = null)
    {
        if (Status is not OrderStatus.AwaitingAnalysis || Live.Any())
        {
            return new Refusal(5, "只有待研判、尚未交办的工单可以并入其他工单。");
        }

        return primary switch
        {
            null => null,
            _ when ReferenceEquals(primary, this) || (Id != 0 && primary.Id == Id) => new Refusal(5, "不能并入自身。"),
            { IsClosed: true } => new Refusal(5, "主工单已办结，不能再并入；如属重复反映，请按第八条第5项处理。"),
            { Status: OrderStatus.Merged } => new Refusal(5, "所选工单本身已并入其他工单，请选择其主工单。"),
            { CityStage: not CityStage.None } => new Refusal(5, "主工单已答复并报市平台，不能再并入。"),
            _ => null,
        };
    }

    /// <summary>并单 (step 19): this order follows a primary one.</summary>
    public void MergeInto(WorkOrder primary, Occasion on) => Take(
        OrderStep.Merge, on, assignment: null, WhyNotMerge(primary), $"并入工单{primary.Number}", detail: null, () => Primary = primary);

    /// <summary>The other side of <see cref="MergeInto"/>, on the primary's own timeline.</summary>
    public void NoteFollower(WorkOrder follower, Occasion on)
    {
        var refusal = follower.Follows(this) && !IsClosed ? null : new Refusal(5, $"工单{follower.Number}没有并入本工单。");
        Take(OrderStep.Merge, on, assignment: null, refusal, $"工单{follower.Number}并入本工单", detail: null, () => { });
    }

    /// <summary>解除并单, possible until answered.</summary>
    public void Unmerge(string reason, Occasion on)
    {
        var refusal = Status is OrderStatus.Merged ? MissingReason(5, reason, "解除并单") : new Refusal(5, "该工单未并入其他工单，或已经答复。");
        Take(OrderStep.Unmerge, on, assignment: null, refusal, "解除并单", reason.Trim(), () =>
        {
            Primary = null;
            PrimaryId = null;
        });
    }

    /// <summary>The primary's accepted answer becomes this order's answer.</summary>
    public void TakeAnswerOf(WorkOrder primary, Occasion on)
    {
        var refusal = Status is not OrderStatus.Merged || !Follows(primary) ? new Refusal(5, $"该工单未并入工单{primary.Number}。")
            : primary.CityStage is CityStage.None ? new Refusal(16, "主工单尚未通过初审。")
            : null;
        Take(OrderStep.ReviewReply, on, assignment: null, refusal, $"随主工单{primary.Number}答复", primary.PublicAnswer, () =>
        {
            PublicAnswer = primary.PublicAnswer;
            CityStage = CityStage.Review;
        });
    }

    /// <summary>签收 (第十一条); late signing is recorded as late.</summary>
    public void SignFor(Assignment assignment, Occasion on)
    {
        var late = on.Now > assignment.SignBy;
        Take(OrderStep.SignFor, on, assignment, SigningRule.WhyNot(assignment.Status), $"{assignment.UnitName}签收{(late ? "（超期签收）" : string.Empty)}", detail: null, () =>
        {
            assignment.SignedAt = on.Now;
            assignment.Status = AssignmentStatus.InHand;
            assignment.Compute(on.Rules);
        });
    }

    /// <summary>Whether a unit may record a contact: also after its reply has passed (第十六条), but not once the order is closed or another round has begun.</summary>
    public Refusal? WhyNotContact(Assignment assignment, ContactMeans? means = null) =>
        IsClosed ? new Refusal(14, "工单已办结，不再登记联系；有新情况请用“补充记录”。")
        : assignment.Round != Round ? new Refusal(14, "该工单已进入重办，请在重办的交办上登记。")
        : TimeLimitRule.WhyNoContact(assignment.Status, Requester.IsConfidential, means);

    /// <summary>登记联系 (第十四、十六条); for an emergency the first stepping-in stops the two-hour clock.</summary>
    public void RecordContact(Assignment assignment, ContactDraft draft, Occasion on)
    {
        var refusal = WhyNotContact(assignment, draft.Means)
            ?? (draft.At > on.Now ? new Refusal(14, "联系时间不能晚于现在。") : null)
            ?? (draft.At < assignment.DispatchedAt ? new Refusal(14, "联系时间不能早于交办时间。") : null)
            ?? (string.IsNullOrWhiteSpace(draft.Whom) || string.IsNullOrWhiteSpace(draft.Result) ? new Refusal(14, "请写明联系对象和联系结果。") : null);
        Take(OrderStep.Contact, on, assignment, refusal, $"{assignment.UnitName}{(draft.SteppedIn ? "响应介入并" : string.Empty)}登记联系（{Names.Of(draft.Means)}，{ChinaTime.Show(draft.At)}）", draft.Result.Trim(), () =>
        {
            assignment.Add(new ContactRecord(draft, on));
            Attach(draft.Files, on, assignment);
            if (draft.SteppedIn && assignment.RespondBy is not null)
            {
                assignment.RespondedAt ??= draft.At;
            }
        });
    }

    private static Refusal? OfficeOnly(Actor by, string what) => by.IsOffice ? null : new Refusal(5, $"只有热线办可以撤回{what}。");

    private bool Follows(WorkOrder primary) => ReferenceEquals(Primary, primary) || (PrimaryId is { } id && id == primary.Id);

    /// <summary>Sets an assignment's limit and clocks anew from what the order is now.</summary>
    private void SetClocks(Assignment assignment, RuleBook rules)
    {
        (assignment.Limit, assignment.LimitBasis) = LimitOf(assignment, rules, IsEmergency ? assignment.EmergencyStartsAt : assignment.DispatchedAt);
        assignment.Compute(rules);
    }

    /// <summary>
    /// The limit that follows from the facts: a rework has its own; an emergency wins over whatever was agreed (R3), which holds again
    /// when it turns out to be none; then what was agreed for this unit, the trade's, the kind's.
    /// </summary>
    private (TimeLimit Limit, string? Basis) LimitOf(Assignment? assignment, RuleBook rules, DateTimeOffset startsAt)
    {
        if (Round > 1)
        {
            return (CallbackRule.ReworkLimit, null);
        }

        var settings = rules.SettingsAt(startsAt);
        var trade = settings.IndustryLimits.FirstOrDefault(l => l.Field == Field);
        var agreed = assignment?.Requests.OfType<LimitRequest>().Where(r => r.State is RequestState.Agreed).MaxBy(r => r.DecidedAt);
        var limit = TimeLimitRule.LimitFor(Kind, IsEmergency, agreed?.Wanted ?? trade?.Limit, settings.EmergencySettle);
        return (limit, IsEmergency ? null : agreed?.Basis ?? trade?.Basis);
    }
}
