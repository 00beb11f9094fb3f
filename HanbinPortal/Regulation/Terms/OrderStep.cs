namespace HanbinPortal.Regulation.Terms;

/// <summary>Everything a person can do to a work order. <see cref="StepTable"/> says who may, and by which article.</summary>
public enum OrderStep
{
    /// <summary>接收.</summary>
    Receive,

    /// <summary>更正类型 (kind, emergency, field).</summary>
    Reclassify,

    /// <summary>拟上退.</summary>
    DraftCityReturn,

    /// <summary>审核上退.</summary>
    DecideCityReturn,

    /// <summary>登记市平台上退结果.</summary>
    RecordCityReturn,

    /// <summary>交办.</summary>
    Dispatch,

    /// <summary>无需补派: a returned assignment needs no other unit.</summary>
    DispenseReplacement,

    /// <summary>签收.</summary>
    SignFor,

    /// <summary>登记联系情况.</summary>
    Contact,

    /// <summary>申请退回.</summary>
    AskReturn,

    /// <summary>审核退回.</summary>
    DecideReturn,

    /// <summary>申请延期.</summary>
    AskExtension,

    /// <summary>审核延期.</summary>
    DecideExtension,

    /// <summary>申请适用法定时限.</summary>
    AskLimit,

    /// <summary>审核法定时限.</summary>
    DecideLimit,

    /// <summary>提交协办意见.</summary>
    SubmitAssist,

    /// <summary>办结答复.</summary>
    Reply,

    /// <summary>区初审.</summary>
    ReviewReply,

    /// <summary>登记市审核结果.</summary>
    RecordCityReview,

    /// <summary>登记回访结果.</summary>
    RecordCallback,

    /// <summary>研判归因; the unit's fault opens the rework (重办).</summary>
    Attribute,

    /// <summary>申请终结.</summary>
    AskTermination,

    /// <summary>审核终结.</summary>
    DecideTermination,

    /// <summary>登记市平台终结结果.</summary>
    RecordCityTermination,

    /// <summary>并单.</summary>
    Merge,

    /// <summary>解除并单.</summary>
    Unmerge,

    /// <summary>审批本单位申请: the unit's leader lets a draft leave the unit, or sends it back.</summary>
    ApproveInUnit,

    /// <summary>撤回: one's own step that nobody has acted on.</summary>
    TakeBack,

    /// <summary>更正恢复: back from a closed state.</summary>
    Reopen,

    /// <summary>补充记录.</summary>
    AddNote,

    /// <summary>查看个人信息.</summary>
    Reveal,

    /// <summary>重算时限: the calendar was changed.</summary>
    Recompute,
}
