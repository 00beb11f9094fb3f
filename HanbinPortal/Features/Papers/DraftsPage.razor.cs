using HanbinPortal.Data;
using HanbinPortal.Regulation;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Papers;

/// <summary>文书草稿, of the viewer's unit or of the office.</summary>
public sealed partial class DraftsPage(DraftsQuery drafts, Me me, OrderFeed feed)
{
    private ListPage<DraftRow>? _page;
    private string? _problem;

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    protected override void OnInitialized()
    {
        // A document that was issued tells of its order, and its draft is gone with it.
        var reload = new Coalesced(() => RunHere(LoadAsync));
        Own(feed.Listen(_ => reload.AskAsync()));
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            (_page, _problem) = (await drafts.RunAsync(await me.ActorAsync(Leaving), Page, Leaving), null);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
    }
}
