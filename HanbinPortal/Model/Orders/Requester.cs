namespace HanbinPortal.Model.Orders;

/// <summary>服务对象 with the personal data the city sent; read masked unless a handler reveals a field (第十条).</summary>
public sealed record Requester(string? Name, string? Phone, string? Address, bool IsConfidential);
