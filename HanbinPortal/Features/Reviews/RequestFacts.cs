using System.Linq.Expressions;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>What a row needs of a request and its order.</summary>
internal sealed class RequestFacts : QueueFacts
{
    public static readonly Expression<Func<UnitRequest, RequestFacts>> Projection = r => new RequestFacts
    {
        RequestId = r.Id,
        AssignmentId = r.AssignmentId,
        OrderId = r.Assignment.OrderId,
        Version = r.Assignment.Order.Version,
        Number = r.Assignment.Order.Number,
        Title = r.Assignment.Order.Title == string.Empty ? r.Assignment.Order.Content.Substring(0, 80) : r.Assignment.Order.Title,
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

    public ReviewRow ToRow(ReviewKind kind, UnitRequest request) => Begin(kind.Steps[0], NoteOf(request)) with
    {
        RequestId = RequestId,
        AssignmentId = AssignmentId,
        Units = UnitName,
        Mark = MarkOf(request),
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
