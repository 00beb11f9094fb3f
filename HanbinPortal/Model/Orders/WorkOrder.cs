using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>How far an order has come with the city platform after the district was done with it.</summary>
public enum CityStage
{
    /// <summary>Not there.</summary>
    None,

    /// <summary>待市审核.</summary>
    Review,

    /// <summary>待回访.</summary>
    Callback,

    /// <summary>待研判归因.</summary>
    Attribution,
}

/// <summary>How an order was closed.</summary>
public enum Closing
{
    /// <summary>Still open.</summary>
    None,

    /// <summary>已归档.</summary>
    Archived,

    /// <summary>已终结.</summary>
    Terminated,

    /// <summary>已上退.</summary>
    ReturnedToCity,
}

/// <summary>
/// 工单: one ticket of the city platform (名词解释). An aggregate: whatever happens to it or to its assignments is a method here that does
/// the whole step and appends one event, or throws the refusal (<see cref="RuleBrokenException"/>). Nothing is ever deleted. The
/// status is derived, never set. A step repeated with the same <see cref="Occasion.StepId"/> does nothing. All instants are UTC.
/// </summary>
[Article(5)]
public sealed partial class WorkOrder
{
    private readonly List<Assignment> _assignments = [];
    private readonly List<CityReturn> _cityReturns = [];
    private readonly List<Attachment> _attachments = [];
    private readonly List<TimelineEvent> _timeline = [];

    private WorkOrder()
    {
    }

    public long Id { get; private set; }

    /// <summary>The city's number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Grows with every step; of two people acting at once one is told.</summary>
    public int Version { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public string Content { get; private set; } = string.Empty;

    public OrderKind Kind { get; private set; }

    /// <summary>紧急类 (第十四条第3项).</summary>
    public bool IsEmergency { get; private set; }

    /// <summary>When the district knew it for an emergency: its clocks cannot start earlier (R10).</summary>
    public DateTimeOffset? EmergencySince { get; private set; }

    public OrderField Field { get; private set; }

    /// <summary>来源渠道.</summary>
    public string Channel { get; private set; } = string.Empty;

    /// <summary>事项分类, levels joined by 「/」.</summary>
    public string? Category { get; private set; }

    /// <summary>所属镇街.</summary>
    public string? Township { get; private set; }

    public Requester Requester { get; private set; } = new(null, null, null, IsConfidential: false);

    /// <summary>诉求时间.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When the district received it.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>市平台办结时限: the district is judged by it, the unit by the regulation.</summary>
    public DateTimeOffset? CityDueAt { get; private set; }

    /// <summary>Derived at the end of every step, stored so that lists can ask for it.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>1; one more with every rework.</summary>
    public int Round { get; private set; } = 1;

    public CityStage CityStage { get; private set; }

    public Closing Closing { get; private set; }

    /// <summary>并单: the order this one follows.</summary>
    public long? PrimaryId { get; private set; }

    /// <summary>并单: the order this one follows.</summary>
    public WorkOrder? Primary { get; private set; }

    /// <summary>A returned assignment waits to be replaced or dispensed with.</summary>
    public bool AwaitsReplacement { get; private set; }

    /// <summary>The answer the district accepted.</summary>
    public string? PublicAnswer { get; private set; }

    public CallbackOutcome? LastCallback { get; private set; }

    /// <summary>The next clock to run out, whoever holds it; null when the district has nothing to do.</summary>
    public DateTimeOffset? ActBy { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public IReadOnlyList<Assignment> Assignments => _assignments;

    public IReadOnlyList<CityReturn> CityReturns => _cityReturns;

    public IReadOnlyList<Attachment> Attachments => _attachments;

    public IReadOnlyList<TimelineEvent> Timeline => _timeline;

    /// <summary>已归档、已终结、已上退.</summary>
    public bool IsClosed => Closing is not Closing.None;

    /// <summary>The assignments of this round that count.</summary>
    public IEnumerable<Assignment> Live => _assignments.Where(a => a.Round == Round && a.IsLive);

    /// <summary>接收 (第五条第2项、第七条): the order enters the portal.</summary>
    [Article(7)]
    public static WorkOrder Receive(IncomingOrder incoming, Occasion on)
    {
        var order = new WorkOrder
        {
            Number = incoming.Number.Trim(),
            Title = incoming.Title.Trim(),
            Content = incoming.Content.Trim(),
            Kind = incoming.Kind,
            IsEmergency = incoming.IsEmergency,
            EmergencySince = incoming.IsEmergency ? on.Now : null,
            Field = incoming.Field,
            Channel = incoming.Channel,
            Category = incoming.Category,
            Township = incoming.Township,
            Requester = incoming.Requester,
            AskedAt = incoming.AskedAt,
            CityDueAt = incoming.CityDueAt,
            ReceivedAt = on.Now,
        };
        var missing = order switch
        {
            { Number.Length: 0 } => new Refusal(5, "缺少工单编号。"),
            { Number.Length: > 40 } => new Refusal(5, "工单编号超过40个字符。"),
            { Title.Length: 0, Content.Length: 0 } => new Refusal(5, "标题和内容不能都为空。"),
            _ => null,
        };
        order.Take(OrderStep.Receive, on, assignment: null, missing, "接收市平台工单", incoming.Note?.Trim(), () => { });
        return order;
    }

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

    /// <summary>补充记录: text and files, in any state.</summary>
    public void AddNote(string text, IReadOnlyList<NewFile> files, Occasion on)
    {
        var own = _assignments.FindLast(a => a.UnitId == on.By.UnitId);
        var missing = string.IsNullOrWhiteSpace(text) && files.Count == 0 ? new Refusal(5, "请填写补充内容或上传附件。") : null;
        Take(OrderStep.AddNote, on, own, missing ?? WhyNotSeen(on.By), "补充记录", text.Trim(), () => Attach(files, on, own));
    }

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

    private static string Describe(OrderKind kind, bool isEmergency) => Names.Of(kind) + (isEmergency ? "（紧急）" : string.Empty);

    private static Refusal? MissingReason(int article, string reason, string what) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal(article, $"请写明{what}的理由。") : null;

    private Refusal? WhyNotSeen(Actor actor) => MaySee(actor) ? null : new Refusal(6, "该工单不由您所在单位承办。");

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

    private OrderStatus Derive()
    {
        if (Closing is not Closing.None)
        {
            return Closing switch
            {
                Closing.Archived => OrderStatus.Archived,
                Closing.Terminated => OrderStatus.Terminated,
                _ => OrderStatus.ReturnedToCity,
            };
        }

        if (CityStage is not CityStage.None)
        {
            return CityStage switch
            {
                CityStage.Review => OrderStatus.AwaitingCityReview,
                CityStage.Callback => OrderStatus.AwaitingCallback,
                _ => OrderStatus.AwaitingAttribution,
            };
        }

        if (Primary is not null || PrimaryId is not null)
        {
            return OrderStatus.Merged;
        }

        if (_cityReturns.Count > 0 && _cityReturns[^1].State is CityReturnState.Drafted or CityReturnState.SentToCity)
        {
            return _cityReturns[^1].State is CityReturnState.Drafted ? OrderStatus.CityReturnDrafted : OrderStatus.AwaitingCityReturn;
        }

        var main = Live.Where(a => a.IsMain).ToList();
        if (main.Count == 0 || AwaitsReplacement)
        {
            return OrderStatus.AwaitingAnalysis;
        }

        if (main.Exists(a => a.IsAtWork))
        {
            return OrderStatus.InProgress;
        }

        if (main.Exists(a => a.Status is AssignmentStatus.ReplyPending))
        {
            return OrderStatus.AwaitingDistrictReview;
        }

        return main.Exists(a => a.OpenRequest is TerminationRequest) ? OrderStatus.TerminationAtDistrict : OrderStatus.TerminationAtCity;
    }

    /// <summary>Since when the office has to find who handles it: since it came, or since a unit was allowed to give it back.</summary>
    private DateTimeOffset OnDeskSince => _assignments.SelectMany(a => a.Requests).OfType<ReturnRequest>()
        .Where(r => r.State is RequestState.Agreed).Select(r => r.DecidedAt!.Value).Append(ReceivedAt).Max();

    private DateTimeOffset? WhatIsNext(RuleBook rules) => Status switch
    {
        OrderStatus.AwaitingAnalysis or OrderStatus.CityReturnDrafted when !Live.Any() => ScopeRule.ReturnToCityBy(OnDeskSince, rules.CalendarAt(OnDeskSince)).DueAt,
        OrderStatus.AwaitingAnalysis or OrderStatus.InProgress => Live.Min(a => a.ActBy),
        OrderStatus.AwaitingDistrictReview or OrderStatus.TerminationAtDistrict => CityDueAt ?? Live.Where(a => a.IsMain).Max(a => (DateTimeOffset?)a.DueAt),
        _ => null,
    };

    private void FollowLead(RuleBook rules)
    {
        if (Live.FirstOrDefault(a => a.Role is AssignmentRole.Lead) is { } lead)
        {
            foreach (var assist in Live.Where(a => a.Role is AssignmentRole.Assist && a.IsOpen))
            {
                assist.Follow(lead, rules);
            }
        }
    }

    private void Attach(IReadOnlyList<NewFile> files, Occasion on, Assignment? assignment) =>
        _attachments.AddRange(files.Select(f => new Attachment(f, on, assignment)));
}
