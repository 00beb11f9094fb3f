using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>What the address narrows the queue to.</summary>
/// <param name="Kind">The tab.</param>
/// <param name="Status">Of the orders that wait for the city, one status; null for all.</param>
/// <param name="Words">Number, title or unit.</param>
/// <param name="Overdue">Only what is past its due time.</param>
/// <param name="Page">1 for the first.</param>
public sealed record ReviewFilter(ReviewKind Kind, OrderStatus? Status, string? Words, bool Overdue, int? Page);
