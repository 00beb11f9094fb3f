using HanbinPortal.Regulation;

namespace HanbinPortal.Model.Orders;

/// <summary>Where a return to the city stands.</summary>
public enum CityReturnState
{
    /// <summary>待区审核.</summary>
    Drafted,

    /// <summary>区审核未通过.</summary>
    RefusedInOffice,

    /// <summary>已报市平台.</summary>
    SentToCity,

    /// <summary>市平台同意.</summary>
    Confirmed,

    /// <summary>市平台不同意.</summary>
    RefusedByCity,

    /// <summary>已撤回.</summary>
    TakenBack,
}

/// <summary>上退: the district gives an order back to the city (第八、十一条).</summary>
public sealed class CityReturn
{
    private CityReturn()
    {
    }

    internal CityReturn(CityReturnDraft draft, Occasion on)
    {
        Ground = draft.Ground;
        Reason = draft.Reason.Trim();
        DraftedAt = on.Now;
        DraftedById = on.By.UserId;
        DraftedByName = on.By.Name;
    }

    public long Id { get; private set; }

    public long OrderId { get; private set; }

    public OutOfScope Ground { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public CityReturnState State { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset DraftedAt { get; private set; }

    public string DraftedById { get; private set; } = string.Empty;

    public string DraftedByName { get; private set; } = string.Empty;

    /// <summary>The words of whoever decided last.</summary>
    public string? Decision { get; internal set; }
}
