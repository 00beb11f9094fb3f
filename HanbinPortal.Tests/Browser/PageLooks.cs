using Deque.AxeCore.Playwright;
using HanbinPortal.Tests.Support;
using Microsoft.Playwright;

namespace HanbinPortal.Tests.Browser;

/// <summary>Every page as its role sees it, on a desk and on a phone: nobody is shut out by how it is built, and nothing hangs over the edge.</summary>
public sealed class PageLooks(PageLooks.DemoPortal shared) : BrowserTest, IClassFixture<PageLooks.DemoPortal>
{
    [Theory]
    [InlineData("paidan", "/office", "/dispatch", "order:AwaitingAnalysis", "/orders", "/intake", "/intake/new", "/intake/conflicts", "/papers", "/papers/print")]
    [InlineData("shenhe", "/reviews", "order:AwaitingDistrictReview")]
    [InlineData("jianmin", "/inbox", "order:InProgress", "/papers")]
    [InlineData("zhuren", "/system/settings", "/system/calendar", "/papers/new", "/papers/draft/WarningLetter")]
    [InlineData("xitong", "/system/users", "/system/units")]
    [InlineData("anquan", "/system/roles")]
    [InlineData("shenji", "/system/audit")]
    [InlineData("quling", "/welcome")]
    public async Task A_page_can_be_read_by_everybody_and_fits_its_screen(string userName, params string[] places)
    {
        var visitor = await SignedInAsync(shared.Running, userName);
        List<string> faults = [];
        foreach (var place in places)
        {
            await visitor.OpenAsync(await AddressOfAsync(userName, place));
            faults.AddRange(await FaultsOfAsync(visitor.Page));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/not-found")]
    [InlineData("/papers/proof/abcdefghjkmnpqrstuvw")]
    public async Task So_can_the_pages_before_the_door(string address)
    {
        var visitor = await VisitorAsync(shared.Running);
        await visitor.Page.GotoAsync(address);

        var faults = await FaultsOfAsync(visitor.Page);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<List<string>> FaultsOfAsync(IPage page)
    {
        List<string> faults = [];
        foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
        {
            await page.SetViewportSizeAsync(width, height);
            try
            {
                // A screen that was turned needs a moment to lay itself out anew.
                await page.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= window.innerWidth", null, new() { Timeout = 10_000 });
            }
            catch (TimeoutException)
            {
                faults.Add($"{page.Url} at {width}: something hangs over the edge");
            }

            faults.AddRange((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{page.Url} at {width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(node => node.Html))}"));
        }

        await page.SetViewportSizeAsync(1440, 900);
        return faults;
    }

    /// <summary>「order:InProgress」 is any order of the person's in that status.</summary>
    private async Task<string> AddressOfAsync(string userName, string place)
    {
        if (!place.StartsWith("order:", StringComparison.Ordinal))
        {
            return place;
        }

        var status = Enum.Parse<HanbinPortal.Regulation.Terms.OrderStatus>(place["order:".Length..]);
        var person = await shared.Running.ActorAsync(userName);
        await using var db = shared.Running.Database.CreateDbContext();
        var id = db.Orders.Where(o => o.Status == status && (person.UnitId == null || o.Assignments.Any(a => a.UnitId == person.UnitId))).OrderByDescending(o => o.Id).Select(o => o.Id).First();
        return $"/orders/{id}";
    }

    public sealed class DemoPortal : IAsyncLifetime
    {
        public TestPortal Running { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            if (ChromiumBrowser.WhyNot is null)
            {
                Running = await TestPortal.StartAsync(demo: true);
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (Running is not null)
            {
                await Running.DisposeAsync();
            }
        }
    }
}
