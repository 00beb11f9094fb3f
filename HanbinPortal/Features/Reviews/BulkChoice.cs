using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>One thing that can be done with many rows at once, because it needs no judgement of the single one.</summary>
/// <param name="Name">What the button says.</param>
/// <param name="Effect">What follows for each.</param>
/// <param name="Step">The step taken.</param>
/// <param name="Take">Calls one method of the model.</param>
public sealed record BulkChoice(string Name, string Effect, OrderStep Step, Action<WorkOrder, ReviewRow, string, Occasion> Take)
{
    /// <summary>What the chosen rows of a tab can have in common; orders at the city must wait for the same thing.</summary>
    public static IReadOnlyList<BulkChoice> For(ReviewKind kind, OrderStatus? status) => (kind.Key, status) switch
    {
        ("extension", _) =>
        [
            new("同意延期", "办结时限各按原时限延长一次（第十五条）。", OrderStep.DecideExtension, (order, row, words, on) => order.DecideExtension(Request<ExtensionRequest>(order, row), agree: true, words, on)),
        ],
        ("city", OrderStatus.AwaitingCityReview) =>
        [
            new("市审核通过", "工单转为待回访。", OrderStep.RecordCityReview, (order, _, words, on) => order.RecordCityReview(passed: true, words, on)),
            new("市审核未通过", "工单回到待区初审。", OrderStep.RecordCityReview, (order, _, words, on) => order.RecordCityReview(passed: false, words, on)),
        ],
        ("city", OrderStatus.AwaitingCallback) =>
        [
            .. Enum.GetValues<CallbackOutcome>().Select(outcome => new BulkChoice(
                $"回访{Names.Of(outcome)}",
                Regulation.CallbackRule.NeedsAttribution(outcome) ? "工单转为待研判归因。" : "工单办结归档。",
                OrderStep.RecordCallback,
                (order, _, words, on) => order.RecordCallback(outcome, words, on))),
        ],
        ("city", OrderStatus.TerminationAtCity) =>
        [
            new("市平台同意终结", "终止办理（第十八条）。", OrderStep.RecordCityTermination, (order, _, words, on) => order.RecordCityTermination(agreed: true, words, on)),
            new("市平台不同意终结", "退回承办单位继续办理。", OrderStep.RecordCityTermination, (order, _, words, on) => order.RecordCityTermination(agreed: false, words, on)),
        ],
        ("city", OrderStatus.AwaitingCityReturn) =>
        [
            new("市平台同意上退", "工单已上退，不再办理。", OrderStep.RecordCityReturn, (order, _, words, on) => order.RecordCityReturn(agreed: true, words, on)),
            new("市平台不同意上退", "工单回到待研判。", OrderStep.RecordCityReturn, (order, _, words, on) => order.RecordCityReturn(agreed: false, words, on)),
        ],
        _ => [],
    };

    private static T Request<T>(WorkOrder order, ReviewRow row)
        where T : UnitRequest => order.Assignments.SelectMany(a => a.Requests).OfType<T>().Single(r => r.Id == row.RequestId);
}
