using System.Globalization;
using System.Text.Json;
using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Settings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HanbinPortal.Tests.Support;

/// <summary>
/// The whole portal as Program.cs builds it, served by Kestrel on a free port over a database of its own with the units and the
/// accounts of the demonstration. Nothing in it is replaced but the clock, where a test gives one.
/// </summary>
public sealed class TestPortal : IAsyncDisposable
{
    private readonly Served _served;
    private readonly bool _ownsDatabase;

    private TestPortal(TestDatabase database, bool ownsDatabase, TimeProvider? clock, bool demo)
    {
        (Database, _ownsDatabase) = (database, ownsDatabase);
        _served = new Served(database.Settings with { Demo = demo }, clock);
    }

    public TestDatabase Database { get; }

    /// <summary>Ends with a slash.</summary>
    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _served.Services;

    public OrderDesk Desk => Services.GetRequiredService<OrderDesk>();

    /// <param name="clock">Instead of the real one.</param>
    /// <param name="provider">The database below.</param>
    /// <param name="demo">In demonstration mode, which fills an empty list of orders: some four hundred, in some ten seconds.</param>
    public static async Task<TestPortal> StartAsync(TimeProvider? clock = null, DatabaseProvider provider = DatabaseProvider.Sqlite, bool demo = false) =>
        await StartAsync(await TestDatabase.CreateAsync(provider), ownsDatabase: true, clock, demo);

    /// <summary>One of several instances on a database; it stays when the instance stops.</summary>
    public static Task<TestPortal> StartOnAsync(TestDatabase database, TimeProvider? clock = null) => StartAsync(database, ownsDatabase: false, clock, demo: false);

    /// <summary>A person of the demonstration with the roles and the unit held now.</summary>
    public async Task<Actor> ActorAsync(string userName)
    {
        await using var scope = Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByNameAsync(userName);
        return (await Services.GetRequiredService<ActorSource>().FindAsync(user!.Id))!;
    }

    public async Task<TestUnit> UnitAsync(string name)
    {
        await using var db = Database.CreateDbContext();
        return await db.Units.Where(u => u.Name == name).Select(u => new TestUnit(u.Id, u.Name)).SingleAsync();
    }

    /// <summary>One step by one person of the demonstration, as a click on the order page would take it.</summary>
    public async Task ActAsync(long orderId, string userName, Action<WorkOrder, Occasion> step) =>
        await Desk.ActAsync(orderId, await ActorAsync(userName), Guid.NewGuid(), step);

    /// <summary>An order that has just come in, received by 派单员.</summary>
    public async Task<long> ReceiveAsync(IncomingOrder incoming)
    {
        var rules = await Services.GetRequiredService<RuleBookSource>().GetAsync();
        var on = new Occasion(await ActorAsync("paidan"), Services.GetRequiredService<TimeProvider>().GetUtcNow(), rules, Guid.NewGuid());
        return await Database.KeepAsync(WorkOrder.Receive(incoming, on));
    }

    /// <summary>Speaks HTTP to the portal, keeps cookies and follows no redirect; signed in as somebody of the demonstration, or as nobody.</summary>
    public async Task<HttpClient> ClientAsync(string? userName = null)
    {
        // Disposed by the client that is handed out.
#pragma warning disable CA2000
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
#pragma warning restore CA2000
        if (userName is not null)
        {
            await SignInAsync(client, userName);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        _served.IsStopping = true;
        await _served.DisposeAsync();
        if (_ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    private static async Task<TestPortal> StartAsync(TestDatabase database, bool ownsDatabase, TimeProvider? clock, bool demo)
    {
        var portal = new TestPortal(database, ownsDatabase, clock, demo);
        try
        {
            portal._served.UseKestrel(0);
            portal._served.StartServer();
            portal.Address = portal._served.ClientOptions.BaseAddress;
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    private static async Task SignInAsync(HttpClient client, string userName)
    {
        var page = await client.GetStringAsync(new Uri(AccountPaths.SignIn, UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            .. HiddenFields(page),
            new("Form.UserName", userName),
            new("Form.Password", DemoAccounts.Password),
        ]);
        using var answer = await client.PostAsync(new Uri(AccountPaths.SignIn, UriKind.Relative), form);
        Assert.True(answer.StatusCode is System.Net.HttpStatusCode.Redirect, $"{userName} could not sign in: {answer.StatusCode}");
    }

    private static IEnumerable<KeyValuePair<string, string>> HiddenFields(string page) => System.Text.RegularExpressions.Regex
        .Matches(page, """<input type="hidden" name="([^"]+)" value="([^"]*)" />""")
        .Select(field => new KeyValuePair<string, string>(field.Groups[1].Value, System.Net.WebUtility.HtmlDecode(field.Groups[2].Value)));

    private sealed class Served(PortalSettings settings, TimeProvider? clock) : WebApplicationFactory<Program>
    {
        public bool IsStopping { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            // In a file, as an installation has them: the portal finds it in its content root.
            var file = JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["Database:Provider"] = settings.Provider.ToString(),
                ["ConnectionStrings:Portal"] = settings.Connection,
                ["Storage:Root"] = settings.StorageRoot,
                ["Storage:MaxAttachmentMegabytes"] = settings.MaxAttachmentMegabytes.ToString(CultureInfo.InvariantCulture),
                ["Demo:Enabled"] = settings.Demo ? "true" : "false",
            });
            File.WriteAllText(Path.Combine(settings.StorageRoot, "appsettings.json"), file);
            builder.UseContentRoot(settings.StorageRoot);
            builder.UseEnvironment("Development");

            // Screens left open when the portal stops are of no interest.
            builder.ConfigureLogging(log => log.AddFilter((category, level) => !IsStopping
                && level >= (category?.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal) is true ? LogLevel.Error : LogLevel.Warning)));
            if (clock is not null)
            {
                builder.ConfigureTestServices(services => services.AddSingleton(clock));
            }
        }
    }
}
