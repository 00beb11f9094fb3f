using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Limits;

/// <summary>The fields of a request for a statute's own limit.</summary>
public sealed class LimitText
{
    public int? Amount { get; set; }

    public TimeUnit? Unit { get; set; }

    public string Basis { get; set; } = string.Empty;
}
