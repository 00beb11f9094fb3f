using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>The documents of one order, on its page.</summary>
public sealed partial class PaperSection(RegisterQuery register, TimeProvider clock)
{
    private IReadOnlyList<IssuedPaper>? _issued;
    private IReadOnlyList<PaperTopic> _topics = [];

    protected override async Task OnParametersSetAsync()
    {
        _issued = await register.OfOrderAsync(Order.Id, Viewer, Leaving);

        // What was issued already can be issued again from its draft's address, but is not offered as if it were still owed.
        _topics = [.. PaperTopic.Of(Order, Viewer, clock.GetUtcNow()).Where(t => IsRepeatable(t.Kind) || !_issued.Any(p => IsAbout(p, t)))];
    }

    private static bool IsRepeatable(PaperKind kind) => kind is PaperKind.ReminderSlip;

    private static bool IsAbout(IssuedPaper paper, PaperTopic topic) =>
        paper.Kind == topic.Kind && paper.AssignmentId == topic.AssignmentId && paper.RequestId == topic.RequestId;

    /// <summary>The kind, and of what it is about as much as tells it from its neighbours.</summary>
    private string LabelOf(PaperTopic topic)
    {
        var unit = Order.Assignments.FirstOrDefault(a => a.Id == topic.AssignmentId)?.UnitName;
        return Viewer.IsOffice && unit is not null ? $"{topic.Kind.Facts().Name}（{unit}）" : topic.Kind.Facts().Name;
    }
}
