using System.Net;
using HanbinPortal.Data;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Attachments;

[Covers(10)]
public sealed class AttachmentEndpointTests
{
    [Theory, BothDatabases]
    public async Task A_file_is_given_to_its_unit_and_the_office_and_to_nobody_else(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.StartAsync(new StoppedClock("2026-09-21 10:00"), provider);
        var address = await AddressOfAFileAsync(portal);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, "jianmin", address));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, "shenhe", address));
        foreach (var stranger in new[] { "wuli", "quling", "jiandu", "xitong", "anquan", "shenji" })
        {
            Assert.Equal((stranger, HttpStatusCode.NotFound), (stranger, await StatusAsync(portal, stranger, address)));
        }

        using var nobody = await portal.ClientAsync();
        using var sent = await nobody.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("/account/sign-in", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_comes_with_its_name_and_its_true_type_and_may_run_nothing()
    {
        await using var portal = await TestPortal.StartAsync(new StoppedClock("2026-09-21 10:00"));
        using var client = await portal.ClientAsync("jianmin");

        using var answer = await client.GetAsync(await AddressOfAFileAsync(portal), TestContext.Current.CancellationToken);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("现场照片.pdf", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.StartsWith("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("%PDF-1.7\n", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A note by the clerk of 建民街道办事处, to whom the order was given, with a file.</summary>
    private static async Task<string> AddressOfAFileAsync(TestPortal portal)
    {
        var id = await portal.ReceiveAsync(Drafts.Incoming());
        await portal.ActAsync(id, "paidan", (order, on) => order.Dispatch(Drafts.Alone(portal.UnitAsync("建民街道办事处").Result), on));
        using var content = new MemoryStream("%PDF-1.7\n"u8.ToArray());
        var file = await portal.Services.GetRequiredService<AttachmentStore>().KeepAsync(content, "现场照片.pdf", TestContext.Current.CancellationToken);
        await portal.ActAsync(id, "jianmin", (order, on) => order.AddNote("现场", [file], on));
        return $"/files/{(await portal.Database.ReadAsync(id)).Attachments[0].Id}";
    }

    private static async Task<HttpStatusCode> StatusAsync(TestPortal portal, string userName, string address)
    {
        using var client = await portal.ClientAsync(userName);
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
