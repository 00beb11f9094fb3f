using HanbinPortal.Model.Orders;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features;

/// <summary>A part of the order page that another feature brings; the page finds it by its type, so that no feature needs to know another.</summary>
public abstract class OrderSection : PortalPage
{
    /// <summary>The order as the page shows it; read only.</summary>
    [Parameter, EditorRequired]
    public required WorkOrder Order { get; set; }

    [Parameter, EditorRequired]
    public required Actor Viewer { get; set; }
}

/// <summary>The sections there are.</summary>
public static class OrderSections
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(OrderSections).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(OrderSection))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static Dictionary<string, object> ParametersOf(WorkOrder order, Actor viewer) =>
        new() { [nameof(OrderSection.Order)] = order, [nameof(OrderSection.Viewer)] = viewer };
}
