using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.OrderDetail;

/// <summary>What a person can do, in the order in which it is most likely wanted, and how each is called and linked to.</summary>
public static class OfferOrder
{
    // Steps up to here carry the order on; the rest is help, correction or record.
    private const int LastMain = 10;

    public static IReadOnlyList<StepOffer> Sort(IEnumerable<StepOffer> offers) => [.. offers.OrderBy(Rank)];

    /// <summary>The one thing to do now; null when the viewer only waits.</summary>
    public static StepOffer? MainOf(IReadOnlyList<StepOffer> sorted) =>
        sorted.FirstOrDefault(offer => CanOpen(offer) && Rank(offer) <= LastMain);

    /// <summary>Whether its form opens. A unit's leader can send a draft back even when the rule no longer lets it out.</summary>
    public static bool CanOpen(StepOffer offer) => offer.Refusal is null || offer.Step is OrderStep.ApproveInUnit;

    public static bool IsSame(StepOffer offer, StepOffer other) =>
        offer.Step == other.Step && offer.Assignment?.Id == other.Assignment?.Id && offer.Request?.Id == other.Request?.Id;

    /// <summary>The offer an address names; ids left out match any.</summary>
    public static StepOffer? Find(IReadOnlyList<StepOffer> offers, string? step, long? assignmentId, long? requestId) =>
        Enum.TryParse<OrderStep>(step, ignoreCase: true, out var wanted)
            ? offers.FirstOrDefault(o => o.Step == wanted
                && (assignmentId is null || o.Assignment?.Id == assignmentId)
                && (requestId is null || o.Request?.Id == requestId))
            : null;

    public static string AddressOf(long orderId, StepOffer offer) => PortalRoutes.Order(orderId, offer.Step, offer.Assignment?.Id, offer.Request?.Id);

    public static string AddressOf(long orderId) => PortalRoutes.Order(orderId);

    /// <summary>What the button says: the step, and of what it is about as much as tells it from its neighbours.</summary>
    public static string LabelOf(StepOffer offer, Actor viewer)
    {
        var name = StepTable.Of(offer.Step).Name;
        var about = offer.Request is null ? null : StepTable.Of(offer.Request.Step).Name;
        return (offer.Step, offer.Assignment) switch
        {
            (OrderStep.TakeBack, null) => "撤回上退",
            (OrderStep.TakeBack, { } assignment) when about is null => $"撤回交办（{assignment.UnitName}）",
            (OrderStep.TakeBack or OrderStep.ApproveInUnit, _) => $"{name}“{about}”",
            (_, { } assignment) when viewer.IsOffice => $"{name}（{assignment.UnitName}）",
            _ => name,
        };
    }

    private static int Rank(StepOffer offer) => offer.Step switch
    {
        OrderStep.ApproveInUnit => 0,

        // Two hours run: stepping in goes before everything but the signature it needs.
        OrderStep.SignFor => 1,
        OrderStep.Contact when offer.Assignment is { RespondBy: not null, RespondedAt: null } => 2,
        OrderStep.DecideReturn or OrderStep.DecideExtension or OrderStep.DecideLimit or OrderStep.DecideTermination or OrderStep.DecideCityReturn => 3,
        OrderStep.ReviewReply => 4,
        OrderStep.Dispatch or OrderStep.Attribute => 5,
        OrderStep.RecordCityReturn or OrderStep.RecordCityReview or OrderStep.RecordCallback or OrderStep.RecordCityTermination => 6,

        // A reply needs a contact on record.
        OrderStep.Contact when offer.Assignment is { Contacts.Count: 0 } => 7,
        OrderStep.Reply or OrderStep.SubmitAssist => 8,
        OrderStep.DispenseReplacement => 11,
        OrderStep.DraftCityReturn => 12,
        OrderStep.Merge => 13,
        OrderStep.Contact => 14,
        OrderStep.Reveal => 15,
        OrderStep.AskExtension => 16,
        OrderStep.AskReturn => 17,
        OrderStep.AskLimit => 18,
        OrderStep.AskTermination => 19,
        OrderStep.AddNote => 20,
        OrderStep.TakeBack => 21,
        OrderStep.Reclassify => 22,
        _ => 23,
    };
}
