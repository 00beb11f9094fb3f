using Bunit;
using HanbinPortal.Features.Orders;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Orders;

public sealed class OrdersPageTests
{
    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    [Fact]
    public async Task The_address_holds_every_condition_and_a_change_of_one_keeps_the_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.KeepAsync(MakeOrder.Received(number: "AK1").Order);
        await database.KeepAsync(MakeOrder.Received(number: "AK2").DispatchedTo(People.Housing).Order);
        await using var context = await PageContext.SignedInAsync(database, "paidan", _clock);
        var addresses = context.Services.GetRequiredService<NavigationManager>();
        addresses.NavigateTo("/orders?status=AwaitingAnalysis&from=2026-09-21&page=1");

        var page = context.Render<OrdersPage>();
        page.WaitForAssertion(() => Assert.Equal(["AK1"], page.FindAll(".order-row-number").Select(n => n.TextContent)));

        page.FindAll(".filter-field select")[0].Change("InProgress");
        page.WaitForAssertion(() => Assert.Equal(["AK2"], page.FindAll(".order-row-number").Select(n => n.TextContent)));
        Assert.EndsWith("/orders?status=InProgress&from=2026-09-21", addresses.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_in_the_address_narrows_nothing_and_breaks_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.KeepAsync(MakeOrder.Received(number: "AK1").Order);
        await using var context = await PageContext.SignedInAsync(database, "paidan", _clock);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/orders?status=77&kind=x&from=2026-13-01&sort=3&page=-4");

        var page = context.Render<OrdersPage>();

        page.WaitForAssertion(() => Assert.Equal(["AK1"], page.FindAll(".order-row-number").Select(n => n.TextContent)));
    }

    [Fact]
    public async Task What_somebody_else_does_shows_without_reloading()
    {
        await using var database = await TestDatabase.CreateAsync();
        var id = await database.KeepAsync(MakeOrder.Received(number: "AK1").Order);
        await using var context = await PageContext.SignedInAsync(database, "paidan", _clock);
        var page = context.Render<OrdersPage>();
        page.WaitForAssertion(() => Assert.Equal("待研判", page.Find(".order-row .label-office").TextContent));

        await context.Desk.ActAsync(id, People.Dispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on), cancel: Xunit.TestContext.Current.CancellationToken);

        page.WaitForAssertion(() => Assert.Equal("区住建局", page.Find(".order-list-units:not(th)").TextContent.Trim()));
    }
}
