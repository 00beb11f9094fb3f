using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Dispatch;

/// <summary>What the dispatcher's queue is narrowed to, as the address says it.</summary>
public sealed record DispatchFilter(string? Words, OrderKind? Kind, string? Township, string? Show, string? Due)
{
    /// <summary>紧急.</summary>
    public const string Emergency = "emergency";

    /// <summary>A unit gave it back, or one is missing.</summary>
    public const string Returned = "returned";

    /// <summary>The day for giving it back to the city is over.</summary>
    public const string Late = "late";

    /// <summary>The city's own time is up within so many days.</summary>
    public const string CitySoon = "city";

    public static TimeSpan CitySoonSpan { get; } = TimeSpan.FromDays(2);

    public bool IsEmpty => this == new DispatchFilter(null, null, null, null, null);

    /// <summary>What stands in an address by hand may be anything: what is not understood narrows nothing.</summary>
    public static DispatchFilter From(string? words, string? kind, string? township, string? show, string? due) => new(
        NullIfBlank(words),
        Enum.TryParse<OrderKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null,
        NullIfBlank(township),
        show is Emergency or Returned ? show : null,
        due is Late or CitySoon ? due : null);

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
