using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using HanbinPortal.Data;
using HanbinPortal.Features;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace HanbinPortal.Tests.Support;

/// <summary>
/// Forms of steps as a person of the demonstration sees them, over a real database: what is pressed there is taken at the desk.
/// </summary>
public abstract class FormScreen : BunitContext, IAsyncLifetime
{
    private TestDatabase _database = null!;
    private BunitAuthorizationContext _session = null!;

    protected StoppedClock Clock { get; } = new();

    protected TestDatabase Database => _database;

    public async ValueTask InitializeAsync()
    {
        // Nobody is signed in yet, but authorisation comes before any service is resolved.
        _session = this.AddAuthorization();
        _database = await TestDatabase.CreateAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IDbContextFactory<PortalDb>>(_database);
        Services.AddSingleton(_database.Settings);
        Services.AddPortalFeatures();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsyncCore();
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs somebody of the demonstration in.</summary>
    protected async Task<Actor> SignInAsync(string userName)
    {
        await using var db = _database.CreateDbContext();
        var id = await db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync(Xunit.TestContext.Current.CancellationToken);
        var actor = (await Services.GetRequiredService<ActorSource>().FindAsync(id, Xunit.TestContext.Current.CancellationToken))!;
        _session.SetAuthorized(userName);
        _session.SetRoles([.. actor.Roles.Select(role => role.ToString())]);
        _session.SetClaims(new Claim(ClaimTypes.NameIdentifier, id));
        return actor;
    }

    /// <summary>Stores an order and opens the form of a step on it, at the instant the order has come to; waits for what <paramref name="ready"/> selects.</summary>
    protected async Task<(long OrderId, IRenderedComponent<DynamicComponent> Form)> OpenAsync(MakeOrder made, OrderStep step, string userName = "shenhe", string ready = "input[type=radio]")
    {
        await _database.KeepAsync(made.Order);
        return await OpenKeptAsync(made, step, userName, ready);
    }

    /// <summary>The same for an order that is stored already.</summary>
    protected async Task<(long OrderId, IRenderedComponent<DynamicComponent> Form)> OpenKeptAsync(MakeOrder made, OrderStep step, string userName, string ready)
    {
        var actor = await SignInAsync(userName);
        Clock.MoveTo(ChinaTime.Show(made.Now));
        var id = made.Order.Id;
        var order = await _database.ReadAsync(id);
        var offer = order.OffersFor(new Occasion(actor, made.Now, made.Rules, Guid.NewGuid())).Single(o => o.Step == step);
        var form = Render<DynamicComponent>(p => p
            .Add(d => d.Type, StepFormCatalog.Of(step)!)
            .Add(d => d.Parameters, new Dictionary<string, object> { [nameof(StepForm.Order)] = order, [nameof(StepForm.Offer)] = offer }));
        await form.WaitForStateAsync(() => form.FindAll(ready).Count > 0);
        return (id, form);
    }

    /// <summary>The order as the database has it now.</summary>
    protected Task<WorkOrder> ReadAsync(long orderId) => _database.ReadAsync(orderId);
}
