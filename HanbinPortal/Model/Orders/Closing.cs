namespace HanbinPortal.Model.Orders;

/// <summary>How an order was closed.</summary>
public enum Closing
{
    /// <summary>Still open.</summary>
    None,

    /// <summary>已归档.</summary>
    Archived,

    /// <summary>已终结.</summary>
    Terminated,

    /// <summary>已上退.</summary>
    ReturnedToCity,
}
