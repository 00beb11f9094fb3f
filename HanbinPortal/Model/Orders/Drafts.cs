using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>What arrives from the city platform. Instants are UTC.</summary>
/// <param name="Number">The city's number: opaque text, at most 40 characters.</param>
/// <param name="CityDueAt">The city's own due time, kept beside ours.</param>
/// <param name="Note">What came beside it, such as the city's remark; kept in the history.</param>
public sealed record IncomingOrder(
    string Number,
    string Title,
    string Content,
    OrderKind Kind,
    bool IsEmergency,
    string Channel,
    Requester Requester,
    string? Category = null,
    string? Township = null,
    DateTimeOffset? AskedAt = null,
    DateTimeOffset? CityDueAt = null,
    OrderField Field = OrderField.None,
    string? Note = null);

/// <summary>A file already kept by its hash, waiting to be attached.</summary>
public sealed record NewFile(string FileName, string Sha256, long Size, string ContentType);

/// <summary>One hand-over of a dispatch.</summary>
public sealed record HandOver(int UnitId, string UnitName, AssignmentRole Role);

/// <summary>交办 of one order to one or more units.</summary>
public sealed record DispatchDraft(IReadOnlyList<HandOver> HandOvers, DispatchBasis Basis, string? BasisText, string? Requirement);

/// <summary>拟上退.</summary>
public sealed record CityReturnDraft(OutOfScope Ground, string Reason);

/// <summary>联系记录; <paramref name="At"/> is when it happened.</summary>
public sealed record ContactDraft(DateTimeOffset At, ContactMeans Means, string Whom, string Result, bool SteppedIn, IReadOnlyList<NewFile> Files);

/// <summary>申请退回 (第十三条).</summary>
public sealed record ReturnDraft(ReturnReason Reason, string Text, string Basis, string? SuggestedUnit, IReadOnlyList<NewFile> Evidence);

/// <summary>申请延期 (第十五条).</summary>
public sealed record ExtensionDraft(string Reason, string Progress, string NextSteps, bool RequesterTold, IReadOnlyList<NewFile> Files);

/// <summary>申请适用法定时限 (第十四条).</summary>
public sealed record LimitDraft(TimeLimit Wanted, string Basis, IReadOnlyList<NewFile> Files);

/// <summary>协办意见 (第十二条).</summary>
public sealed record AssistDraft(string Text, IReadOnlyList<NewFile> Files);

/// <summary>办结答复 (第十六条).</summary>
public sealed record ReplyDraft(
    string Account, string PublicAnswer, Truth Truth, Resolution Resolution, string? WhyUnsolved, string? WhyNoContact, IReadOnlyList<NewFile> Files);

/// <summary>申请终结 (第十八条).</summary>
public sealed record TerminationDraft(TerminationGround Ground, string Findings, string? LegalBasis, string? Explanation, IReadOnlyList<NewFile> Evidence);
