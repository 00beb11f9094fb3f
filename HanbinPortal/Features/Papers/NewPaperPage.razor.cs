using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>The kinds of documents that no order fills and that this person may sign, or writes for the unit's leader to sign.</summary>
public sealed partial class NewPaperPage(Me me)
{
    private IReadOnlyList<PaperKind>? _kinds;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var viewer = await me.ActorAsync(Leaving);
            _kinds = [.. BlankPaper.Kinds.Where(kind => kind.Facts().IsByUnit ? viewer.UnitId is not null : PaperRights.WhyNotIssue(kind, unitId: null, viewer) is null)];
        }
        catch (RuleBrokenException)
        {
            _kinds = [];
        }
    }
}
