using System.Linq.Expressions;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Inbox;

/// <summary>What a line of the list says about something the unit asked.</summary>
public sealed class RequestWords
{
    public static Expression<Func<UnitRequest, RequestWords>> Of { get; } = r => new RequestWords
    {
        AssignmentId = r.AssignmentId,
        RequestKind = EF.Property<string>(r, "Kind"),
        State = r.State,
        DraftedAt = r.DraftedAt,
        DraftedByName = r.DraftedByName,
        SubmittedAt = r.SubmittedAt,
        DecidedAt = r.DecidedAt,
        Decision = r.Decision,
        RequesterName = r.Assignment.Order.Requester.Name,
        RequesterPhone = r.Assignment.Order.Requester.Phone,
    };

    public long AssignmentId { get; set; }

    public string RequestKind { get; set; } = string.Empty;

    public RequestState State { get; set; }

    public DateTimeOffset DraftedAt { get; set; }

    public string DraftedByName { get; set; } = string.Empty;

    public DateTimeOffset? SubmittedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Decision { get; set; }

    public string? RequesterName { get; set; }

    public string? RequesterPhone { get; set; }

    private string What => StepTable.Of(NextStep.StepOf(RequestKind)).Name;

    /// <summary>「申请延期（2026-09-22 10:00）：未同意（2026-09-23 09:00）：理由不充分」.</summary>
    public string Outcome() => $"{What}（{ChinaTime.Show(SubmittedAt ?? DraftedAt)}）：{Names.Of(State)}{(DecidedAt is { } at ? $"（{ChinaTime.Show(at)}）" : string.Empty)}{Reason()}";

    /// <summary>For a hand-over that waits for its unit: what came back and why, or what waits for the leader; else null.</summary>
    public string? WhyOpen() => State switch
    {
        RequestState.AwaitingUnitLead => $"{DraftedByName}{ChinaTime.Show(DraftedAt)}拟“{What}”",
        RequestState.SentBackInUnit => $"“{What}”已由负责人退改{Reason()}",
        RequestState.Refused when RequestKind is "Reply" => $"答复未通过初审{Reason()}",
        RequestState.Refused => $"“{What}”未同意{Reason()}",
        _ => null,
    };

    private string Reason() => string.IsNullOrWhiteSpace(Decision) ? string.Empty : $"：{PrivacyRule.MaskIn(Decision, RequesterName, RequesterPhone)}";
}
