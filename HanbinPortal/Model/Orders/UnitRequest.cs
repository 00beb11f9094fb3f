using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>Whatever a unit asks or reports on its assignment: drafted by a clerk, let out by its leader, decided by the office.</summary>
public abstract class UnitRequest
{
    protected UnitRequest()
    {
    }

    private protected UnitRequest(Assignment assignment, Occasion on)
    {
        Assignment = assignment;
        DraftedAt = on.Now;
        DraftedById = on.By.UserId;
        DraftedByName = on.By.Name;
        StepId = on.StepId;
    }

    public long Id { get; private set; }

    public long AssignmentId { get; private set; }

    public Assignment Assignment { get; private set; } = null!;

    /// <summary>The step that asks it.</summary>
    public abstract OrderStep Step { get; }

    /// <summary>The step that decides it.</summary>
    public abstract OrderStep DecidedBy { get; }

    public RequestState State { get; internal set; }

    /// <summary>The step it was drafted with; its attachments carry the same id.</summary>
    public Guid StepId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset DraftedAt { get; private set; }

    public string DraftedById { get; private set; } = string.Empty;

    public string DraftedByName { get; private set; } = string.Empty;

    /// <summary>When it left the unit, UTC; this instant decides whether it was in time.</summary>
    public DateTimeOffset? SubmittedAt { get; internal set; }

    public string? SubmittedById { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? DecidedAt { get; internal set; }

    public string? DecidedByName { get; internal set; }

    /// <summary>The words of whoever decided it, inside the unit or in the office.</summary>
    public string? Decision { get; internal set; }

    /// <summary>Neither decided nor taken back.</summary>
    public bool IsOpen => State is RequestState.AwaitingUnitLead or RequestState.Submitted;

    /// <summary>What it says, for lists and the timeline; no personal data.</summary>
    public abstract string Gist { get; }
}

/// <summary>退回申请 (第十三条).</summary>
public sealed class ReturnRequest : UnitRequest
{
    private ReturnRequest()
    {
    }

    internal ReturnRequest(Assignment assignment, ReturnDraft draft, Occasion on)
        : base(assignment, on)
    {
        Reason = draft.Reason;
        Text = draft.Text.Trim();
        Basis = draft.Basis.Trim();
        SuggestedUnit = draft.SuggestedUnit;
    }

    public override OrderStep Step => OrderStep.AskReturn;

    public override OrderStep DecidedBy => OrderStep.DecideReturn;

    public ReturnReason Reason { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public string Basis { get; private set; } = string.Empty;

    public string? SuggestedUnit { get; private set; }

    /// <summary>超期退回: left the unit later than one working day after dispatch; counts as overdue.</summary>
    public bool IsLate { get; internal set; }

    public override string Gist => $"{Text}（依据：{Basis}{(SuggestedUnit is null ? string.Empty : $"；建议由{SuggestedUnit}承办")}）";
}

/// <summary>延期申请 (第十五条).</summary>
public sealed class ExtensionRequest : UnitRequest
{
    private ExtensionRequest()
    {
    }

    internal ExtensionRequest(Assignment assignment, ExtensionDraft draft, Occasion on)
        : base(assignment, on)
    {
        Reason = draft.Reason.Trim();
        Progress = draft.Progress.Trim();
        NextSteps = draft.NextSteps.Trim();
        RequesterTold = draft.RequesterTold;
    }

    public override OrderStep Step => OrderStep.AskExtension;

    public override OrderStep DecidedBy => OrderStep.DecideExtension;

    public string Reason { get; private set; } = string.Empty;

    public string Progress { get; private set; } = string.Empty;

    public string NextSteps { get; private set; } = string.Empty;

    public bool RequesterTold { get; private set; }

    public override string Gist => $"{Reason}（进展：{Progress}；下一步：{NextSteps}）";
}

/// <summary>法定时限申请 (第十四条).</summary>
public sealed class LimitRequest : UnitRequest
{
    private LimitRequest()
    {
    }

    internal LimitRequest(Assignment assignment, LimitDraft draft, Occasion on)
        : base(assignment, on)
    {
        Wanted = draft.Wanted;
        Basis = draft.Basis.Trim();
    }

    public override OrderStep Step => OrderStep.AskLimit;

    public override OrderStep DecidedBy => OrderStep.DecideLimit;

    public TimeLimit Wanted { get; private set; }

    public string Basis { get; private set; } = string.Empty;

    public override string Gist => $"申请按{Wanted}办理（依据：{Basis}）";
}

/// <summary>协办意见 (第十二条); it ends with the lead's reply.</summary>
public sealed class AssistOpinion : UnitRequest
{
    private AssistOpinion()
    {
    }

    internal AssistOpinion(Assignment assignment, AssistDraft draft, Occasion on)
        : base(assignment, on) => Text = draft.Text.Trim();

    public override OrderStep Step => OrderStep.SubmitAssist;

    public override OrderStep DecidedBy => OrderStep.ReviewReply;

    public string Text { get; private set; } = string.Empty;

    public override string Gist => Text;
}

/// <summary>办结答复 (第十六条).</summary>
public sealed class Reply : UnitRequest
{
    private Reply()
    {
    }

    internal Reply(Assignment assignment, ReplyDraft draft, Occasion on)
        : base(assignment, on)
    {
        Account = draft.Account.Trim();
        PublicAnswer = draft.PublicAnswer.Trim();
        Truth = draft.Truth;
        Resolution = draft.Resolution;
        WhyUnsolved = draft.WhyUnsolved;
        WhyNoContact = draft.WhyNoContact;
    }

    public override OrderStep Step => OrderStep.Reply;

    public override OrderStep DecidedBy => OrderStep.ReviewReply;

    /// <summary>办理情况: read by the office.</summary>
    public string Account { get; private set; } = string.Empty;

    /// <summary>公开答复: read by the requester.</summary>
    public string PublicAnswer { get; private set; } = string.Empty;

    public Truth Truth { get; private set; }

    public Resolution Resolution { get; private set; }

    public string? WhyUnsolved { get; private set; }

    public string? WhyNoContact { get; private set; }

    public override string Gist => PublicAnswer;
}

/// <summary>终结申请 (第十八条).</summary>
public sealed class TerminationRequest : UnitRequest
{
    private TerminationRequest()
    {
    }

    internal TerminationRequest(Assignment assignment, TerminationDraft draft, Occasion on)
        : base(assignment, on)
    {
        Ground = draft.Ground;
        Findings = draft.Findings.Trim();
        LegalBasis = draft.LegalBasis;
        Explanation = draft.Explanation;
    }

    public override OrderStep Step => OrderStep.AskTermination;

    public override OrderStep DecidedBy => OrderStep.DecideTermination;

    public TerminationGround Ground { get; private set; }

    public string Findings { get; private set; } = string.Empty;

    public string? LegalBasis { get; private set; }

    public string? Explanation { get; private set; }

    public override string Gist => Findings;
}
