namespace HanbinPortal.Features.Office;

/// <summary>What waits in the hotline office, and what was done today: each is a figure on the dashboard and the list behind it.</summary>
public enum OfficeFigure
{
    /// <summary>今日接收.</summary>
    ReceivedToday,

    /// <summary>今日交办.</summary>
    DispatchedToday,

    /// <summary>今日签收.</summary>
    SignedToday,

    /// <summary>今日答复.</summary>
    RepliedToday,

    /// <summary>今日办结.</summary>
    ClosedToday,

    /// <summary>待研判.</summary>
    Analysis,

    /// <summary>上退待审.</summary>
    CityReturns,

    /// <summary>退回待审.</summary>
    Returns,

    /// <summary>延期待审.</summary>
    Extensions,

    /// <summary>法定时限待审.</summary>
    Limits,

    /// <summary>答复待初审.</summary>
    Replies,

    /// <summary>终结待审.</summary>
    Terminations,

    /// <summary>待研判归因.</summary>
    Attribution,

    /// <summary>已超期.</summary>
    Overdue,

    /// <summary>超期未签收.</summary>
    NotSignedFor,

    /// <summary>紧急超时未响应.</summary>
    Unanswered,

    /// <summary>即将到期.</summary>
    DueSoon,

    /// <summary>紧急工单, open ones.</summary>
    Emergency,

    /// <summary>待市确认上退.</summary>
    CityReturnAnswer,

    /// <summary>待市审核.</summary>
    CityReview,

    /// <summary>待回访.</summary>
    Callback,

    /// <summary>终结待市审.</summary>
    CityTermination,
}

/// <summary>Queues that belong together on the dashboard.</summary>
public sealed record OfficeSection(string Title, IReadOnlyList<OfficeFigure> Queues);
