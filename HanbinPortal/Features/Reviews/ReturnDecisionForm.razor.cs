using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>审核退回 (第十三条).</summary>
[StepForm(OrderStep.DecideReturn)]
public sealed partial class ReturnDecisionForm
{
    private static readonly string[] _agreeing = ["经核实，确不属你单位职责，同意退回。", "证明材料充分，按建议单位重新交办。", "事发地不在你单位辖区，同意退回。"];
    private static readonly string[] _refusing = ["该事项属你单位法定职责，请接收办理。", "退回依据不充分，未提供职责划分的有效证明。", "按属地管理原则，由你单位承办。", "涉及其他单位的，请你单位作为首接单位牵头协调。"];

    private bool Suspends => Rules.SettingsAt(Assignment.ClockStartsAt).ReturnSuspendsClock;

    private IReadOnlyList<Assignment> Earlier => [.. Order.Assignments.Where(a => a.Status is AssignmentStatus.Returned)];

    protected override PaperKind? Paper => PaperKind.ReturnDecision;

    protected override Verdict Agree => new(
        "同意退回",
        $"{Assignment.UnitName}不再承办，{(Others.Count == 0 ? "工单回到待研判" : $"{string.Join("、", Others.Select(a => a.UnitName))}继续办理，等待另行交办或确认无需补派")}"
            + $"{(Request.SuggestedUnit is { } unit ? $"，建议改派{unit}" : null)}。{(Request.IsLate ? "本次为超期退回，仍计逾期。" : null)}",
        "已同意退回，请重新交办。",
        NeedsReason: true,
        _agreeing);

    protected override Verdict Refuse => new(
        "不同意退回",
        "不同意后由该单位首接负责，应当接收办理，不得再次退回（第十三条）。"
            + (Assignment.SignedAt is null ? $"视同已于{ChinaTime.Show(Request.SubmittedAt!.Value)}签收。" : null)
            + (Suspends ? null : $"办结时限不变：{ChinaTime.ShowEnd(Assignment.DueAt)}。"),
        "未同意退回，由该单位首接负责。",
        NeedsReason: true,
        _refusing);

    protected override void Carry(WorkOrder order, ReturnRequest request, bool agrees, string words, Occasion on) => order.DecideReturn(request, agrees, words, on);
}
