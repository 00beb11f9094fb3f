using Microsoft.Playwright;

namespace HanbinPortal.Tests.Support;

/// <summary>Debian's Chromium, started once per test run; every visitor has a context of their own, as on a machine of their own.</summary>
public static class ChromiumBrowser
{
    private const string Program = "/usr/bin/chromium";

    private static readonly Lazy<Task<IBrowser>> _browser = new(StartAsync);

    /// <summary>Why there is no browser to test with; null when there is one.</summary>
    public static string? WhyNot => File.Exists(Program) ? null : $"Chromium is not installed on this machine ({Program}); `.ci/setup` installs it.";

    public static async Task<IBrowser> GetAsync()
    {
        Assert.SkipWhen(WhyNot is not null, WhyNot ?? string.Empty);
        return await _browser.Value;
    }

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }
}
