namespace HanbinPortal.Documents.Layout;

/// <summary>A line as it is set: its letters and where each stands, from the line's left end, in points.</summary>
/// <param name="Width">From the left end to where the last letter ends; the blank half that a mark gave up is no part of it.</param>
public sealed record SetLine(IReadOnlyList<Letter> Letters, IReadOnlyList<float> Places, float Width)
{
    public static SetLine Empty { get; } = new([], [], 0);
}
