using System.Security.Claims;
using Bunit;
using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Features;
using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace HanbinPortal.Tests.Support;

/// <summary>A page with all it asks for: the portal's own services on a database of the test, seen by one person of the demonstration.</summary>
public sealed class PageContext : BunitContext
{
    private PageContext(TestDatabase database, TimeProvider clock)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        Services.AddSingleton(database.Settings);
        Services.AddSingleton(clock);
        Services.AddPortalData(database.Settings, Services.AddPortalAccounts());
        Services.AddPortalFeatures();
        Services.AddMudServices();
    }

    /// <summary>Who is at the screen.</summary>
    public Actor Viewer { get; private set; } = null!;

    public OrderDesk Desk => Services.GetRequiredService<OrderDesk>();

    public static async Task<PageContext> SignedInAsync(TestDatabase database, string userName, TimeProvider clock)
    {
        await using var db = database.CreateDbContext();
        var id = await db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync(Xunit.TestContext.Current.CancellationToken);
        var page = new PageContext(database, clock);

        // Authorisation is added before any service is resolved.
        page.AddAuthorization().SetAuthorized(userName).SetClaims(new Claim(ClaimTypes.NameIdentifier, id));
        page.Viewer = (await page.Services.GetRequiredService<ActorSource>().FindAsync(id, Xunit.TestContext.Current.CancellationToken))!;
        return page;
    }
}
