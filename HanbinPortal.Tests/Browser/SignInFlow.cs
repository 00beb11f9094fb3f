using HanbinPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

public sealed class SignInFlow(SignInFlow.Portal shared) : BrowserTest, IClassFixture<SignInFlow.Portal>
{
    [Theory]
    [InlineData("paidan", "/office")]
    [InlineData("shenhe", "/office")]
    [InlineData("duban", "/office")]
    [InlineData("zhuren", "/office")]
    [InlineData("jianmin", "/inbox")]
    [InlineData("jianmin-lead", "/inbox")]
    [InlineData("xitong", "/system/users")]
    [InlineData("anquan", "/system/roles")]
    [InlineData("shenji", "/system/audit")]
    [InlineData("quling", "/welcome")]
    [InlineData("ducha", "/welcome")]
    [InlineData("jiandu", "/welcome")]
    public async Task Everybody_lands_on_the_workspace_of_the_role(string userName, string home)
    {
        var visitor = await SignedInAsync(shared.Running, userName);

        await Expect(visitor.Page).ToHaveURLAsync(new Uri(shared.Running.Address, home).ToString());
    }

    [Fact]
    public async Task The_menu_of_a_person_opens_by_mouse_and_by_key_and_leads_out()
    {
        var visitor = await SignedInAsync(shared.Running, "quling");
        var way = visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "退出登录" }).Or(visitor.Page.GetByText("退出登录"));
        var menu = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "区领导" });

        await menu.ClickAsync();
        await Expect(way.First).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(way.First).ToBeHiddenAsync();

        await menu.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await way.First.ClickAsync();
        await Expect(visitor.Page.GetByText("您已退出登录。")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_and_a_page_of_another_role_are_refused()
    {
        var visitor = await VisitorAsync(shared.Running);
        await visitor.Page.GotoAsync("/system/users");
        await visitor.Page.GetByLabel("用户名").FillAsync("jianmin");
        await visitor.Page.GetByLabel("密码", new() { Exact = true }).FillAsync("Hanbin-54321");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("用户名或密码不对，或者账号已停用。");

        await visitor.SignInAsync("jianmin");
        await visitor.Page.GotoAsync("/system/users");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("您的岗位不能打开这个页面");
    }

    public sealed class Portal : IAsyncLifetime
    {
        public TestPortal Running { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            if (ChromiumBrowser.WhyNot is null)
            {
                Running = await TestPortal.StartAsync();
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
