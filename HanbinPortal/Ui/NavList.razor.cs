using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace HanbinPortal.Ui;

/// <summary>The entries whose pages the person may open, in the order the portal lists them.</summary>
public sealed partial class NavList(IReadOnlyList<NavEntry> entries, IAuthorizationService authorization)
{
    private IReadOnlyList<IGrouping<string, NavEntry>> _groups = [];

    [CascadingParameter]
    public required Task<AuthenticationState> Session { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var person = (await Session).User;
        var open = new List<NavEntry>();
        foreach (var entry in entries)
        {
            if ((await authorization.AuthorizeAsync(person, entry.Policy)).Succeeded)
            {
                open.Add(entry);
            }
        }

        _groups = [.. open.GroupBy(entry => entry.Group)];
    }

    /// <summary>An entry whose address begins another's would light up with it.</summary>
    private NavLinkMatch MatchOf(NavEntry entry) =>
        entries.Any(other => other.Href.StartsWith($"{entry.Href}/", StringComparison.Ordinal)) ? NavLinkMatch.All : NavLinkMatch.Prefix;
}
