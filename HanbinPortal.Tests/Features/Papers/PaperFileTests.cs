using System.Net;
using System.Security.Cryptography;
using ExcelDataReader;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Features;
using HanbinPortal.Features.Papers;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Documents;
using HanbinPortal.Tests.Support;
using UglyToad.PdfPig;

namespace HanbinPortal.Tests.Features.Papers;

/// <summary>The files of issued documents over the wire, as a browser asks for them.</summary>
public sealed class PaperFileTests : IAsyncLifetime
{
    private readonly StoppedClock _clock = new("2026-09-21 10:00");
    private TestPortal _portal = null!;
    private TestUnit _wuli = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.StartAsync(_clock);
        _wuli = await _portal.UnitAsync("五里镇人民政府");
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task A_unit_downloads_what_was_issued_byte_for_byte_and_nothing_of_another_unit()
    {
        var paper = await IssuedSamples.IssueAsync(_portal.Database, _clock, PaperKind.ReworkNotice, "通知", to: _wuli);
        using var own = await _portal.ClientAsync("wuli");
        using var stranger = await _portal.ClientAsync("jianmin");
        using var nobody = await _portal.ClientAsync();

        using var answer = await own.GetAsync(Address(PaperFile.PdfOf(paper.Id)), Cancel);

        Assert.Equal(paper.PdfSha256, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(Cancel))));
        Assert.Equal("汉热线重〔2026〕1号 重办通知.pdf", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, PaperFile.PdfOf(paper.Id)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, PaperFile.Together([paper.Id])));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(own, PaperFile.ScanOf(paper.Id)));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(nobody, PaperFile.PdfOf(paper.Id)));
    }

    [Fact]
    public async Task A_selection_comes_as_one_file_in_the_order_chosen_each_on_an_odd_page()
    {
        using var renderer = new PdfRenderer(PaperSamples.Shelf);
        var first = await IssuedSamples.IssueAsync(_portal.Database, _clock, PaperKind.ReworkNotice, "一", pdf: renderer.Render(PaperSamples.Letter with { Layout = HanbinPortal.Documents.Model.PaperLayout.Letter, Title = "关于第一件的通知" }));
        var second = await IssuedSamples.IssueAsync(_portal.Database, _clock, PaperKind.ReworkNotice, "二", pdf: renderer.Render(PaperSamples.Letter with { Title = "关于第二件的通知" }));
        using var office = await _portal.ClientAsync("paidan");

        using var pdf = PdfDocument.Open(await office.GetByteArrayAsync(Address(PaperFile.Together([second.Id, first.Id])), Cancel));

        var starts = pdf.GetPages().Where(page => page.Text.Contains("关于第", StringComparison.Ordinal)).Select(page => (page.Number, page.Text.Contains("第二件", StringComparison.Ordinal))).ToList();
        Assert.Equal([true, false], starts.Select(s => s.Item2));
        Assert.All(starts, start => Assert.Equal(1, start.Number % 2));
    }

    [Fact]
    public async Task The_proof_says_what_was_issued_to_anybody_who_holds_the_code_and_no_more()
    {
        var paper = await IssuedSamples.IssueAsync(_portal.Database, _clock, PaperKind.ReworkNotice, "关于重办张三丰工单的通知", to: _wuli);
        using var nobody = await _portal.ClientAsync();

        var page = WebUtility.HtmlDecode(await nobody.GetStringAsync(Address(PortalRoutes.PaperProof(paper.ProofCode)), Cancel));

        Assert.All(["重办通知", "汉热线重〔2026〕1号", "汉滨区行政审批服务局", "2026-09-21 10:00", paper.PdfSha256], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("张三丰", page, StringComparison.Ordinal);
        var unknown = WebUtility.HtmlDecode(await nobody.GetStringAsync(Address(PortalRoutes.PaperProof("abcdefghjkmnpqrstuvw")), Cancel));
        Assert.Contains("没有这份文书", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("SHA-256", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_comes_as_a_workbook_of_what_the_filter_meets()
    {
        await IssuedSamples.IssueAsync(_portal.Database, _clock, PaperKind.ReworkNotice, "路灯", to: _wuli);
        await IssuedSamples.IssueAsync(_portal.Database, _clock, PaperKind.ReworkNotice, "井盖", to: _wuli);
        using var office = await _portal.ClientAsync("paidan");

        Assert.Equal(["发文字号", "汉热线重〔2026〕1号", "汉热线重〔2026〕2号"], await NumbersAsync(RegisterSheet.Address));
        Assert.Equal(["发文字号", "汉热线重〔2026〕2号"], await NumbersAsync($"{RegisterSheet.Address}?q=井盖&kind=ReworkNotice&year=2026"));

        async Task<List<string>> NumbersAsync(string address)
        {
            using var file = new MemoryStream(await office.GetByteArrayAsync(Address(address), Cancel));
            using var reader = ExcelReaderFactory.CreateReader(file);
            List<string> numbers = [];
            while (reader.Read())
            {
                numbers.Add(reader.GetString(0));
            }

            return numbers;
        }
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(Address(path), Cancel);
        return answer.StatusCode;
    }
}
