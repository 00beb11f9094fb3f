namespace HanbinPortal.Regulation;

/// <summary>A step was taken that the regulation refuses. Screens ask first; whoever skips the question meets this.</summary>
public sealed class RuleBrokenException(Refusal refusal) : Exception(refusal.Text)
{
    public Refusal Refusal { get; } = refusal;
}
