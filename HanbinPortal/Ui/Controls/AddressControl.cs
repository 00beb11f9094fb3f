using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace HanbinPortal.Ui.Controls;

/// <summary>A control that keeps what is chosen in the address: a view can be sent as a link and is there again after going back.</summary>
public abstract class AddressControl : ComponentBase, IDisposable
{
    /// <summary>The parameter every list keeps its page in.</summary>
    public const string PageParameter = "page";

    [Inject]
    public required NavigationManager Addresses { get; init; }

    public void Dispose()
    {
        Addresses.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Addresses.LocationChanged += Follow;

    /// <summary>This address with one parameter changed, on the first page; null or empty takes the parameter out.</summary>
    protected string With(string parameter, string? value, string? without = null)
    {
        var changed = new Dictionary<string, object?> { [PageParameter] = null, [parameter] = string.IsNullOrWhiteSpace(value) ? null : value.Trim() };
        if (without is not null)
        {
            changed[without] = null;
        }

        return Addresses.GetUriWithQueryParameters(changed);
    }

    protected void Go(string parameter, string? value) => Addresses.NavigateTo(With(parameter, value));

    // The links hold the rest of the address, which changes without any parameter of the control changing.
    private void Follow(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
