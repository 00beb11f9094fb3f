using HanbinPortal.Accounts;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Ui;

/// <summary>The session ended while the screen was open: the account was disabled, its roles or its password changed.</summary>
public sealed partial class GoToSignIn(NavigationManager navigation)
{
    protected override void OnInitialized()
    {
        var here = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        navigation.NavigateTo($"{AccountPaths.SignIn}?returnUrl={Uri.EscapeDataString(here)}", forceLoad: true);
    }
}
