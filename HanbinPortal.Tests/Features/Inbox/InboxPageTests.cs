using Bunit;
using HanbinPortal.Features.Inbox;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Inbox;

public sealed class InboxPageTests
{
    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    [Fact]
    public async Task A_clerk_sees_what_to_do_with_the_time_left_and_a_button_for_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var unit = await UnitAsync(database, "建民街道办事处");
        var id = await database.KeepAsync(MakeOrder.Received().DispatchedTo(unit).Order);
        await using var context = await PageContext.SignedInAsync(database, "jianmin", _clock);

        var page = context.Render<InboxPage>();
        page.WaitForElement("tr.order-row");

        Assert.Equal("剩1天8小时", page.Find(".order-row .due").TextContent.Trim());
        Assert.Equal("签收", page.Find(".order-row .order-row-next").TextContent);
        Assert.StartsWith($"/orders/{id}?do=SignFor&a=", page.Find("a.row-action").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("建民街道办事处：没有超期，今日没有到期。", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_office_hands_over_appears_without_reloading_and_what_goes_to_others_does_not()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (own, other) = (await UnitAsync(database, "建民街道办事处"), await UnitAsync(database, "五里镇人民政府"));
        var (mine, theirs) = (MakeOrder.Received(number: "AK1"), MakeOrder.Received(number: "AK2"));
        await database.KeepAsync(mine.Order);
        await database.KeepAsync(theirs.Order);
        await using var context = await PageContext.SignedInAsync(database, "jianmin", _clock);
        var page = context.Render<InboxPage>();
        page.WaitForElement(".portal-empty");

        await context.Desk.ActAsync(theirs.Order.Id, People.Dispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(other), on), cancel: Xunit.TestContext.Current.CancellationToken);
        await context.Desk.ActAsync(mine.Order.Id, People.Dispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(own), on), cancel: Xunit.TestContext.Current.CancellationToken);

        page.WaitForElement("tr.order-row");
        Assert.Equal(["AK1"], page.FindAll(".order-row-number").Select(n => n.TextContent));
    }

    [Fact]
    public async Task A_search_in_the_address_is_answered_and_a_tab_ends_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await PageContext.SignedInAsync(database, "jianmin", _clock);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/inbox?q=噪音扰民");

        var page = context.Render<InboxPage>();

        page.WaitForAssertion(() => Assert.Equal("本单位工单中没有找到“噪音扰民”。", page.Find(".portal-empty h2").TextContent));
        Assert.EndsWith("/inbox?tab=sign", page.FindAll("a.filter-chip")[1].GetAttribute("href"), StringComparison.Ordinal);
    }

    private static async Task<TestUnit> UnitAsync(TestDatabase database, string name)
    {
        await using var db = database.CreateDbContext();
        return await db.Units.Where(u => u.Name == name).Select(u => new TestUnit(u.Id, u.Name)).SingleAsync(Xunit.TestContext.Current.CancellationToken);
    }
}
