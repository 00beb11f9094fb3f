using HanbinPortal.Accounts;
using Microsoft.Playwright;

namespace HanbinPortal.Tests.Support;

/// <summary>One person at one screen: a browser with cookies of its own.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private string? _userName;

    private Visitor(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>The part of the page that is not menu or bar.</summary>
    public ILocator Content => Page.Locator("#content");

    public static async Task<Visitor> ComeAsync(TestPortal portal, bool onPhone = false)
    {
        var browser = await ChromiumBrowser.GetAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.Address.ToString(),
            ViewportSize = onPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1440, Height = 900 },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Through the sign-in page, to wherever the portal leads this person.</summary>
    public async Task<Visitor> SignInAsync(string userName)
    {
        _userName = userName;
        await Page.GotoAsync(AccountPaths.SignIn);
        await Page.GetByLabel("用户名").FillAsync(userName);
        await Page.GetByLabel("密码", new() { Exact = true }).FillAsync(DemoAccounts.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await SettledAsync();
        return this;
    }

    /// <summary>Opens an address of the portal and waits until the page has read what it shows; whose session has run out signs in again.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        if (_userName is not null && Page.Url.Contains(AccountPaths.SignIn, StringComparison.Ordinal))
        {
            await SignInAsync(_userName);
            await Page.GotoAsync(path);
        }

        await SettledAsync();
    }

    /// <summary>The circuit runs, and nothing says that it is still reading.</summary>
    public async Task SettledAsync()
    {
        await Content.GetByRole(AriaRole.Heading).First.WaitForAsync();
        await Assertions.Expect(Content.Locator(".portal-loading")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
