using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>
/// 交办: one hand-over of an order to one unit, in one round. All rates count assignments. Its clocks are kept as instants (UTC) and can
/// be explained again at any time from what they were computed from. Only <see cref="WorkOrder"/> changes it.
/// </summary>
public sealed class Assignment
{
    private readonly List<UnitRequest> _requests = [];
    private readonly List<ContactRecord> _contacts = [];

    private Assignment()
    {
    }

    internal Assignment(WorkOrder order, HandOver handOver, DispatchBasis basis, string? basisText, string? requirement, TimeLimit limit, Occasion on)
    {
        Order = order;
        UnitId = handOver.UnitId;
        UnitName = handOver.UnitName;
        Role = handOver.Role;
        Round = order.Round;
        Basis = basis;
        BasisText = basisText;
        Requirement = requirement;
        MayBeReturned = DispatchRule.MayBeReturned(basis);
        DispatchedAt = on.Now;
        DispatchedById = on.By.UserId;
        DispatchedByName = on.By.Name;
        Limit = limit;
        ClockStartsAt = on.Now;
        Compute(on.Rules);
    }

    public long Id { get; private set; }

    public long OrderId { get; private set; }

    public WorkOrder Order { get; private set; } = null!;

    public int UnitId { get; private set; }

    /// <summary>The unit's name on the day of the dispatch.</summary>
    public string UnitName { get; private set; } = string.Empty;

    public AssignmentRole Role { get; private set; }

    /// <summary>1 for the first hand-over, 2 and more for rework.</summary>
    public int Round { get; private set; }

    public AssignmentStatus Status { get; internal set; }

    public DispatchBasis Basis { get; private set; }

    public string? BasisText { get; private set; }

    public string? Requirement { get; private set; }

    /// <summary>False for 领导交办、提级督办、专题会议 (第十二条第3项).</summary>
    public bool MayBeReturned { get; private set; }

    /// <summary>首接承办单位: a return was refused (第十三条).</summary>
    public bool IsFirstReceiver { get; internal set; }

    public DateTimeOffset DispatchedAt { get; private set; }

    public string DispatchedById { get; private set; } = string.Empty;

    public string DispatchedByName { get; private set; } = string.Empty;

    /// <summary>Until when to sign for (第十一条).</summary>
    public DateTimeOffset SignBy { get; private set; }

    public DateTimeOffset? SignedAt { get; internal set; }

    /// <summary>Until when a return is in time (第十三条).</summary>
    public DateTimeOffset ReturnBy { get; private set; }

    /// <summary>Where the clock of <see cref="DueAt"/> starts.</summary>
    public DateTimeOffset ClockStartsAt { get; private set; }

    /// <summary>The limit in force, and the length of each extension.</summary>
    public TimeLimit Limit { get; internal set; }

    /// <summary>The law or trade rule a <see cref="Limit"/> other than the regulation's comes from.</summary>
    public string? LimitBasis { get; internal set; }

    /// <summary>Extensions granted.</summary>
    public int Extensions { get; internal set; }

    /// <summary>Working days the clock stood still while a return was undecided (R8, a setting).</summary>
    public int SuspendedWorkingDays { get; internal set; }

    /// <summary>Until when to settle (第十四、十五、十七条), or to assist (第十二条).</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Until when to respond to an emergency and step in; null for other orders.</summary>
    public DateTimeOffset? RespondBy { get; private set; }

    public DateTimeOffset? RespondedAt { get; internal set; }

    /// <summary>When what stands with the office now left the unit; the clock is judged by this instant. Null while the unit is at work.</summary>
    public DateTimeOffset? SettledAt { get; internal set; }

    /// <summary>The next thing the unit must do is due then: respond, sign or settle. Null when it has nothing to do.</summary>
    public DateTimeOffset? ActBy { get; private set; }

    public IReadOnlyList<UnitRequest> Requests => _requests;

    public IReadOnlyList<ContactRecord> Contacts => _contacts;

    /// <summary>重办 (第十七条).</summary>
    public bool IsRework => Round > 1;

    /// <summary>Counts in the round: neither given back nor taken back.</summary>
    public bool IsLive => Status is not (AssignmentStatus.Returned or AssignmentStatus.Withdrawn);

    /// <summary>Carries the order, by itself or as the lead; assisting units do not.</summary>
    public bool IsMain => Role is not AssignmentRole.Assist;

    /// <summary>The unit still has something to do, or waits for the office.</summary>
    public bool IsOpen => Status is AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand or AssignmentStatus.ReturnPending
        or AssignmentStatus.ReplyPending or AssignmentStatus.AssistSubmitted or AssignmentStatus.TerminationPending;

    /// <summary>The unit is at work, or should be.</summary>
    public bool IsAtWork => Status is AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand or AssignmentStatus.ReturnPending;

    /// <summary>What was made an emergency after its dispatch runs as one from then on (R10).</summary>
    internal DateTimeOffset EmergencyStartsAt => Order.EmergencySince is { } since && since > DispatchedAt ? since : DispatchedAt;

    public UnitRequest? OpenRequest => _requests.Find(r => r.IsOpen);

    /// <summary>How often more time was asked for; what was taken back before a decision does not count (第十五条).</summary>
    public int ExtensionApplications =>
        _requests.Count(r => r is ExtensionRequest && r.State is RequestState.Submitted or RequestState.Agreed or RequestState.Refused);

    public ReturnCase ReturnCase => new(Status, IsFirstReceiver, MayBeReturned, IsRework, OpenRequest is not null);

    public ExtensionCase ExtensionCase => new(Status, Role, IsRework, ExtensionApplications, OpenRequest is not null, DueAt);

    /// <summary>Overdue is computed, never stored: it moves with the due time. 超期退回视为逾期办理 (第十三条).</summary>
    public bool IsOverdueAt(DateTimeOffset now) => Status is AssignmentStatus.Returned
        ? _requests.Exists(r => r is ReturnRequest { IsLate: true, State: RequestState.Agreed })
        : IsLive && (SettledAt ?? now) > DueAt;

    /// <summary>Every clock of this assignment with its way of counting, in the order in which they run out.</summary>
    public IReadOnlyList<Deadline> Explain(RuleBook rules)
    {
        var calendar = rules.CalendarAt(DispatchedAt);
        List<Deadline> clocks = [SigningRule.SignBy(DispatchedAt, calendar), ReturnRule.ReturnBy(DispatchedAt, calendar)];
        if (RespondBy is not null)
        {
            clocks.Insert(0, TimeLimitRule.RespondBy(EmergencyStartsAt, calendar));
        }

        if (IsMain)
        {
            clocks.AddRange(SettleChain(rules, Limit));
        }
        else
        {
            clocks.Add(ExplainAssist(calendar));
        }

        return [.. clocks.OrderBy(c => c.DueAt)];
    }

    /// <summary>The clock of <see cref="DueAt"/> as it would run with another limit; for a form that shows what is being asked for.</summary>
    public IReadOnlyList<Deadline> ExplainWith(TimeLimit limit, RuleBook rules) => SettleChain(rules, limit);

    internal void Add(UnitRequest request) => _requests.Add(request);

    internal void Add(ContactRecord contact) => _contacts.Add(contact);

    /// <summary>Computes every clock anew from what it depends on; answers whether the due time moved.</summary>
    internal bool Compute(RuleBook rules)
    {
        var before = DueAt;
        var settings = rules.SettingsAt(DispatchedAt);
        var calendar = rules.CalendarAt(DispatchedAt);
        SignBy = SigningRule.SignBy(DispatchedAt, calendar).DueAt;
        ReturnBy = ReturnRule.ReturnBy(DispatchedAt, calendar).DueAt;
        RespondBy = Order.IsEmergency && IsMain ? TimeLimitRule.RespondBy(EmergencyStartsAt, calendar).DueAt : null;
        ClockStartsAt = Order.IsEmergency && !IsRework ? EmergencyStartsAt
            : settings.ClockStart is ClockStart.AtDispatch ? DispatchedAt
            : SignedAt is { } signed && signed < SignBy ? signed
            : SignBy;
        if (IsMain)
        {
            DueAt = SettleChain(rules, Limit)[^1].DueAt;
        }

        return DueAt != before;
    }

    /// <summary>An assisting unit follows its lead.</summary>
    internal void Follow(Assignment lead, RuleBook rules) => DueAt = DispatchRule.AssistDueAt(
        DispatchedAt, lead.DueAt, rules.SettingsAt(DispatchedAt).AssistWorkingDaysBeforeLead, rules.CalendarAt(DispatchedAt));

    /// <summary>Says what is due next; called at the end of every step.</summary>
    internal void SayWhatIsNext() => ActBy = Status switch
    {
        AssignmentStatus.AwaitingSigning => Earlier(Earlier(SignBy, DueAt), OwedResponse),
        AssignmentStatus.InHand => Earlier(DueAt, OwedResponse),
        AssignmentStatus.ReturnPending => DueAt,
        _ => null,
    };

    private DateTimeOffset? OwedResponse => RespondedAt is null ? RespondBy : null;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset? b) => b < a ? b.Value : a;

    /// <summary>
    /// An assisting unit is due by its lead's time, not by a length of its own; counted from its dispatch it comes to so many days, and
    /// those can be shown one by one.
    /// </summary>
    private Deadline ExplainAssist(WorkingCalendar calendar)
    {
        var (from, to) = (ChinaTime.DateOf(DispatchedAt), ChinaTime.DayEndingAt(DueAt));
        var counted = TimeLimitRule.Count("协办意见", 12, DispatchedAt, TimeLimit.WorkingDays(calendar.WorkingDaysBetween(from, to)), calendar);

        // A lead's limit in natural days ends at midnight, and the assisting unit with it where no day is left in between.
        return counted.DueAt == DueAt ? counted
            : TimeLimitRule.Count("协办意见", 12, DispatchedAt, TimeLimit.NaturalDays(Math.Max(0, to.DayNumber - from.DayNumber)), calendar) with { DueAt = DueAt };
    }

    private List<Deadline> SettleChain(RuleBook rules, TimeLimit limit)
    {
        var calendar = rules.CalendarAt(ClockStartsAt);
        List<Deadline> chain =
        [
            IsRework ? CallbackRule.ReworkDue(ClockStartsAt, calendar) : TimeLimitRule.Explain(ClockStartsAt, limit, calendar),
        ];
        if (SuspendedWorkingDays > 0)
        {
            chain.Add(TimeLimitRule.CountFrom(chain[^1].DueDay, "原到期日，不计入", "退回审核期间顺延", 13, chain[^1].DueAt, TimeLimit.WorkingDays(SuspendedWorkingDays), calendar));
        }

        for (var i = 0; i < Extensions; i++)
        {
            chain.Add(ExtensionRule.Extended(chain[^1].DueAt, limit, calendar));
        }

        return chain;
    }
}
