using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using UglyToad.PdfPig;

namespace HanbinPortal.Tests.Commands;

/// <summary>The verb as it is typed, with nothing set up.</summary>
public sealed class SamplesCommandTests : IDisposable
{
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("samples").FullName;

    public void Dispose() => Directory.Delete(_elsewhere, recursive: true);

    [Fact]
    public async Task It_writes_every_document_as_PDF_DOCX_and_a_picture_of_each_page()
    {
        var answer = await RunAsync("样本");

        Assert.Equal((0, string.Empty), (answer.ExitCode, answer.Errors));
        var folder = Path.Combine(_elsewhere, "样本");
        Assert.All(Enum.GetValues<PaperKind>().Select(kind => kind.Facts().Name), name =>
        {
            using var pdf = PdfDocument.Open(Path.Combine(folder, $"{name}.pdf"));
            Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(Path.Combine(folder, $"{name}.docx"))[..2]);
            Assert.Equal(
                Enumerable.Range(1, pdf.NumberOfPages).Select(page => $"{name}-{page}.png"),
                Directory.GetFiles(folder, $"{name}-*.png").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
            Assert.Contains($"{name}：{pdf.NumberOfPages}页", answer.Output, StringComparison.Ordinal);
        });
        Assert.Equal([folder], Directory.GetFileSystemEntries(_elsewhere));
    }

    [Fact]
    public async Task A_file_where_the_folder_should_be_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(_elsewhere, "样本"), "x", TestContext.Current.CancellationToken);

        var answer = await RunAsync("样本");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("“样本”是文件，请写明文件夹。", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_prints_with_the_office_s_own_fonts_where_the_settings_name_them()
    {
        // Any face that is not the shipped 仿宋 stands for the one an office has bought.
        var own = Path.Combine(AppContext.BaseDirectory, "assets", "fonts", "GovKai.ttf");

        var shipped = await RunAsync("出厂");
        var bought = await RunAsync("自有", ("Fonts__FangSong", own));
        var typed = await RunAsync("命令行", words: $"--Fonts:FangSong={own}");
        var missing = await RunAsync("没有", ("Fonts__FangSong", "/no/such/font.ttf"));

        Assert.Equal((0, 0, 0, 1), (shipped.ExitCode, bought.ExitCode, typed.ExitCode, missing.ExitCode));
        Assert.DoesNotContain("GovKai", FontsOf("出厂"), StringComparison.Ordinal);
        Assert.Contains("GovKai", FontsOf("自有"), StringComparison.Ordinal);
        Assert.Contains("GovKai", FontsOf("命令行"), StringComparison.Ordinal);
        Assert.Contains("Fonts:FangSong", missing.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_elsewhere, "没有")));

        string FontsOf(string folder)
        {
            using var pdf = PdfDocument.Open(Path.Combine(_elsewhere, folder, "催办单.pdf"));
            return string.Join(' ', pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName).Distinct());
        }
    }

    private async Task<PortalProgram.Answer> RunAsync(string folder, (string Name, string Value)? setting = null, string? words = null)
    {
        using var process = PortalProgram.Start(_elsewhere, words is null ? ["samples", folder] : ["samples", folder, words], setting is { } one ? [one] : []);
        return await PortalProgram.EndAsync(process, TestContext.Current.CancellationToken);
    }
}
