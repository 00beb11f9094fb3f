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

    private async Task<PortalProgram.Answer> RunAsync(string folder)
    {
        using var process = PortalProgram.Start(_elsewhere, ["samples", folder]);
        return await PortalProgram.EndAsync(process, TestContext.Current.CancellationToken);
    }
}
