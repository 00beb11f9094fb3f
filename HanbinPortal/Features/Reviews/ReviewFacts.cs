using System.Linq.Expressions;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>What a row needs of an order, unmasked as stored; never leaves the query that read it.</summary>
internal class WaitingFacts
{
    public static readonly Expression<Func<WorkOrder, WaitingFacts>> Projection = o => new WaitingFacts
    {
        OrderId = o.Id,
        Version = o.Version,
        Number = o.Number,
        Title = o.Title == string.Empty ? o.Content.Substring(0, 40) : o.Title,
        Kind = o.Kind,
        Status = o.Status,
        IsEmergency = o.IsEmergency,
        Round = o.Round,
        RequesterName = o.Requester.Name,
        RequesterPhone = o.Requester.Phone,
        ReturnBy = o.Status == OrderStatus.CityReturnDrafted ? o.ActBy : null,
        Units = o.Assignments.Where(a => a.Round == o.Round && a.Role != AssignmentRole.Assist && a.Status != AssignmentStatus.Returned && a.Status != AssignmentStatus.Withdrawn)
            .OrderBy(a => a.Id).Select(a => a.UnitName).ToList(),

        // A note or a correction does not make it wait any less.
        WaitingSince = o.Timeline
            .Where(e => e.StatusAfter == o.Status && e.Step != OrderStep.AddNote && e.Step != OrderStep.Reclassify && e.Step != OrderStep.Recompute)
            .OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefault(),
    };

    public long OrderId { get; set; }

    public int Version { get; set; }

    public string Number { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public OrderKind Kind { get; set; }

    public OrderStatus Status { get; set; }

    public bool IsEmergency { get; set; }

    public int Round { get; set; }

    public string? RequesterName { get; set; }

    public string? RequesterPhone { get; set; }

    /// <summary>Until when to give it back to the city; while the city or nobody's clock is waited for, nothing is due.</summary>
    public DateTimeOffset? ReturnBy { get; set; }

    public List<string> Units { get; set; } = [];

    public DateTimeOffset? WaitingSince { get; set; }

    public ReviewRow ToRow(ReviewKind kind, string? note) => new()
    {
        OrderId = OrderId,
        Step = kind.StepOf(Status),
        Version = Version,
        Number = Number,
        Title = Hide(Title),
        Kind = Kind,
        Status = Status,
        IsEmergency = IsEmergency,
        IsRework = Round > 1,
        Units = string.Join("、", Units),
        Note = Hide(note ?? string.Empty),
        Mark = kind == ReviewKind.City ? Names.Of(Status) : null,
        WaitingSince = WaitingSince,
        DueWhat = "上退时限",
        Due = ReturnBy,
    };

    protected string Hide(string text) => PrivacyRule.MaskIn(text, RequesterName, RequesterPhone);
}

/// <summary>What a row needs of a request and its order.</summary>
internal sealed class RequestFacts : WaitingFacts
{
    public static new readonly Expression<Func<UnitRequest, RequestFacts>> Projection = r => new RequestFacts
    {
        RequestId = r.Id,
        AssignmentId = r.AssignmentId,
        OrderId = r.Assignment.OrderId,
        Version = r.Assignment.Order.Version,
        Number = r.Assignment.Order.Number,
        Title = r.Assignment.Order.Title == string.Empty ? r.Assignment.Order.Content.Substring(0, 40) : r.Assignment.Order.Title,
        Kind = r.Assignment.Order.Kind,
        Status = r.Assignment.Order.Status,
        IsEmergency = r.Assignment.Order.IsEmergency,
        Round = r.Assignment.Round,
        RequesterName = r.Assignment.Order.Requester.Name,
        RequesterPhone = r.Assignment.Order.Requester.Phone,
        CityDueAt = r.Assignment.Order.CityDueAt,
        UnitName = r.Assignment.UnitName,
        DueAt = r.Assignment.DueAt,
        WaitingSince = r.SubmittedAt,
        Extensions = r.Assignment.Requests.Count(x => x is ExtensionRequest
            && (x.State == RequestState.Submitted || x.State == RequestState.Agreed || x.State == RequestState.Refused)),
        Failed = r.Assignment.Requests.Count(x => x is Reply && x.State == RequestState.Refused),
    };

    public long RequestId { get; set; }

    public long AssignmentId { get; set; }

    public string UnitName { get; set; } = string.Empty;

    public DateTimeOffset? CityDueAt { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public int Extensions { get; set; }

    public int Failed { get; set; }

    public ReviewRow ToRow(ReviewKind kind, UnitRequest request) => new()
    {
        OrderId = OrderId,
        RequestId = RequestId,
        AssignmentId = AssignmentId,
        Step = kind.Steps[0],
        Version = Version,
        Number = Number,
        Title = Hide(Title),
        Kind = Kind,
        Status = Status,
        IsEmergency = IsEmergency,
        IsRework = Round > 1,
        Units = UnitName,
        Note = Hide(NoteOf(request)),
        Mark = MarkOf(request),
        WaitingSince = WaitingSince,
        DueWhat = request is Reply or TerminationRequest && CityDueAt is not null ? "市平台时限" : request is ExtensionRequest ? "原办结时限" : "办结时限",
        Due = request is Reply or TerminationRequest ? CityDueAt ?? DueAt : DueAt,
    };

    private static string NoteOf(UnitRequest request) => request switch
    {
        ReturnRequest returning => $"{Names.Of(returning.Reason)}：{returning.Text}",
        ExtensionRequest extension => extension.Reason,
        LimitRequest limit => $"申请按{limit.Wanted}办理：{limit.Basis}",
        Reply reply => $"{Names.Of(reply.Truth)}，{Names.Of(reply.Resolution)}：{reply.PublicAnswer}",
        TerminationRequest termination => $"{Names.Of(termination.Ground)}：{termination.Findings}",
        _ => request.Gist,
    };

    private string? MarkOf(UnitRequest request) => request switch
    {
        ReturnRequest { IsLate: true } => "超期退回",
        ExtensionRequest when Extensions > 1 => $"第{Extensions}次延期",
        Reply when Failed > 0 => $"曾退回修改{Failed}次",
        _ => null,
    };
}
