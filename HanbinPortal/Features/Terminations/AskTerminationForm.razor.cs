using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Terminations;

/// <summary>申请终结 (第十八条).</summary>
[StepForm(OrderStep.AskTermination)]
public sealed partial class AskTerminationForm
{
    private bool IsAgainstLaw => Written.Ground is TerminationGround.AgainstLaw;

    protected override TerminationText? From(UnitRequest earlier) => earlier is TerminationRequest request
        ? new TerminationText
        {
            Ground = request.Ground,
            Findings = request.Findings,
            LegalBasis = request.LegalBasis ?? string.Empty,
            Explanation = request.Explanation ?? string.Empty,
        }
        : null;

    protected override StepSketch Sketch => new(
        Order.Id, PaperKind.DutyStatement, (order, on) => order.AskTermination(AssignmentIn(order), Draft(OrBlank, FilesOrBlank), on));

    // The fields of the duty statement belong to one ground; what was written there before the ground was changed is not sent.
    private TerminationDraft Draft(Func<string, string> text, IReadOnlyList<NewFile> evidence) => new(
        Written.Ground ?? throw new RuleBrokenException(new Refusal(18, "请选择终结情形。")),
        text(Written.Findings),
        IsAgainstLaw ? text(Written.LegalBasis) : null,
        IsAgainstLaw ? text(Written.Explanation) : null,
        evidence);

    private Task AskAsync() => SendAsync((order, assignment, on) => order.AskTermination(assignment, Draft(text => text, Files), on));
}
