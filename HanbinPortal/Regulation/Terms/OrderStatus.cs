namespace HanbinPortal.Regulation.Terms;

/// <summary>工单状态: always derived from what happened to the order.</summary>
public enum OrderStatus
{
    /// <summary>待研判.</summary>
    AwaitingAnalysis,

    /// <summary>上退待审: a dispatcher has drafted the return to the city, a reviewer decides.</summary>
    CityReturnDrafted,

    /// <summary>待市确认上退.</summary>
    AwaitingCityReturn,

    /// <summary>办理中.</summary>
    InProgress,

    /// <summary>待区初审.</summary>
    AwaitingDistrictReview,

    /// <summary>待市审核.</summary>
    AwaitingCityReview,

    /// <summary>待回访.</summary>
    AwaitingCallback,

    /// <summary>待研判归因.</summary>
    AwaitingAttribution,

    /// <summary>终结待区审.</summary>
    TerminationAtDistrict,

    /// <summary>终结待市审.</summary>
    TerminationAtCity,

    /// <summary>已并单: follows its primary order.</summary>
    Merged,

    /// <summary>已上退.</summary>
    ReturnedToCity,

    /// <summary>已归档.</summary>
    Archived,

    /// <summary>已终结.</summary>
    Terminated,
}

/// <summary>交办状态.</summary>
public enum AssignmentStatus
{
    /// <summary>待签收.</summary>
    AwaitingSigning,

    /// <summary>办理中.</summary>
    InHand,

    /// <summary>退回待审.</summary>
    ReturnPending,

    /// <summary>待区初审: the unit has replied.</summary>
    ReplyPending,

    /// <summary>已提交 (协办意见).</summary>
    AssistSubmitted,

    /// <summary>终结待审.</summary>
    TerminationPending,

    /// <summary>已退回: the return was agreed.</summary>
    Returned,

    /// <summary>已撤回: the dispatch was taken back before it was signed for, or an assisting unit was let go before it was due, its lead being done.</summary>
    Withdrawn,

    /// <summary>已办结.</summary>
    Completed,

    /// <summary>未提交: an assisting unit that was overdue when the lead's reply passed.</summary>
    AssistMissed,

    /// <summary>已终结.</summary>
    Terminated,
}

/// <summary>承办角色 (第十二条).</summary>
public enum AssignmentRole
{
    /// <summary>独办.</summary>
    Sole,

    /// <summary>分别办理: each unit by itself.</summary>
    Parallel,

    /// <summary>主办.</summary>
    Lead,

    /// <summary>协办.</summary>
    Assist,
}

/// <summary>交办依据 (第十二条).</summary>
public enum DispatchBasis
{
    /// <summary>派单目录.</summary>
    Catalogue,

    /// <summary>谁主管谁承办.</summary>
    WhoGoverns,

    /// <summary>谁靠近谁承办.</summary>
    WhoIsNear,

    /// <summary>领导交办.</summary>
    LeaderOrder,

    /// <summary>提级督办.</summary>
    Escalation,

    /// <summary>区政府专题会议.</summary>
    SpecialMeeting,
}

/// <summary>Where a request of a unit stands.</summary>
public enum RequestState
{
    /// <summary>待单位负责人审批: drafted, has not left the unit.</summary>
    AwaitingUnitLead,

    /// <summary>单位负责人退改: sent back inside the unit.</summary>
    SentBackInUnit,

    /// <summary>待审: with the hotline office.</summary>
    Submitted,

    /// <summary>已同意.</summary>
    Agreed,

    /// <summary>未同意.</summary>
    Refused,

    /// <summary>已撤回.</summary>
    TakenBack,
}

/// <summary>回访结果 (第十七条).</summary>
public enum CallbackOutcome
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    FairlySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,

    /// <summary>无法评价.</summary>
    CannotJudge,

    /// <summary>未接通.</summary>
    NotReached,

    /// <summary>拒访.</summary>
    Declined,
}

/// <summary>终结情形 (第十八条).</summary>
public enum TerminationGround
{
    /// <summary>诉求不符合法律法规或者违反社会公序良俗, explained, and the requester is still dissatisfied.</summary>
    AgainstLaw,

    /// <summary>服务对象拒不配合.</summary>
    NoCooperation,
}

/// <summary>诉求是否属实.</summary>
public enum Truth
{
    /// <summary>属实.</summary>
    True,

    /// <summary>部分属实.</summary>
    Partly,

    /// <summary>不属实.</summary>
    Untrue,

    /// <summary>不涉及 (咨询、建议).</summary>
    NotApplicable,
}

/// <summary>是否解决.</summary>
public enum Resolution
{
    /// <summary>已解决.</summary>
    Solved,

    /// <summary>部分解决.</summary>
    PartlySolved,

    /// <summary>未解决.</summary>
    Unsolved,
}

/// <summary>How a unit reached the requester (第十四、十六条).</summary>
public enum ContactMeans
{
    /// <summary>电话.</summary>
    Phone,

    /// <summary>上门.</summary>
    Visit,

    /// <summary>现场.</summary>
    OnSite,

    /// <summary>短信或微信.</summary>
    Message,

    /// <summary>经市12345热线平台: the only way for confidential orders.</summary>
    ThroughCity,
}
