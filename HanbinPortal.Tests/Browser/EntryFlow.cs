using HanbinPortal.Features;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

public sealed class EntryFlow : FlowTest
{
    [Fact]
    public async Task An_order_is_entered_by_hand_with_as_long_a_text_as_the_field_takes()
    {
        var office = await PersonAsync("paidan");
        await office.OpenAsync(PortalRoutes.IntakeEntry);
        await office.Content.GetByLabel("工单编号").FillAsync("SG20260921001");
        await office.Content.GetByLabel("标题").FillAsync("兴安中路路灯不亮");
        await office.Content.GetByLabel("诉求内容").FillAsync(new string('长', 10_000));
        await office.Content.GetByRole(AriaRole.Radio, new() { Name = Names.Of(OrderKind.Complaint), Exact = true }).CheckAsync();

        await office.Content.GetByRole(AriaRole.Button, new() { Name = "接收工单" }).ClickAsync();

        await Expect(office.Content.Locator(".order-head")).ToContainTextAsync("兴安中路路灯不亮", new() { Timeout = 30_000 });
        await using var db = Portal.Database.CreateDbContext();
        Assert.Equal(10_000, (await db.Orders.SingleAsync(o => o.Number == "SG20260921001", TestContext.Current.CancellationToken)).Content.Length);
    }

    protected override Task<long> ArriveAsync() => Task.FromResult(0L);
}
