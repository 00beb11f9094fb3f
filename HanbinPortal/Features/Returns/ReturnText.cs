using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Returns;

/// <summary>The fields of a request to give an order back.</summary>
public sealed class ReturnText
{
    public ReturnReason? Reason { get; set; }

    public string Text { get; set; } = string.Empty;

    public string Basis { get; set; } = string.Empty;

    public string? SuggestedUnit { get; set; }
}
