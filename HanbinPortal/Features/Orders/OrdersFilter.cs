using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Orders;

/// <summary>In which order all orders are listed.</summary>
public enum OrdersSort
{
    /// <summary>What came last first.</summary>
    Newest,

    /// <summary>What came first first.</summary>
    Oldest,

    /// <summary>What runs out next first; only orders with a clock running.</summary>
    Due,
}

/// <summary>What a list of orders is narrowed to; every part may be left out.</summary>
public sealed record OrdersFilter
{
    public string? Search { get; init; }

    public OrderStatus? Status { get; init; }

    public OrderKind? Kind { get; init; }

    /// <summary>Which unit holds it or held it to the end.</summary>
    public int? UnitId { get; init; }

    public string? Township { get; init; }

    public bool Emergency { get; init; }

    /// <summary>Something of it is overdue now.</summary>
    public bool Overdue { get; init; }

    /// <summary>Received on this day of China or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Received on this day of China or earlier.</summary>
    public DateOnly? To { get; init; }

    public OrdersSort Sort { get; init; }

    /// <summary>Whether anything is left out of the list.</summary>
    public bool IsAnything => this != new OrdersFilter { Sort = Sort };
}
