using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>What every row of the queue needs of an order, unmasked as stored; never leaves the query that read it.</summary>
internal abstract class QueueFacts
{
    public long OrderId { get; set; }

    public int Version { get; set; }

    public string Number { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public OrderKind Kind { get; set; }

    public OrderStatus Status { get; set; }

    public bool IsEmergency { get; set; }

    public int Round { get; set; }

    public string? RequesterName { get; set; }

    public string? RequesterPhone { get; set; }

    public DateTimeOffset? WaitingSince { get; set; }

    /// <summary>The row as far as it is the same for all tabs, masked.</summary>
    protected ReviewRow Begin(OrderStep step, string note) => new()
    {
        OrderId = OrderId,
        Step = step,
        Version = Version,
        Number = Number,

        // Cut after masking: half a telephone number would not be known for one.
        Title = Hide(Title) is { Length: > 60 } text ? $"{text[..60]}……" : Hide(Title),
        Kind = Kind,
        Status = Status,
        IsEmergency = IsEmergency,
        IsRework = Round > 1,
        Note = Hide(note),
        WaitingSince = WaitingSince,
    };

    private string Hide(string text) => PrivacyRule.MaskIn(text, RequesterName, RequesterPhone);
}
