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

    // The fields of the duty statement belong to one ground; what was written there before the ground was changed is not sent.
    private Task AskAsync() => SendAsync((order, assignment, on) => order.AskTermination(
        assignment,
        new TerminationDraft(
            Written.Ground ?? throw new RuleBrokenException(new Refusal(18, "请选择终结情形。")),
            Written.Findings,
            IsAgainstLaw ? Written.LegalBasis : null,
            IsAgainstLaw ? Written.Explanation : null,
            Files),
        on));
}
