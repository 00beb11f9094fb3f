using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

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

    /// <summary>补充记录: text and files, in any state.</summary>
    public void AddNote(string text, IReadOnlyList<NewFile> files, Occasion on)
    {
        var own = _assignments.FindLast(a => a.UnitId == on.By.UnitId);
        var missing = string.IsNullOrWhiteSpace(text) && files.Count == 0 ? new Refusal(5, "请填写补充内容或上传附件。") : null;
        Take(OrderStep.AddNote, on, own, missing ?? WhyNotSeen(on.By), "补充记录", text.Trim(), () => Attach(files, on, own));
    }
}
