using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features.Papers;

/// <summary>
/// What a clerk is told when a step was taken, and where the document is that it calls for. To a unit the document is what its request is
/// about: its clerk goes on with it. The office has the next order before it and is only offered it.
/// </summary>
public sealed class PaperOffer(PaperSketcher sketcher, ISnackbar messages, NavigationManager addresses)
{
    /// <returns>The addresses of the documents now owed.</returns>
    public async Task<IReadOnlyList<string>> TellAsync(string done, long orderId, PaperKind? owed, Guid stepId, long? requestId, Actor by)
    {
        // Not tied to the form: the step is taken, whether or not the clerk has gone by now.
        var papers = owed is { } kind ? await sketcher.OwedAsync(orderId, kind, stepId, requestId, by, CancellationToken.None) : [];
        messages.Add(done, Severity.Success, options =>
        {
            if (by.IsOffice && papers.Count > 0)
            {
                options.Action = $"拟写{owed!.Value.Facts().Name}";
                options.OnClick = _ =>
                {
                    addresses.NavigateTo(papers is [var only] ? only : PortalRoutes.Order(orderId));
                    return Task.CompletedTask;
                };
            }
        });
        return papers;
    }

    /// <summary>Goes on to the document, where it is what the person came for.</summary>
    public void LeadTo(IReadOnlyList<string> papers, Actor by)
    {
        if (!by.IsOffice && papers is [var paper])
        {
            addresses.NavigateTo(paper);
        }
    }
}
