using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features;

/// <summary>Finding orders by words or by number.</summary>
public static class OrderSearch
{
    /// <summary>The orders in which <paramref name="text"/> occurs.</summary>
    public static IQueryable<WorkOrder> Matching(this IQueryable<WorkOrder> orders, string text)
    {
        var pattern = $"%{text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return orders.Where(o => EF.Functions.Like(o.Title, pattern, "\\") || EF.Functions.Like(o.Number, pattern, "\\"));
    }
}
