using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Terminations;

/// <summary>The fields of a request to end an order.</summary>
public sealed class TerminationText
{
    public TerminationGround? Ground { get; set; }

    public string Findings { get; set; } = string.Empty;

    public string LegalBasis { get; set; } = string.Empty;

    public string Explanation { get; set; } = string.Empty;
}
