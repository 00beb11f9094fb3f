using HanbinPortal.Accounts;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HanbinPortal.Features.Welcome;

public sealed partial class WelcomePage
{
    private IReadOnlyList<PortalRole> _roles = [];

    [CascadingParameter]
    public required Task<AuthenticationState> Session { get; set; }

    protected override async Task OnInitializedAsync() => _roles = (await Session).User.PortalRoles();
}
