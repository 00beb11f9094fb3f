using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>One tab of the queue: what waits there, and the steps that take it away.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Name">On the tab.</param>
/// <param name="Requests">The kind of request that waits; null where orders wait by their status.</param>
/// <param name="Statuses">The statuses in which an order waits; none where requests do.</param>
/// <param name="Steps">What is done with it.</param>
public sealed record ReviewKind(string Key, string Name, Type? Requests, IReadOnlyList<OrderStatus> Statuses, IReadOnlyList<OrderStep> Steps)
{
    public static readonly ReviewKind Returns = Of<ReturnRequest>("return", "退回", OrderStep.DecideReturn);
    public static readonly ReviewKind Extensions = Of<ExtensionRequest>("extension", "延期", OrderStep.DecideExtension);
    public static readonly ReviewKind Limits = Of<LimitRequest>("limit", "法定时限", OrderStep.DecideLimit);
    public static readonly ReviewKind Replies = Of<Reply>("reply", "答复初审", OrderStep.ReviewReply);
    public static readonly ReviewKind Terminations = Of<TerminationRequest>("termination", "终结", OrderStep.DecideTermination);
    public static readonly ReviewKind CityReturns = new("city-return", "上退", null, [OrderStatus.CityReturnDrafted], [OrderStep.DecideCityReturn]);
    public static readonly ReviewKind Attributions = new("attribution", "研判归因", null, [OrderStatus.AwaitingAttribution], [OrderStep.Attribute]);

    /// <summary>What the city owes an answer to.</summary>
    public static readonly ReviewKind City = new(
        "city",
        "待市平台结果",
        null,
        [OrderStatus.AwaitingCityReview, OrderStatus.AwaitingCallback, OrderStatus.TerminationAtCity, OrderStatus.AwaitingCityReturn],
        [OrderStep.RecordCityReview, OrderStep.RecordCallback, OrderStep.RecordCityTermination, OrderStep.RecordCityReturn]);

    /// <summary>In the order of the tabs: what holds a unit up comes first.</summary>
    public static readonly IReadOnlyList<ReviewKind> All = [Returns, Extensions, Limits, Replies, Terminations, CityReturns, Attributions, City];

    public static ReviewKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    /// <summary>The step that takes an order out of a status in which it waits here.</summary>
    public OrderStep StepOf(OrderStatus status) => Steps[Statuses.ToList().IndexOf(status)];

    private static ReviewKind Of<TRequest>(string key, string name, OrderStep step)
        where TRequest : UnitRequest => new(key, name, typeof(TRequest), [], [step]);
}
