using HanbinPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

public sealed class SignInFlow(SignInFlow.Portal shared) : BrowserTest, IClassFixture<SignInFlow.Portal>
{
    [Theory]
    [InlineData("xitong", "/system/users")]
    [InlineData("anquan", "/system/roles")]
    [InlineData("shenji", "/system/audit")]
    public async Task Everybody_lands_on_the_workspace_of_the_role(string userName, string home)
    {
        var visitor = await SignedInAsync(shared.Running, userName);

        await Expect(visitor.Page).ToHaveURLAsync(new Uri(shared.Running.Address, home).ToString());
    }

    public sealed class Portal : IAsyncLifetime
    {
        public TestPortal Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Running = await TestPortal.StartAsync();

        public async ValueTask DisposeAsync() => await Running.DisposeAsync();
    }
}
