namespace HanbinPortal.Model.Units;

/// <summary>热线办 as its documents name it; one row.</summary>
public sealed class OfficeCard
{
    /// <summary>The key of the one row.</summary>
    public const int TheOne = 1;

    public int Id { get; private set; } = TheOne;

    /// <summary>联系电话 in the note under the office's documents; null until it is known.</summary>
    public string? ContactPhone { get; set; }
}
