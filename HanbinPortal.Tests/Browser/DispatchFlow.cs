using HanbinPortal.Features;
using HanbinPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

/// <summary>The dispatcher's queue, worked through on one screen.</summary>
public sealed class DispatchFlow : FlowTest
{
    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task The_queue_is_worked_through_with_keys_and_the_next_order_opens_by_itself()
    {
        await ReceiveAsync("AK20260921000002", "AK20260921000003");
        var visitor = await SignedInAsync(Portal, "paidan");
        await visitor.OpenAsync(PortalRoutes.Dispatch);
        await OpenIsAsync(visitor, "AK20260921000001");

        await visitor.Page.Keyboard.PressAsync("j");
        await visitor.Page.Keyboard.PressAsync("j");
        await visitor.Page.Keyboard.PressAsync("o");
        await OpenIsAsync(visitor, "AK20260921000002");
        await ChooseAsync(visitor, Jianmin);
        await visitor.Content.Locator(".dispatch-detail > header").ClickAsync();
        await visitor.Page.Keyboard.PressAsync("x");

        await OpenIsAsync(visitor, "AK20260921000003");
        await Expect(visitor.Content.Locator(".dispatch-row")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Several_go_out_at_once_and_the_one_somebody_else_took_says_so()
    {
        var ids = await ReceiveAsync("AK20260921000002", "AK20260921000003");
        var visitor = await SignedInAsync(Portal, "paidan");
        await visitor.OpenAsync(PortalRoutes.Dispatch);
        await visitor.Content.GetByLabel("选择本页").CheckAsync();
        await visitor.Content.GetByRole(AriaRole.Button, new() { Name = "批量交办（3）" }).ClickAsync();
        await Expect(visitor.Content.Locator(".several-results li")).ToHaveCountAsync(3, new() { Timeout = 30_000 });
        await Portal.ActAsync(ids[0], "zhuren", (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on));

        await ChooseAsync(visitor, Jianmin);
        await visitor.Content.Locator(".dispatch-work button[type=submit]").ClickAsync();

        await Expect(visitor.Content.Locator(".several-progress")).ToContainTextAsync("已交办2件，1件没有交办", _patient);
        await Expect(visitor.Content.Locator(".several-not")).ToContainTextAsync("赵敏已于2026-09-21 09:00办理：交办区住建局");
        await visitor.Content.GetByRole(AriaRole.Button, new() { Name = "完成" }).ClickAsync();
        await Expect(visitor.Content.Locator(".dispatch-queue")).ToContainTextAsync("没有待研判的工单", _patient);
    }

    [Fact]
    public async Task On_a_phone_the_list_makes_room_for_the_order_and_comes_back()
    {
        var visitor = await SignedInAsync(Portal, "paidan", onPhone: true);
        await visitor.OpenAsync(PortalRoutes.Dispatch);
        await Expect(visitor.Content.Locator(".dispatch-work")).ToBeHiddenAsync();

        await visitor.Content.Locator(".dispatch-row a").ClickAsync();
        await Expect(visitor.Content.Locator(".dispatch-detail")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(visitor.Content.Locator(".dispatch-queue")).ToBeHiddenAsync();
        await visitor.Content.GetByRole(AriaRole.Link, new() { Name = "返回列表" }).ClickAsync();

        await Expect(visitor.Content.Locator(".dispatch-queue")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static Task OpenIsAsync(Visitor visitor, string number) =>
        Expect(visitor.Content.Locator(".dispatch-detail .order-number")).ToContainTextAsync(number, _patient);

    private static async Task ChooseAsync(Visitor visitor, string unit)
    {
        var search = visitor.Content.GetByLabel("查找单位");
        await search.FillAsync(unit);
        await search.PressAsync("Enter");
        await Expect(visitor.Content.Locator(".unit-chosen")).ToContainTextAsync(unit, _patient);
    }

    private async Task<long[]> ReceiveAsync(params string[] numbers)
    {
        List<long> ids = [];
        foreach (var number in numbers)
        {
            ids.Add(await Portal.ReceiveAsync(Drafts.Incoming(number)));
        }

        return [.. ids];
    }
}
