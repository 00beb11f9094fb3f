using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>Why an order does not belong to the district's hotline (第八条): another district, or one of the six items.</summary>
public enum OutOfScope
{
    /// <summary>不属于本行政区划: 高新区 and 恒口示范区 have desks of their own, other counties theirs.</summary>
    OtherDistrict,

    /// <summary>第1项: 紧急服务热线, 军队、武装警察部队职权.</summary>
    EmergencyLinesOrMilitary,

    /// <summary>第2项: 诉讼、仲裁、纪检监察、行政复议、政府信息公开, 已进入信访渠道.</summary>
    LegalProcedure,

    /// <summary>第3项: 违反法律法规、违背公序良俗.</summary>
    AgainstLaw,

    /// <summary>第4项: 国家秘密、工作秘密、商业秘密、个人隐私.</summary>
    Secret,

    /// <summary>第5项: 已依法依规办结, the same person repeats the same facts. Found by the system, decided by a person.</summary>
    AlreadySettled,

    /// <summary>第6项: 其他依法依规不予受理.</summary>
    OtherGround,
}

/// <summary>One row of the checklist: the ground as the regulation words it, and what the requester is told.</summary>
public sealed record ScopeItem(OutOfScope Ground, string Wording, string ToldToRequester);

/// <summary>第八条 受理范围: what the district's hotline does not take, and how it is given back to the city.</summary>
[Article(8)]
public static class ScopeRule
{
    /// <summary>The checklist shown before dispatch and on the return to the city.</summary>
    public static IReadOnlyList<ScopeItem> Checklist { get; } =
    [
        new(OutOfScope.OtherDistrict, "不属于本行政区划或汉滨区职权范围（如高新区、恒口示范区）", "您反映的事项不属汉滨区管辖，已退回市12345热线，由其转有管辖权的单位办理。"),
        new(OutOfScope.EmergencyLinesOrMilitary, "应当通过110、119、120、122等紧急服务热线处理，或属军队、武装警察部队职权", "遇紧急情况请直接拨打110、119、120、122；涉军事项请向有关部队机关反映。"),
        new(OutOfScope.LegalProcedure, "依法应当通过诉讼、仲裁、纪检监察、行政复议、政府信息公开等程序解决，或已进入信访渠道", "您反映的事项应通过诉讼、仲裁、纪检监察、行政复议、政府信息公开等法定程序解决；已进入信访渠道的，请等待信访办理结果。"),
        new(OutOfScope.AgainstLaw, "违反法律法规、违背公序良俗", "您反映的事项不符合法律法规或公序良俗，热线不能受理，请依法表达诉求。"),
        new(OutOfScope.Secret, "涉及国家秘密、工作秘密、商业秘密、个人隐私", "您反映的事项涉及秘密或他人隐私，热线不能受理，请通过有权机关依法反映。"),
        new(OutOfScope.AlreadySettled, "诉求已依法依规办结，同一服务对象仍以同一事实和理由重复提出", "您反映的事项此前已依法依规办结并答复；如有新的事实和理由，请补充后再次反映。"),
        new(OutOfScope.OtherGround, "存在其他依法依规不予受理情形", "您反映的事项依法依规不属热线受理范围，请按告知的渠道反映。"),
    ];

    /// <summary>Whether the order, as it stands, may be given back to the city; null means it may.</summary>
    public static Refusal? WhyNotReturnToCity(OrderStatus status) => status switch
    {
        OrderStatus.AwaitingAnalysis => null,
        OrderStatus.CityReturnDrafted => new Refusal(8, "该工单已拟上退，请等待审核员审核，或先撤回。"),
        OrderStatus.AwaitingCityReturn => new Refusal(8, "该工单已报市平台上退，请等待市平台确认。"),
        OrderStatus.ReturnedToCity => new Refusal(8, "该工单已上退市平台，无需重复上退。"),
        OrderStatus.Merged => new Refusal(8, "该工单已并入主工单，请先解除并单。"),
        _ => new Refusal(8, "只有待研判的工单可以上退市平台；已交办的工单请先由承办单位按第十三条申请退回。"),
    };

    /// <summary>What a draft of the return to the city lacks; null when it is complete.</summary>
    public static Refusal? WhatIsMissing(string reason) => string.IsNullOrWhiteSpace(reason)
        ? new Refusal(8, "请写明上退理由，说明该事项应由何地、何单位办理。")
        : null;

    /// <summary>第十一条: the district gives back within one working day of receiving; later is a warning, not a refusal.</summary>
    public static Deadline ReturnToCityBy(DateTimeOffset receivedAt, WorkingCalendar calendar) =>
        TimeLimitRule.Count("上退", 11, receivedAt, TimeLimit.WorkingDays(1), calendar);
}
