using System.Linq.Expressions;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;

namespace HanbinPortal.Features.Inbox;

/// <summary>One part of a unit's workspace.</summary>
/// <param name="Key">As it stands in the address.</param>
/// <param name="Name">As the clerk reads it.</param>
/// <param name="Empty">Said when there is nothing in it.</param>
/// <param name="Holds">Which hand-overs; the unit is added by the query.</param>
/// <param name="NewestFirst">What is over, newest first; else what is due first.</param>
public sealed record InboxSection(string Key, string Name, string Empty, Expression<Func<Assignment, bool>> Holds, bool NewestFirst = false)
{
    public static InboxSection ToDo { get; } = new("todo", "全部待办", "本单位没有要办的工单。", a =>
        a.Status == AssignmentStatus.AwaitingSigning || a.Status == AssignmentStatus.InHand);

    public static InboxSection ToSign { get; } = new("sign", "待签收", "没有等待签收的工单。", a => a.Status == AssignmentStatus.AwaitingSigning);

    public static InboxSection AtWork { get; } = new("work", "在办", "没有在办的工单。", a =>
        a.Status == AssignmentStatus.InHand || a.Status == AssignmentStatus.ReturnPending);

    public static InboxSection Rework { get; } = new("rework", "重办", "没有重办的工单。", a =>
        a.Round > 1 && (a.Status == AssignmentStatus.AwaitingSigning || a.Status == AssignmentStatus.InHand));

    public static InboxSection Approval { get; } = new("approval", "待负责人审批", "没有等待本单位负责人审批的申请和答复。", a =>
        a.Requests.Any(r => r.State == RequestState.AwaitingUnitLead));

    /// <summary>What the unit asked and how it ended; its rows are requests.</summary>
    public static InboxSection Asked { get; } = new("asked", "已申请", "还没有提出过退回、延期、法定时限或终结申请。", a => a.Requests.Count != 0, NewestFirst: true);

    public static InboxSection UnderReview { get; } = new("review", "区审核中", "没有等待热线办审核的答复。", a =>
        a.Status == AssignmentStatus.ReplyPending || a.Status == AssignmentStatus.AssistSubmitted || a.Status == AssignmentStatus.TerminationPending);

    public static InboxSection Done { get; } = new("done", "已办结", "还没有办结的工单。", a =>
        a.Status == AssignmentStatus.Completed || a.Status == AssignmentStatus.Terminated || a.Status == AssignmentStatus.AssistMissed
        || a.Status == AssignmentStatus.Returned || a.Status == AssignmentStatus.Withdrawn, NewestFirst: true);

    /// <summary>In the order of a clerk's day.</summary>
    public static IReadOnlyList<InboxSection> All { get; } = [ToDo, ToSign, AtWork, Rework, Approval, Asked, UnderReview, Done];

    /// <summary>What an address asks for; without a word a leader sees what waits for approval, and everybody else what is to be done.</summary>
    public static InboxSection Of(string? key, bool isLead, InboxCounts counts) =>
        All.FirstOrDefault(s => s.Key == key) ?? (isLead && counts.Approval > 0 ? Approval : ToDo);

    /// <summary>A leader's own part comes first.</summary>
    public static IReadOnlyList<FilterOption> Options(bool isLead, InboxCounts counts) =>
        [.. (isLead ? All.OrderByDescending(s => s == Approval) : All.AsEnumerable()).Select(s => new FilterOption(s.Key, s.Name, counts.Of(s)))];
}

/// <summary>How much there is in each part, and how pressing it is.</summary>
public sealed record InboxCounts(int ToSign, int InHand, int ReturnPending, int Rework, int Approval, int Asked, int UnderReview, int Overdue, int Today)
{
    /// <summary>Null where the number would tell nobody what to do.</summary>
    public int? Of(InboxSection section) => section.Key switch
    {
        "todo" => ToSign + InHand,
        "sign" => ToSign,
        "work" => InHand + ReturnPending,
        "rework" => Rework,
        "approval" => Approval,
        "asked" => Asked,
        "review" => UnderReview,
        _ => null,
    };
}
