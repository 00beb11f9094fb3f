using Bunit;
using HanbinPortal.Data;
using HanbinPortal.Features.Office;
using HanbinPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Office;

public sealed class OfficePageTests : FormScreen
{
    [Theory]
    [InlineData("paidan", "研判交办")]
    [InlineData("shenhe", "待审核")]
    [InlineData("duban", "时限和紧急")]
    [InlineData("zhuren", "时限和紧急")]
    public async Task Everybody_finds_their_own_queue_first(string userName, string section)
    {
        var page = await OpenAsync(userName);

        Assert.Equal(section, page.Find(".queue-cards-first h2").TextContent);
    }

    [Fact]
    public async Task A_figure_follows_what_others_do_and_leads_to_its_list()
    {
        var id = await Database.KeepAsync(MakeOrder.Received().Order);
        var page = await OpenAsync("paidan");
        Assert.Equal(("1", "/dispatch"), Card(page, "待研判"));

        await Services.GetRequiredService<OrderDesk>().ActAsync(
            id, People.OtherDispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on), cancel: Xunit.TestContext.Current.CancellationToken);

        page.WaitForAssertion(() => Assert.Equal(("0", "/dispatch"), Card(page, "待研判")), TimeSpan.FromSeconds(10));
        Assert.Equal(("1", "/office/DispatchedToday"), Card(page, "交办"));
    }

    [Fact]
    public async Task What_is_late_stands_out_by_more_than_its_colour()
    {
        await Database.KeepAsync(MakeOrder.Received(at: "2026-09-11 09:00").DispatchedTo(People.Housing).SignedBy(People.Housing).Order);

        var page = await OpenAsync("duban");

        Assert.Equal("已超期", page.Find(".queue-alarm .queue-name").TextContent.Trim());
        Assert.Single(page.FindAll(".queue-alarm svg"));
        Assert.Contains("超期", page.Find(".short-list .due-overdue").TextContent, StringComparison.Ordinal);
    }

    private static (string Count, string? Address) Card(IRenderedComponent<OfficePage> page, string name)
    {
        var card = page.FindAll(".queue-card").Single(found => found.QuerySelector(".queue-name")!.TextContent.Trim() == name);
        return (card.QuerySelector(".queue-count")!.TextContent, card.GetAttribute("href"));
    }

    private async Task<IRenderedComponent<OfficePage>> OpenAsync(string userName)
    {
        await SignInAsync(userName);
        var page = Render<OfficePage>();
        await page.WaitForStateAsync(() => page.FindAll(".queue-card").Count > 0, TimeSpan.FromSeconds(10));
        return page;
    }
}
