using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <content>What a unit asks and reports: 退回、延期、法定时限、协办意见、答复、终结, and how each is decided (第十二至十八条).</content>
public sealed partial class WorkOrder
{
    /// <summary>申请退回 (第十三条).</summary>
    public void AskReturn(Assignment assignment, ReturnDraft draft, Occasion on) => Ask(
        assignment, on, draft.Evidence, ReturnRule.WhyNot(assignment.ReturnCase) ?? ReturnRule.WhatIsMissing(draft.Text, draft.Basis, draft.Evidence.Count), () => new ReturnRequest(assignment, draft, on));

    /// <summary>申请延期 (第十五条).</summary>
    public void AskExtension(Assignment assignment, ExtensionDraft draft, Occasion on) => Ask(
        assignment, on, draft.Files, WhyNotExtension(assignment, on) ?? ExtensionRule.WhatIsMissing(draft.Reason, draft.Progress, draft.NextSteps), () => new ExtensionRequest(assignment, draft, on));

    /// <summary>Whether more time may be asked for now.</summary>
    public static Refusal? WhyNotExtension(Assignment assignment, Occasion on) =>
        ExtensionRule.WhyNot(assignment.ExtensionCase, on.Now, on.Rules.CalendarAt(assignment.ClockStartsAt));

    /// <summary>申请适用法定时限 (第十四条).</summary>
    public void AskLimit(Assignment assignment, LimitDraft draft, Occasion on) => Ask(
        assignment, on, draft.Files, WhyNotLimit(assignment) ?? TimeLimitRule.WhatIsMissing(draft.Wanted, draft.Basis), () => new LimitRequest(assignment, draft, on));

    /// <summary>Whether a statute's own limit may be asked for now; assisting units follow their lead's.</summary>
    public Refusal? WhyNotLimit(Assignment assignment) => assignment.IsMain
        ? TimeLimitRule.WhyNoOtherLimit(assignment.Status, IsEmergency, assignment.IsRework, assignment.OpenRequest is not null)
        : new Refusal(14, "协办时限随主办单位，请由主办单位申请。");

    /// <summary>提交协办意见 (第十二条).</summary>
    public void SubmitAssist(Assignment assignment, AssistDraft draft, Occasion on) => Ask(
        assignment, on, draft.Files, WhyNotAssist(assignment) ?? (string.IsNullOrWhiteSpace(draft.Text) ? new Refusal(12, "请填写协办意见。") : null), () => new AssistOpinion(assignment, draft, on));

    /// <summary>Whether an assisting unit may give its opinion now.</summary>
    public static Refusal? WhyNotAssist(Assignment assignment) =>
        assignment.Role is not AssignmentRole.Assist ? new Refusal(12, "只有协办单位提交协办意见。")
        : assignment.Status is not AssignmentStatus.InHand ? new Refusal(12, assignment.Status switch
        {
            AssignmentStatus.AwaitingSigning => "请先签收，再提交协办意见。",
            AssignmentStatus.ReturnPending => "退回申请正在审核，请等待审核结果；要继续协办请先撤回申请。",
            _ => "协办意见已提交或协办已结束。",
        })
        : assignment.OpenRequest is not null ? new Refusal(12, "本单位在该工单上还有申请未审结，请等待审核结果或先撤回。")
        : null;

    /// <summary>办结答复 (第十六条).</summary>
    public void SubmitReply(Assignment assignment, ReplyDraft draft, Occasion on) => Ask(
        assignment,
        on,
        draft.Files,
        WhyNotReply(assignment, on.Now) ?? ReplyRule.WhatIsMissing(draft.Account, draft.PublicAnswer, draft.Resolution, draft.WhyUnsolved, assignment.Contacts.Count, draft.WhyNoContact, Requester.Name),
        () => new Reply(assignment, draft, on));

    /// <summary>Whether the unit may reply now; a lead waits for its assisting units, but not for overdue ones.</summary>
    public Refusal? WhyNotReply(Assignment assignment, DateTimeOffset now) =>
        ReplyRule.WhyNot(assignment.Status, assignment.Role, assignment.OpenRequest is not null)
        ?? (assignment.Role is AssignmentRole.Lead
            ? DispatchRule.WhyLeadMustWait(Live.Where(a => a.Role is AssignmentRole.Assist && a.IsAtWork).Select(a => (a.UnitName, a.DueAt)), now)
            : null);

    /// <summary>申请终结 (第十八条).</summary>
    public void AskTermination(Assignment assignment, TerminationDraft draft, Occasion on) => Ask(
        assignment,
        on,
        draft.Evidence,
        WhyNotTermination(assignment) ?? TerminationRule.WhatIsMissing(draft.Ground, draft.Findings, draft.LegalBasis, draft.Explanation, draft.Evidence.Count),
        () => new TerminationRequest(assignment, draft, on));

    /// <summary>Whether the unit may ask to end the order now.</summary>
    public static Refusal? WhyNotTermination(Assignment assignment) => TerminationRule.WhyNot(assignment.Status, assignment.Role, assignment.OpenRequest is not null);

    /// <summary>单位负责人审批: lets a draft leave the unit, or sends it back to the clerk.</summary>
    public void ApproveInUnit(UnitRequest request, bool approve, string words, Occasion on)
    {
        var refusal = request.State is not RequestState.AwaitingUnitLead ? new Refusal(6, "该申请已经处理。")
            : approve ? WhyNotLeave(request, on)
            : MissingReason(6, words, "退改");
        var what = StepTable.Of(request.Step).Name;
        Take(OrderStep.ApproveInUnit, on, request.Assignment, refusal, approve ? $"{request.Assignment.UnitName}负责人同意报出“{what}”" : $"{request.Assignment.UnitName}负责人退改“{what}”", words.Trim(), () =>
        {
            if (approve)
            {
                Submit(request, on);
            }
            else
            {
                Close(request, RequestState.SentBackInUnit, words, on);
            }
        });
    }

    /// <summary>Whether a request can be taken back: by whoever drafted it or the unit's leader, until it is decided; an opinion until the lead has replied.</summary>
    public static Refusal? WhyNotTakeBack(UnitRequest request, Actor by)
    {
        var article = StepTable.Of(request.Step).Article;
        if (!request.IsOpen)
        {
            return new Refusal(article, "该申请已经审结，不能撤回。");
        }

        if (by.UnitId != request.Assignment.UnitId)
        {
            return new Refusal(6, "该工单不由您所在单位承办。");
        }

        if (by.UserId != request.DraftedById && !by.Is(PortalRole.UnitLead))
        {
            return new Refusal(article, "只能撤回本人的申请。");
        }

        return request is AssistOpinion && request.Assignment.Order.Live.Any(a => a.Role is AssignmentRole.Lead && a.Status is AssignmentStatus.ReplyPending or AssignmentStatus.Completed)
            ? new Refusal(article, "主办单位已据此答复，不能撤回协办意见。")
            : null;
    }

    /// <summary>撤回申请; a withdrawn extension does not count (第十五条).</summary>
    public void TakeBackRequest(UnitRequest request, Occasion on) => Take(
        OrderStep.TakeBack, on, request.Assignment, WhyNotTakeBack(request, on.By), $"{request.Assignment.UnitName}撤回“{StepTable.Of(request.Step).Name}”", detail: null, () =>
        {
            Close(request, RequestState.TakenBack, words: null, on);
            BackToHand(request.Assignment);
        });

    /// <summary>审核退回 (第十三条): agreed, the order goes back to analysis with the suggestion; refused, the unit is the first receiver and must handle it.</summary>
    public void DecideReturn(ReturnRequest request, bool agree, string words, Occasion on) =>
        Decide(request, agree, words, on, agree ? $"同意{request.Assignment.UnitName}退回" : $"不同意{request.Assignment.UnitName}退回，由其作为首接单位办理", () =>
        {
            var assignment = request.Assignment;
            if (agree)
            {
                assignment.Status = AssignmentStatus.Returned;
                AwaitsReplacement = Live.Any();
                return;
            }

            // Whoever argued about an order has received it: asking counts as signing.
            assignment.SignedAt ??= request.SubmittedAt;
            assignment.IsFirstReceiver = true;
            BackToHand(assignment);
            if (on.Rules.SettingsAt(assignment.ClockStartsAt).ReturnSuspendsClock)
            {
                assignment.SuspendedWorkingDays += on.Calendar.WorkingDaysBetween(ChinaTime.DateOf(request.SubmittedAt!.Value), ChinaTime.DateOf(on.Now));
            }

            assignment.Compute(on.Rules);
        });

    /// <summary>审核延期 (第十五条): the original limit once more, from the old due time.</summary>
    public void DecideExtension(ExtensionRequest request, bool agree, string words, Occasion on)
    {
        var old = request.Assignment.DueAt;
        Decide(request, agree, words, on, agree ? $"同意{request.Assignment.UnitName}第{request.Assignment.Extensions + 1}次延期，原到期{ChinaTime.ShowEnd(old)}" : $"不同意{request.Assignment.UnitName}延期", () =>
        {
            if (agree)
            {
                request.Assignment.Extensions++;
                request.Assignment.Compute(on.Rules);
            }
        });
    }

    /// <summary>审核法定时限 (第十四条); what has become an emergency since it was asked is not given another limit.</summary>
    public void DecideLimit(LimitRequest request, bool agree, string words, Occasion on)
    {
        var summary = agree ? $"同意{request.Assignment.UnitName}按{request.Wanted}办理，依据：{request.Basis}" : $"不同意{request.Assignment.UnitName}适用其他时限";
        var refusal = agree ? TimeLimitRule.WhyNoOtherLimit(request.Assignment.Status, IsEmergency, request.Assignment.IsRework, hasPendingRequest: false) : null;
        Decide(
            request,
            agree,
            words,
            on,
            summary,
            () =>
            {
                if (agree)
                {
                    SetClocks(request.Assignment, on.Rules);
                }
            },
            refusal);
    }

    /// <summary>初审答复 (第十六条): passes it on to the city once every unit is done, or gives it back with the faults.</summary>
    public void ReviewReply(Reply reply, bool pass, string words, Occasion on) =>
        Decide(reply, pass, words, on, pass ? $"{reply.Assignment.UnitName}的答复通过初审" : $"{reply.Assignment.UnitName}的答复未通过初审", () =>
        {
            if (pass)
            {
                reply.Assignment.Status = AssignmentStatus.Completed;
                CloseRoundIfDone(on.Now);
            }
            else
            {
                BackToHand(reply.Assignment);
            }
        });

    /// <summary>审核终结 (第十八条): on to the city, or back to the unit.</summary>
    public void DecideTermination(TerminationRequest request, bool agree, string words, Occasion on) =>
        Decide(request, agree, words, on, agree ? $"同意{request.Assignment.UnitName}终结，报市平台审核" : $"不同意{request.Assignment.UnitName}终结", () =>
        {
            if (!agree)
            {
                BackToHand(request.Assignment);
            }
        });

    private void Ask(Assignment assignment, Occasion on, IReadOnlyList<NewFile> files, Refusal? refusal, Func<UnitRequest> draft)
    {
        // Built first: what it is decides the step, and a refused one is simply dropped.
        var request = draft();
        var what = StepTable.Of(request.Step).Name;
        var summary = on.By.SendsAlone ? $"{assignment.UnitName}{what}" : $"{assignment.UnitName}拟“{what}”，待单位负责人审批";
        Take(request.Step, on, assignment, refusal, summary, request.Gist, () =>
        {
            assignment.Add(request);
            Attach(files, on, assignment);
            if (on.By.SendsAlone)
            {
                Submit(request, on);
            }
        });
    }

    /// <summary>The rule is asked again when the draft leaves the unit: time has passed since it was written.</summary>
    private Refusal? WhyNotLeave(UnitRequest request, Occasion on)
    {
        var assignment = request.Assignment;
        return request switch
        {
            ReturnRequest => ReturnRule.WhyNot(assignment.ReturnCase with { HasPendingRequest = false }),
            LimitRequest => TimeLimitRule.WhyNoOtherLimit(assignment.Status, IsEmergency, assignment.IsRework, hasPendingRequest: false),
            ExtensionRequest => ExtensionRule.WhyNot(assignment.ExtensionCase with { HasPendingRequest = false }, on.Now, on.Rules.CalendarAt(assignment.ClockStartsAt)),
            Reply when assignment.Role is AssignmentRole.Lead =>
                DispatchRule.WhyLeadMustWait(Live.Where(a => a.Role is AssignmentRole.Assist && a.IsAtWork).Select(a => (a.UnitName, a.DueAt)), on.Now),
            _ => null,
        };
    }

    private static void Submit(UnitRequest request, Occasion on)
    {
        request.State = RequestState.Submitted;
        request.SubmittedAt = on.Now;
        request.SubmittedById = on.By.UserId;
        var assignment = request.Assignment;
        switch (request)
        {
            case ReturnRequest returning:
                returning.IsLate = on.Now > assignment.ReturnBy;
                assignment.Status = AssignmentStatus.ReturnPending;
                break;
            case Reply:
                assignment.Status = AssignmentStatus.ReplyPending;
                assignment.SettledAt = on.Now;
                break;
            case AssistOpinion:
                assignment.Status = AssignmentStatus.AssistSubmitted;
                assignment.SettledAt = on.Now;
                break;
            case TerminationRequest:
                assignment.Status = AssignmentStatus.TerminationPending;
                assignment.SettledAt = on.Now;
                break;
        }
    }

    private static void BackToHand(Assignment assignment)
    {
        assignment.Status = assignment.SignedAt is null ? AssignmentStatus.AwaitingSigning : AssignmentStatus.InHand;
        assignment.SettledAt = null;
    }

    private static void Close(UnitRequest request, RequestState state, string? words, Occasion on)
    {
        request.State = state;
        request.DecidedAt = on.Now;
        request.DecidedByName = on.By.Name;
        request.Decision = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }

    /// <summary>Every decision of the office: on what was submitted, a refusal with its reasons.</summary>
    private void Decide(UnitRequest request, bool agree, string words, Occasion on, string summary, Action effect, Refusal? whyNot = null)
    {
        var row = StepTable.Of(request.DecidedBy);
        var refusal = request.State is not RequestState.Submitted
            ? new Refusal(row.Article, $"该申请{Names.Of(request.State)}，不能再审核。")
            : whyNot ?? (request is ReturnRequest || !agree ? MissingReason(row.Article, words, agree ? "同意" : "不同意") : null);
        Take(request.DecidedBy, on, request.Assignment, refusal, summary, words, () =>
        {
            Close(request, agree ? RequestState.Agreed : RequestState.Refused, words, on);
            effect();
        });
    }

    /// <summary>When every unit that carries the order is done, its assisting units are closed with it and the order goes to the city.</summary>
    private void CloseRoundIfDone(DateTimeOffset now)
    {
        var main = Live.Where(a => a.IsMain).ToList();
        if (AwaitsReplacement || main.Count == 0 || main.Exists(a => a.Status is not (AssignmentStatus.Completed or AssignmentStatus.Terminated)))
        {
            return;
        }

        CloseAssists(now);
        if (main.TrueForAll(a => a.Status is AssignmentStatus.Terminated))
        {
            Closing = Closing.Terminated;
            return;
        }

        CityStage = CityStage.Review;
        PublicAnswer = string.Join("\n", main.SelectMany(a => a.Requests.OfType<Reply>()).Where(r => r.State is RequestState.Agreed).Select(r => r.PublicAnswer));
    }

    /// <summary>An assisting unit that was not overdue has missed nothing: its hand-over ends as if taken back.</summary>
    private void CloseAssists(DateTimeOffset now)
    {
        foreach (var assist in Live.Where(a => a.Role is AssignmentRole.Assist))
        {
            if (assist.Status is AssignmentStatus.AssistSubmitted)
            {
                assist.OpenRequest!.State = RequestState.Agreed;
                assist.Status = AssignmentStatus.Completed;
            }
            else if (assist.IsAtWork)
            {
                if (assist.OpenRequest is { } open)
                {
                    open.State = RequestState.TakenBack;
                }

                assist.Status = now > assist.DueAt ? AssignmentStatus.AssistMissed : AssignmentStatus.Withdrawn;
            }
        }
    }
}
