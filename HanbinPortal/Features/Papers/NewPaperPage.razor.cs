using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>The kinds of documents that this person may sign and that no order fills.</summary>
public sealed partial class NewPaperPage(Me me)
{
    private IReadOnlyList<PaperKind>? _kinds;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var viewer = await me.ActorAsync(Leaving);
            _kinds = [.. BlankPaper.Kinds.Where(kind => PaperRights.WhyNotIssue(kind, kind.Facts().IsByUnit ? viewer.UnitId : null, viewer) is null)];
        }
        catch (RuleBrokenException)
        {
            _kinds = [];
        }
    }
}
