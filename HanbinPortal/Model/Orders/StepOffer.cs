using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>
/// A step somebody may take now, or would like to: with a refusal it stays visible, disabled, with article and reason.
/// </summary>
/// <param name="Step">The step.</param>
/// <param name="Assignment">The assignment it is about; null for the whole order.</param>
/// <param name="Request">The request it decides or takes back; null otherwise.</param>
/// <param name="Refusal">Why not; null when it may be taken.</param>
public sealed record StepOffer(OrderStep Step, Assignment? Assignment, UnitRequest? Request, Refusal? Refusal);
