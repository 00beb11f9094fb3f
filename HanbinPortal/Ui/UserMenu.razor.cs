using System.Security.Claims;
using HanbinPortal.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace HanbinPortal.Ui;

/// <summary>Who is signed in, and the way out.</summary>
public sealed partial class UserMenu(IJSRuntime script)
{
    private const string SignOutForm = "sign-out-form";

    private ClaimsPrincipal? _person;
    private MudMenu? _menu;
    private string _post = string.Empty;
    private string _place = string.Empty;

    [CascadingParameter]
    public required Task<AuthenticationState> Session { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var person = (await Session).User;
        _person = person.Identity is { IsAuthenticated: true } ? person : null;
        _post = string.Join('、', person.PortalRoles().Select(PortalRoles.NameOf));
        _place = person.UnitName() ?? (person.HoldsAny(PortalRoles.OfOffice) ? "区12345热线平台" : "汉滨区");
    }

    private Task CloseAsync(KeyboardEventArgs pressed) => pressed.Key == "Escape" && _menu is { } menu ? menu.CloseMenuAsync() : Task.CompletedTask;

    // A form, not a link: a page elsewhere must not be able to sign people out.
    private async Task SignOutAsync() => await script.InvokeVoidAsync("portal.submit", SignOutForm);
}
