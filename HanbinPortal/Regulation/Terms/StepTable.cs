using static HanbinPortal.Regulation.Terms.PortalRole;

namespace HanbinPortal.Regulation.Terms;

/// <summary>One row of the lifecycle: the step, its name on screen, the article it carries out, and who may take it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Name">Chinese name, as buttons and the timeline show it.</param>
/// <param name="Article">The article it carries out.</param>
/// <param name="OfUnit">Taken by the unit that holds the assignment, and by no other.</param>
/// <param name="Roles">Who may.</param>
public sealed record StepRow(OrderStep Step, string Name, int Article, bool OfUnit, IReadOnlyList<PortalRole> Roles);

/// <summary>The lifecycle as data: which role may take which step, and by which article.</summary>
public static class StepTable
{
    private static readonly PortalRole[] _dispatchers = [Dispatcher, Director];
    private static readonly PortalRole[] _reviewers = [Reviewer, Director];
    private static readonly PortalRole[] _desk = [Dispatcher, Reviewer, Director];
    private static readonly PortalRole[] _unit = [Clerk, UnitLead];

    private static readonly StepRow[] _rows =
    [
        Office(OrderStep.Receive, "接收", 5, _dispatchers),
        Office(OrderStep.Reclassify, "更正类型", 11, _desk),
        Office(OrderStep.DraftCityReturn, "拟上退", 8, _dispatchers),
        Office(OrderStep.DecideCityReturn, "审核上退", 11, _reviewers),
        Office(OrderStep.RecordCityReturn, "登记上退结果", 11, _desk),
        Office(OrderStep.Dispatch, "交办", 12, _dispatchers),
        Office(OrderStep.DispenseReplacement, "无需补派", 12, _dispatchers),
        Unit(OrderStep.SignFor, "签收", 11),
        Unit(OrderStep.Contact, "登记联系", 14),
        Unit(OrderStep.AskReturn, "申请退回", 13),
        Office(OrderStep.DecideReturn, "审核退回", 13, _reviewers),
        Unit(OrderStep.AskExtension, "申请延期", 15),
        Office(OrderStep.DecideExtension, "审核延期", 15, _reviewers),
        Unit(OrderStep.AskLimit, "申请适用法定时限", 14),
        Office(OrderStep.DecideLimit, "审核法定时限", 14, _reviewers),
        Unit(OrderStep.SubmitAssist, "提交协办意见", 12),
        Unit(OrderStep.Reply, "办结答复", 16),
        Office(OrderStep.ReviewReply, "初审答复", 16, _reviewers),
        Office(OrderStep.RecordCityReview, "登记市审核结果", 16, _desk),
        Office(OrderStep.RecordCallback, "登记回访结果", 17, _desk),
        Office(OrderStep.Attribute, "研判归因", 17, _reviewers),
        Unit(OrderStep.AskTermination, "申请终结", 18),
        Office(OrderStep.DecideTermination, "审核终结", 18, _reviewers),
        Office(OrderStep.RecordCityTermination, "登记终结结果", 18, _desk),
        Office(OrderStep.Merge, "并单", 5, _dispatchers),
        Office(OrderStep.Unmerge, "解除并单", 5, _dispatchers),
        new(OrderStep.ApproveInUnit, "审批", 6, OfUnit: true, [UnitLead]),
        new(OrderStep.TakeBack, "撤回", 5, OfUnit: false, [Dispatcher, Reviewer, Director, Clerk, UnitLead]),
        Office(OrderStep.Reopen, "更正恢复", 5, [Director]),
        new(OrderStep.AddNote, "补充记录", 5, OfUnit: false, [Dispatcher, Reviewer, Supervisor, Director, Clerk, UnitLead]),
        Unit(OrderStep.Reveal, "查看个人信息", 10),
        Office(OrderStep.Recompute, "重算时限", 14, [Director, SystemAdmin]),
    ];

    private static readonly Dictionary<OrderStep, StepRow> _byStep = _rows.ToDictionary(row => row.Step);

    /// <summary>All steps in the order of the lifecycle.</summary>
    public static IReadOnlyList<StepRow> Rows => _rows;

    /// <summary>The row of a step.</summary>
    public static StepRow Of(OrderStep step) => _byStep[step];

    private static StepRow Office(OrderStep step, string name, int article, IReadOnlyList<PortalRole> roles) => new(step, name, article, OfUnit: false, roles);

    private static StepRow Unit(OrderStep step, string name, int article) => new(step, name, article, OfUnit: true, _unit);
}
