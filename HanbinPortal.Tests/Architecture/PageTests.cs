using System.Reflection;
using System.Security.Claims;
using HanbinPortal.Accounts;
using HanbinPortal.Features;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Architecture;

[Support.Covers(30)]
public sealed class PageTests
{
    private static readonly Type[] _pages = [.. typeof(Program).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any())];

    [Fact]
    public void Every_page_says_who_may_open_it() => Assert.Empty(_pages
        .Where(page => page.GetCustomAttribute<AllowAnonymousAttribute>() is null && !page.GetCustomAttributes<AuthorizeAttribute>().Any())
        .Select(page => page.FullName));

    [Fact]
    public void Every_page_is_called_one_and_no_address_leads_to_two()
    {
        Assert.Empty(_pages.Where(page => !page.Name.EndsWith("Page", StringComparison.Ordinal)).Select(page => page.FullName));
        Assert.Empty(_pages.SelectMany(AddressesOf).GroupBy(address => address).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Every_entry_of_the_menu_leads_to_a_page_and_asks_for_what_the_page_asks() => Assert.All(PortalRoutes.Navigation, entry =>
    {
        var page = Assert.Single(_pages, page => AddressesOf(page).Contains(entry.Href));
        Assert.Equal([entry.Policy], PoliciesOf(page));
    });

    [Fact]
    public void Every_policy_a_page_asks_for_is_known()
    {
        var options = new AuthorizationOptions();
        Policies.AddTo(options);

        Assert.All(_pages.SelectMany(PoliciesOf), policy => Assert.NotNull(options.GetPolicy(policy)));
    }

    [Fact]
    public async Task Every_role_lands_on_a_page_it_may_open()
    {
        await using var services = new ServiceCollection().AddLogging().AddAuthorization(Policies.AddTo).BuildServiceProvider();
        var authorization = services.GetRequiredService<IAuthorizationService>();

        foreach (var role in Enum.GetValues<PortalRole>())
        {
            var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role.ToString())], "test"));
            var page = Assert.Single(_pages, page => AddressesOf(page).Contains(PortalRoutes.HomeOf(person)));
            foreach (var policy in PoliciesOf(page))
            {
                var answer = await authorization.AuthorizeAsync(person, policy);
                Assert.True(answer.Succeeded, $"{role} may not open {page.Name}");
            }
        }
    }

    /// <summary>What a page asks besides that somebody is signed in.</summary>
    private static IReadOnlyList<string> PoliciesOf(Type page)
    {
        List<string> asked = [.. page.GetCustomAttributes<AuthorizeAttribute>().Select(ask => ask.Policy).OfType<string>()];
        return asked.Count > 0 ? asked : [Policies.SignedIn];
    }

    private static IEnumerable<string> AddressesOf(Type page) => page.GetCustomAttributes<RouteAttribute>().Select(route => route.Template);
}
