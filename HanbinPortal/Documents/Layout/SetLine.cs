namespace HanbinPortal.Documents.Layout;

/// <summary>A line as it is set: its letters and where each stands, from the line's left end, in points.</summary>
public sealed record SetLine(IReadOnlyList<Letter> Letters, IReadOnlyList<float> Places)
{
    /// <summary>From the left end to the end of the last letter's box.</summary>
    public float Width => Letters.Count == 0 ? 0 : Places[^1] + Letters[^1].Width;
}
