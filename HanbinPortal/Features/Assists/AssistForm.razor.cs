using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Assists;

/// <summary>提交协办意见 (第十二条).</summary>
[StepForm(OrderStep.SubmitAssist)]
public sealed partial class AssistForm
{
    protected override string SentText => Actor?.SendsAlone is true ? "协办意见已提交主办单位。" : base.SentText;

    protected override string SendText => Actor?.SendsAlone is true ? "提交协办意见" : base.SendText;

    private Assignment? Lead => Order.Live.FirstOrDefault(a => a.Role is AssignmentRole.Lead);

    protected override AssistText? From(UnitRequest earlier) => earlier is AssistOpinion opinion ? new AssistText { Text = opinion.Text } : null;

    private Task AskAsync() => SendAsync((order, assignment, on) => order.SubmitAssist(assignment, new AssistDraft(Written.Text, Files), on));
}
