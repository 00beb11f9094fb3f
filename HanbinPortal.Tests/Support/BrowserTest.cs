using Microsoft.Playwright;

namespace HanbinPortal.Tests.Support;

/// <summary>A test with people at screens. When it fails, what each of them saw lies in TestResults/screens.</summary>
public abstract class BrowserTest : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    public virtual ValueTask InitializeAsync()
    {
        // Before anything is started for it.
        Assert.SkipWhen(ChromiumBrowser.WhyNot is not null, ChromiumBrowser.WhyNot ?? string.Empty);
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var (visitor, number) in _visitors.Select((visitor, index) => (visitor, index + 1)))
        {
            if (TestContext.Current.TestState?.Result is TestResult.Failed)
            {
                await KeepPictureAsync(visitor.Page, number);
            }

            await visitor.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected async Task<Visitor> SignedInAsync(TestPortal portal, string userName, bool onPhone = false) =>
        await (await VisitorAsync(portal, onPhone)).SignInAsync(userName);

    protected async Task<Visitor> VisitorAsync(TestPortal portal, bool onPhone = false)
    {
        var visitor = await Visitor.ComeAsync(portal, onPhone);
        _visitors.Add(visitor);
        return visitor;
    }

    private static async Task KeepPictureAsync(IPage page, int number)
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        var path = Path.Combine(SharedData.RepositoryRoot, "TestResults", "screens", $"{name[^Math.Min(name.Length, 120)..]}-{number}.png");
        try
        {
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
            TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url}: {path}");
        }
        catch (PlaywrightException gone)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"No picture of {page.Url}: {gone.Message}");
        }
    }
}
