using Bunit;
using HanbinPortal.Data;
using HanbinPortal.Features.Dispatch;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Dispatch;

public sealed class DispatchPageTests : FormScreen
{
    [Fact]
    public async Task After_the_dispatch_the_next_order_opens_by_itself()
    {
        var ids = await KeepAsync(3);
        var page = await OpenAsync("/dispatch");
        Assert.Equal("AK1", page.Find(".dispatch-detail .order-number").TextContent);

        page.FindAll(".unit-grid label").Single(label => label.TextContent.Trim() == "水利局").QuerySelector("input")!.Change(true);
        await page.Find(".dispatch-work form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("AK2", page.Find(".dispatch-detail .order-number").TextContent));
        Assert.EndsWith($"/dispatch?order={ids[1]}", Addresses.Uri, StringComparison.Ordinal);
        Assert.Equal(["AK2", "AK3"], Listed(page));
    }

    [Fact]
    public async Task What_another_does_to_the_open_order_is_said_and_the_way_on_is_offered()
    {
        var ids = await KeepAsync(2);
        var page = await OpenAsync($"/dispatch?order={ids[0]}");

        await Services.GetRequiredService<OrderDesk>().ActAsync(
            ids[0], People.OtherDispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on), cancel: Xunit.TestContext.Current.CancellationToken);

        page.WaitForAssertion(() => Assert.Contains("派单员乙刚刚办理了：交办区住建局", page.Find(".order-news").TextContent, StringComparison.Ordinal));
        await page.Find(".order-news .text-button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("AK2", page.Find(".dispatch-detail .order-number").TextContent));
    }

    [Fact]
    public async Task A_new_order_appears_without_reloading()
    {
        await KeepAsync(1);
        var page = await OpenAsync("/dispatch");

        var id = await Database.KeepAsync(MakeOrder.Received(at: "2026-09-21 08:59", number: "AK-new").Order);
        Services.GetRequiredService<OrderFeed>().Tell(OrderChanged.Of(await ReadAsync(id)));

        page.WaitForAssertion(() => Assert.Contains("AK-new", Listed(page)), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Several_can_be_chosen_and_the_count_says_how_many()
    {
        await KeepAsync(3);
        var page = await OpenAsync("/dispatch");

        page.Find(".dispatch-all input").Change(true);
        page.FindAll(".dispatch-row > input")[1].Change(false);
        page.FindAll("button").Single(button => button.TextContent.Trim() == "批量交办（2）").Click();

        page.WaitForAssertion(() => Assert.Equal(["AK1", "AK3"], page.FindAll(".several-results .order-hint").Select(number => number.TextContent)));
    }

    [Fact]
    public async Task A_reviewer_reads_the_queue_but_is_offered_nothing_to_press()
    {
        await KeepAsync(1);

        var page = await OpenAsync("/dispatch", "shenhe");

        page.WaitForAssertion(() => Assert.Contains("交办由派单员办理。", page.Find(".dispatch-work").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".dispatch-work form, .dispatch-row > input"));
    }

    [Fact]
    public async Task An_empty_queue_says_so_and_a_filter_that_leaves_nothing_says_another_thing()
    {
        var empty = await OpenAsync("/dispatch", ready: ".portal-empty");
        Assert.Contains("没有待研判的工单", empty.Find(".dispatch-queue").TextContent, StringComparison.Ordinal);

        await KeepAsync(1);
        var narrowed = await OpenAsync("/dispatch?q=没有这样的", ready: ".portal-empty");
        Assert.Contains("没有符合条件的工单", narrowed.Find(".dispatch-queue").TextContent, StringComparison.Ordinal);
    }

    private NavigationManager Addresses => Services.GetRequiredService<NavigationManager>();

    private static IEnumerable<string> Listed(IRenderedComponent<DispatchPage> page) =>
        page.FindComponents<DispatchRow>().Select(row => row.Instance.Row.Number);

    private async Task<long[]> KeepAsync(int orders)
    {
        List<long> ids = [];
        for (var n = 1; n <= orders; n++)
        {
            ids.Add(await Database.KeepAsync(MakeOrder.Received(number: $"AK{n}").Order));
        }

        return [.. ids];
    }

    private async Task<IRenderedComponent<DispatchPage>> OpenAsync(string address, string userName = "paidan", string ready = ".dispatch-detail")
    {
        await SignInAsync(userName);
        Addresses.NavigateTo(address);
        var page = Render<DispatchPage>();
        await page.WaitForStateAsync(() => page.FindAll(ready).Count > 0 && page.FindAll(".portal-loading").Count == 0, TimeSpan.FromSeconds(10));
        return page;
    }
}
