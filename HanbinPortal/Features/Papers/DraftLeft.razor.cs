using HanbinPortal.Model.Papers;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Papers;

/// <summary>What was written on a document that is not called for any more, until it is thrown away.</summary>
public sealed partial class DraftLeft(PaperDrafts drafts, Me me, NavigationManager addresses)
{
    [Parameter, EditorRequired]
    public required KeptPaper Draft { get; set; }

    /// <summary>Why it cannot be issued.</summary>
    [Parameter]
    public string? Why { get; set; }

    private async Task DropAsync()
    {
        if (await ActAsync(async () => await drafts.DropAsync(Draft, await me.ActorAsync(Leaving)), "已删除草稿。"))
        {
            addresses.NavigateTo(PortalRoutes.PaperDrafts);
        }
    }
}
