using System.Security.Claims;
using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Features;
using HanbinPortal.Model.Orders;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Support;

/// <summary>Everything behind the pages, as Program.cs registers it, over a test's database and without a web server.</summary>
public sealed class Backstage : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    public Backstage(TestDatabase database, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(clock);
        services.AddSingleton(database.Settings);
        services.AddPortalData(database.Settings, services.AddPortalAccounts());
        services.AddPortalFeatures();
        _services = services.BuildServiceProvider(validateScopes: true);
        _scope = _services.CreateAsyncScope();
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>From here on, whoever the pages ask for is this person of the demonstration.</summary>
    public async Task<Backstage> SignedInAsync(string userName)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, await IdOfAsync(userName))], "test");
        var session = (IHostEnvironmentAuthenticationStateProvider)Get<AuthenticationStateProvider>();
        session.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity))));
        return this;
    }

    public async Task<string> IdOfAsync(string userName)
    {
        await using var scope = _services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByNameAsync(userName))!.Id;
    }

    public async Task<Actor> ActorAsync(string userName) => (await Get<ActorSource>().FindAsync(await IdOfAsync(userName)))!;

    public async Task<TestUnit> UnitAsync(string name)
    {
        await using var db = await Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Units.Where(u => u.Name == name).Select(u => new TestUnit(u.Id, u.Name)).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
