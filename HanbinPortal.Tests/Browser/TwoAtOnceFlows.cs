using HanbinPortal.Regulation.Terms;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

public sealed class TwoAtOnceFlows : FlowTest
{
    [Fact]
    public async Task Of_two_who_dispatch_one_order_the_second_is_told_who_did_what_and_sees_it_without_reloading()
    {
        var (first, second) = (await AsAsync("paidan"), await AsAsync("zhuren"));
        await second.BeginAsync("交办");
        await second.PickUnitAsync(Wuli);
        await second.ChooseAsync(Names.Of(DispatchBasis.WhoIsNear));

        await first.DispatchAsync(Jianmin);

        await second.StandsAsync(OrderStatus.InProgress);
        await Expect(second.Actions).ToContainTextAsync("工单已有变化，这一步已不能办理");
        await second.Form.Locator("button[type=submit]").ClickAsync();
        await Expect(second.Form.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("陈雨已于2026-09-21 09:00办理：");
        Assert.Equal(["建民街道办事处"], (await Portal.Database.ReadAsync(OrderId)).Assignments.Select(a => a.UnitName));
    }

    [Fact]
    public async Task A_clerk_of_another_unit_who_knows_the_address_is_refused()
    {
        await (await AsAsync("paidan")).DispatchAsync(Jianmin);
        var stranger = await SignedInAsync(Portal, "wuli");

        await stranger.OpenAsync($"/orders/{OrderId}");

        await Expect(stranger.Content.GetByRole(Microsoft.Playwright.AriaRole.Heading)).ToHaveTextAsync("不能查看这件工单");
        await Expect(stranger.Content).Not.ToContainTextAsync("路灯");
        await stranger.OpenAsync($"/orders/{OrderId}?do=SignFor");
        await Expect(stranger.Content.Locator("form")).ToHaveCountAsync(0);
    }
}
