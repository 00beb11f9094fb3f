using System.Security.Cryptography;
using HanbinPortal.Features;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

[Covers(13)]
public sealed class PaperFlows : FlowTest
{
    private static readonly LocatorAssertionsToBeVisibleOptions _patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task The_letter_of_a_return_is_previewed_issued_numbered_registered_and_proved_by_its_code()
    {
        await (await AsAsync("paidan")).DispatchAsync(Jianmin);
        await (await AsAsync("jianmin-lead")).AskReturnAsync();
        var lead = await PersonAsync("jianmin-lead");
        await OpenDraftAsync(lead, "退回函");
        await Expect(lead.Content.GetByAltText("第1页")).ToBeVisibleAsync(_patient);

        await IssueAsync(lead);

        await Expect(lead.Content.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("建民街道热线退〔2026〕1号", new() { Timeout = 30_000 });
        var hash = await lead.Content.Locator(".paper-hash").First.TextContentAsync();
        using var client = await Portal.ClientAsync("jianmin-lead");
        var pdf = await client.GetByteArrayAsync(new Uri(await lead.Content.GetByRole(AriaRole.Link, new() { Name = "打开 PDF" }).GetAttributeAsync("href") ?? "", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(pdf)));

        var office = await PersonAsync("zhuren");
        await office.OpenAsync($"{PortalRoutes.Papers}?q=建民街道热线退(2026)1号");
        await Expect(office.Content.Locator(".paper-table tbody tr")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Expect(office.Content.Locator(".paper-table")).ToContainTextAsync("退回函");

        var passerBy = await VisitorAsync(Portal, onPhone: true);
        await passerBy.Page.GotoAsync(PortalRoutes.PaperProof(await CodeAsync()));
        await Expect(passerBy.Page.Locator(".paper-proof")).ToContainTextAsync(hash!);
        await Expect(passerBy.Page.Locator(".paper-proof")).ToContainTextAsync("建民街道热线退〔2026〕1号");
    }

    [Fact]
    public async Task Two_who_issue_at_once_get_neighbouring_numbers()
    {
        var first = await AsAsync("paidan");
        await first.DispatchAsync(Jianmin);
        var firstOrder = OrderId;
        OrderId = await Portal.ReceiveAsync(Drafts.Incoming(number: "AK20260921000002"));
        await new OrderScreen(await PersonAsync("paidan"), OrderId).DispatchAsync(Wuli);
        var (dispatcher, director) = (await PersonAsync("paidan"), await PersonAsync("zhuren"));
        await OpenDraftAsync(dispatcher, "工单交办单（五里镇人民政府）");
        OrderId = firstOrder;
        await OpenDraftAsync(director, "工单交办单（建民街道办事处）");

        await Task.WhenAll(IssueAsync(dispatcher), IssueAsync(director));

        await Expect(dispatcher.Content.GetByText("登记内容")).ToBeVisibleAsync(_patient);
        await Expect(director.Content.GetByText("登记内容")).ToBeVisibleAsync(_patient);
        await using var db = Portal.Database.CreateDbContext();
        Assert.Equal(["汉热线交〔2026〕1号", "汉热线交〔2026〕2号"], await db.IssuedPapers.OrderBy(p => p.Running).Select(p => p.Number).ToListAsync(TestContext.Current.CancellationToken));
    }

    private async Task OpenDraftAsync(Visitor person, string document)
    {
        await person.OpenAsync(PortalRoutes.Order(OrderId));
        await person.Content.Locator(".paper-topics").GetByRole(AriaRole.Link, new() { Name = document, Exact = true }).ClickAsync();
        await Expect(person.Content.GetByLabel("文书内容", new() { Exact = true }).First).ToBeVisibleAsync(_patient);
    }

    private static async Task IssueAsync(Visitor person)
    {
        await person.Content.GetByRole(AriaRole.Button, new() { Name = "签发", Exact = true }).ClickAsync();
        await person.Content.GetByRole(AriaRole.Button, new() { Name = "确认签发", Exact = true }).ClickAsync();
    }

    private async Task<string> CodeAsync()
    {
        await using var db = Portal.Database.CreateDbContext();
        return await db.IssuedPapers.Select(p => p.ProofCode).SingleAsync(TestContext.Current.CancellationToken);
    }
}
