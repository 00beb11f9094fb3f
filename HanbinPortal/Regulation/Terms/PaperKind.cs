namespace HanbinPortal.Regulation.Terms;

/// <summary>Which document it is.</summary>
public enum PaperKind
{
    /// <summary>工单交办单.</summary>
    DispatchSlip,

    /// <summary>任务交办函.</summary>
    DutyLetter,

    /// <summary>退回函.</summary>
    ReturnLetter,

    /// <summary>退回审核意见.</summary>
    ReturnDecision,

    /// <summary>上退函.</summary>
    CityReturnLetter,

    /// <summary>不予受理告知.</summary>
    ScopeNotice,

    /// <summary>延期申请审批表.</summary>
    ExtensionForm,

    /// <summary>催办单.</summary>
    ReminderSlip,

    /// <summary>督办通知单.</summary>
    SupervisionNotice,

    /// <summary>预警函.</summary>
    WarningLetter,

    /// <summary>现场核实记录.</summary>
    SiteRecord,

    /// <summary>联席会议通知.</summary>
    JointMeetingNotice,

    /// <summary>联席会议纪要.</summary>
    JointMeetingMinutes,

    /// <summary>提级督办报告.</summary>
    EscalationReport,

    /// <summary>专题报告.</summary>
    SpecialReport,

    /// <summary>重办通知.</summary>
    ReworkNotice,

    /// <summary>履职意见书.</summary>
    DutyStatement,

    /// <summary>终结审核意见.</summary>
    TerminationDecision,

    /// <summary>问题线索移交函.</summary>
    ClueTransferLetter,

    /// <summary>责令改正通知书.</summary>
    CorrectionOrder,

    /// <summary>申诉复核答复.</summary>
    AppealAnswer,

    /// <summary>培训通知.</summary>
    TrainingNotice,

    /// <summary>表扬通报.</summary>
    PraiseCircular,
}

/// <summary>What is fixed about a document: its name, who makes it, which series numbers it, the article that calls for it.</summary>
/// <param name="Name">As it is called on screen and in the register.</param>
/// <param name="Series">The word in its number 「汉热线函〔2026〕12号」 after 汉热线; of a unit's own document after the unit's short name. One gap-free series each a year.</param>
/// <param name="IsByUnit">Made by the unit, not by the office.</param>
/// <param name="Articles">第几条.</param>
public sealed record PaperFacts(string Name, string Series, bool IsByUnit, IReadOnlyList<int> Articles);

/// <summary>The catalogue of documents.</summary>
public static class PaperCatalog
{
    private static readonly Dictionary<PaperKind, PaperFacts> _facts = new()
    {
        [PaperKind.DispatchSlip] = new("工单交办单", "交", IsByUnit: false, [11, 12]),
        [PaperKind.DutyLetter] = new("任务交办函", "任", IsByUnit: false, [5, 12]),
        [PaperKind.ReturnLetter] = new("退回函", "退", IsByUnit: true, [13]),
        [PaperKind.ReturnDecision] = new("退回审核意见", "审", IsByUnit: false, [13]),
        [PaperKind.CityReturnLetter] = new("上退函", "上退", IsByUnit: false, [8, 11]),
        [PaperKind.ScopeNotice] = new("不予受理告知", "告", IsByUnit: true, [8]),
        [PaperKind.ExtensionForm] = new("延期申请审批表", "延", IsByUnit: true, [15]),
        [PaperKind.ReminderSlip] = new("催办单", "催", IsByUnit: false, [19]),
        [PaperKind.SupervisionNotice] = new("督办通知单", "督", IsByUnit: false, [19, 20]),
        [PaperKind.WarningLetter] = new("预警函", "警", IsByUnit: false, [19]),
        [PaperKind.SiteRecord] = new("现场核实记录", "核", IsByUnit: false, [19]),
        [PaperKind.JointMeetingNotice] = new("联席会议通知", "会", IsByUnit: false, [19]),
        [PaperKind.JointMeetingMinutes] = new("联席会议纪要", "纪要", IsByUnit: false, [19]),
        [PaperKind.EscalationReport] = new("提级督办报告", "报", IsByUnit: false, [19, 21]),
        [PaperKind.SpecialReport] = new("专题报告", "专报", IsByUnit: false, [21]),
        [PaperKind.ReworkNotice] = new("重办通知", "重", IsByUnit: false, [17]),
        [PaperKind.DutyStatement] = new("履职意见书", "履", IsByUnit: true, [18]),
        [PaperKind.TerminationDecision] = new("终结审核意见", "终", IsByUnit: false, [18]),
        [PaperKind.ClueTransferLetter] = new("问题线索移交函", "移", IsByUnit: false, [19, 27]),
        [PaperKind.CorrectionOrder] = new("责令改正通知书", "责改", IsByUnit: false, [27]),
        [PaperKind.AppealAnswer] = new("申诉复核答复", "复", IsByUnit: false, [23]),
        [PaperKind.TrainingNotice] = new("培训通知", "训", IsByUnit: false, [26]),
        [PaperKind.PraiseCircular] = new("表扬通报", "表", IsByUnit: false, [25]),
    };

    public static PaperFacts Facts(this PaperKind kind) => _facts[kind];
}
