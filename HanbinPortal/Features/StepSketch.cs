using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features;

/// <summary>
/// A step as it would be taken with what a form holds now, and the document it calls for: enough to show the document beside the form
/// before anything has happened.
/// </summary>
/// <param name="OrderId">The order.</param>
/// <param name="Kind">The document.</param>
/// <param name="Take">Calls the model; texts still empty may be blanks, what was not chosen is refused.</param>
public sealed record StepSketch(long OrderId, PaperKind Kind, Action<WorkOrder, Occasion> Take);
