namespace HanbinPortal.Documents.Layout;

/// <summary>A horizontal slice of the flowing text, moved onto a page as a whole unless it can be split.</summary>
/// <param name="Height">In points.</param>
/// <param name="Marks">What it draws, measured from its own top.</param>
public sealed record Strip(float Height, IReadOnlyList<Mark> Marks)
{
    /// <summary>Must not be the last on a page: a heading, the last lines before a signature.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Begins a new page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Repeated above it where it comes to the top of a page: the heading of its table.</summary>
    public IReadOnlyList<Strip> Heading { get; init; } = [];

    /// <summary>Cuts it at a height, where it can be cut; null where it cannot.</summary>
    public Func<float, (Strip Upper, Strip Lower)?>? Split { get; init; }

    /// <summary>Room without marks.</summary>
    public static Strip Blank(float height) => new(height, []);
}
