using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Documents.Word;
using HanbinPortal.Settings;

namespace HanbinPortal.Commands;

/// <summary>
/// <c>samples</c>: writes every document of the catalogue, with its shipped wording and an invented record, so that all of them can be
/// looked at together; with the office's own fonts where the settings name them. It needs no database and no settings file.
/// </summary>
public static class SamplesCommand
{
    /// <param name="fonts">Reads which fonts the office has.</param>
    public static Command Create(Func<FontSettings> fonts)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "写到哪个文件夹，没有时建立；同名文件会被替换", HelpName = "文件夹", CustomParser = ReadFolder };
        var command = new Command("samples", "写出公文目录中的每一份公文样本（PDF、DOCX 和每页一张 PNG），内容均为虚构；不需要数据库。") { folder };
        command.SetAction((line, cancel) => WriteAsync(line.GetRequiredValue(folder), fonts(), line.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> WriteAsync(DirectoryInfo folder, FontSettings fonts, TextWriter output, CancellationToken cancel)
    {
        using var shelf = new FontShelf(Path.Combine(AppContext.BaseDirectory, "assets", "fonts"), fonts.FangSong, fonts.Title);
        using var pdf = new PdfRenderer(shelf);
        var word = new WordRenderer(shelf);
        var preview = new PreviewRenderer(shelf);
        try
        {
            folder.Create();
            foreach (var paper in PaperIndex.All)
            {
                var document = paper.FillSample().Document;
                var path = Path.Combine(folder.FullName, paper.Facts.Name);
                await File.WriteAllBytesAsync($"{path}.pdf", pdf.Render(document), cancel);
                await File.WriteAllBytesAsync($"{path}.docx", word.Render(document), cancel);
                var pages = preview.Render(document);
                for (var i = 0; i < pages.Count; i++)
                {
                    await File.WriteAllBytesAsync(string.Create(CultureInfo.InvariantCulture, $"{path}-{i + 1}.png"), pages[i], cancel);
                }

                await output.WriteLineAsync($"{paper.Facts.Name}：{pages.Count}页");
            }

            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"不能写入“{folder.FullName}”，请检查是否有权写入、磁盘是否已满。");
            return PortalCommand.Failed;
        }
    }

    private static DirectoryInfo? ReadFolder(ArgumentResult argument)
    {
        var path = argument.Tokens.Single().Value;
        if (!File.Exists(path))
        {
            return new DirectoryInfo(path);
        }

        argument.AddError($"“{path}”是文件，请写明文件夹。");
        return null;
    }
}
