using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace HanbinPortal.Ui;

/// <summary>The document. Account pages are plain forms without script; everything else runs on a circuit.</summary>
public sealed partial class App
{
    // Without prerendering each page reads its rows once instead of twice.
    private static readonly IComponentRenderMode _onCircuit = new InteractiveServerRenderMode(prerender: false);

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    private bool IsInteractive => Context.AcceptsInteractiveRouting();

    private IComponentRenderMode? Mode => IsInteractive ? _onCircuit : null;
}
