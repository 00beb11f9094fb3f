using System.Security.Cryptography;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace HanbinPortal.Ui;

/// <summary>
/// Catches what no page expected: logs it under a number and shows the number only, because an exception's text may hold what the
/// reader must not see. Going to another page clears it.
/// </summary>
public sealed class PortalErrorBoundary(NavigationManager navigation, ILogger<PortalErrorBoundary> log) : ErrorBoundaryBase, IDisposable
{
    private string _number = string.Empty;

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    protected override Task OnErrorAsync(Exception exception)
    {
        _number = RandomNumberGenerator.GetHexString(8);
        log.LogError(exception, "Fault {Number} on {Page}", _number, new Uri(navigation.Uri).AbsolutePath);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<FaultNotice>(1);
        builder.AddComponentParameter(2, nameof(FaultNotice.Number), _number);
        builder.AddComponentParameter(3, nameof(FaultNotice.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(Recover);
}
