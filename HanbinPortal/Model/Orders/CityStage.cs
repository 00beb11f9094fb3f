namespace HanbinPortal.Model.Orders;

/// <summary>How far an order has come with the city platform after the district was done with it.</summary>
public enum CityStage
{
    /// <summary>Not there.</summary>
    None,

    /// <summary>待市审核.</summary>
    Review,

    /// <summary>待回访.</summary>
    Callback,

    /// <summary>待研判归因.</summary>
    Attribution,
}
