using Bunit;
using HanbinPortal.Features.Reviews;
using HanbinPortal.Model.Orders;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static HanbinPortal.Tests.Support.People;

namespace HanbinPortal.Tests.Features.Reviews;

/// <summary>The reviewer's queue as it is worked through.</summary>
public sealed class ReviewsPageTests : FormScreen
{
    [Fact]
    public async Task When_one_is_decided_the_next_lies_open()
    {
        var first = await KeepAsync(Asked("A1"));
        var second = await KeepAsync(Asked("A2"));
        var page = await OpenPageAsync("/reviews?tab=extension");
        Assert.Equal(["A1", "A2"], Numbers(page));

        await page.WaitForElementAsync(".review-pane .verdict input");
        page.FindAll(".review-pane .verdict input")[0].Change(true);
        await page.Find(".review-pane form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal("A2", page.Find(".review-pane .order-number").TextContent));
        Assert.Equal(["A2"], Numbers(page));
        Assert.EndsWith($"tab=extension&o={second}&r={await RequestOfAsync(second)}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal(1, (await ReadAsync(first)).Assignments[0].Extensions);
    }

    [Fact]
    public async Task What_somebody_else_decides_leaves_the_list_and_the_open_form_says_who_did()
    {
        var id = await KeepAsync(Asked("A1"));
        var page = await OpenPageAsync("/reviews?tab=extension");
        await page.WaitForElementAsync(".review-pane .verdict input");

        await Services.GetRequiredService<HanbinPortal.Data.OrderDesk>().ActAsync(
            id,
            Director,
            Guid.NewGuid(),
            (order, on) => order.DecideExtension(order.Assignments[0].Requests.OfType<ExtensionRequest>().Single(), agree: true, string.Empty, on),
            cancel: Xunit.TestContext.Current.CancellationToken);

        await page.WaitForAssertionAsync(() => Assert.Contains("这一步已不能办理：热线办主任于", page.Find(".review-pane [role=status]").TextContent, StringComparison.Ordinal));
        await page.WaitForAssertionAsync(() => Assert.Empty(Numbers(page)), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Several_extensions_are_agreed_to_at_once_after_one_more_question()
    {
        await KeepAsync(Asked("A1"));
        await KeepAsync(Asked("A2"));
        var page = await OpenPageAsync("/reviews?tab=extension");

        await page.Find(".review-all input").ChangeAsync(new ChangeEventArgs { Value = true });
        await page.FindAll(".bulk button").Single(b => b.TextContent.Trim() == "同意延期（2件）").ClickAsync(new());
        Assert.Equal(2, Numbers(page).Count);
        await page.FindAll(".bulk button").Single(b => b.TextContent.Trim() == "确认办理").ClickAsync(new());

        await page.WaitForAssertionAsync(() => Assert.Equal("同意延期：已办完，2件成功", page.Find(".bulk h2").TextContent));
        Assert.Equal(2, page.FindAll(".bulk-results li").Count);
        await page.WaitForAssertionAsync(() => Assert.Empty(Numbers(page)));
    }

    [Fact]
    public async Task A_dispatcher_reads_the_queue_and_is_told_who_decides()
    {
        await KeepAsync(Asked("A1"));

        var page = await OpenPageAsync("/reviews?tab=extension", "paidan");

        await page.WaitForAssertionAsync(() => Assert.Equal("“审核延期”由审核员、热线办主任办理。", page.Find(".review-pane [role=status]").TextContent.Trim()));
        Assert.Empty(page.FindAll(".review-pane form, .review-all"));
    }

    private static MakeOrder Asked(string number) => MakeOrder.Received(number: number).DispatchedTo(Housing).SignedBy(Housing).ExtensionAskedBy(Housing);

    private static List<string> Numbers(IRenderedComponent<ReviewsPage> page) =>
        [.. page.FindAll(".review-row .order-row-facts > span:first-child").Select(n => n.TextContent)];

    private Task<long> KeepAsync(MakeOrder made) => Database.KeepAsync(made.Order);

    private async Task<long> RequestOfAsync(long orderId) => (await ReadAsync(orderId)).Assignments[0].Requests[0].Id;

    private async Task<IRenderedComponent<ReviewsPage>> OpenPageAsync(string address, string userName = "shenhe")
    {
        await SignInAsync(userName);
        Clock.MoveTo("2026-09-22 10:00");
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<ReviewsPage>();
        await page.WaitForElementAsync(".review-row");
        return page;
    }
}
