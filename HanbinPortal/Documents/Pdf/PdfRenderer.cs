using System.Globalization;
using System.Text;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// Writes documents as PDF. SkiaSharp reads the fonts and pictures; the file is written here, since what SkiaSharp writes for Chinese is half as
/// large again and takes several times as long: a text operator for every character, and whole fonts opened anew for every letter.
/// </summary>
public sealed class PdfRenderer(FontShelf shelf) : IPdfRenderer, IDisposable
{
    private readonly OutlineShelf _outlines = new();
    private readonly Lazy<string> _draft = new(() => Draft(shelf));

    public byte[] Render(PaperDocument document)
    {
        using var file = new MemoryStream();
        RenderAll([document], file);
        return file.ToArray();
    }

    public void RenderAll(IEnumerable<PaperDocument> documents, Stream file)
    {
        using var pdf = new PdfFile(file);
        var (root, fonts) = (pdf.Reserve(), pdf.Reserve());
        var used = new Dictionary<FontFile, PdfFont>();
        var characters = new PdfCharacters();
        var pictures = new PdfPictures(pdf);
        var composer = new Composer(shelf);
        List<int> pages = [];
        string? title = null;
        foreach (var document in documents)
        {
            title ??= document.Title.Replace("\n", string.Empty, StringComparison.Ordinal);
            if (pages.Count % 2 == 1)
            {
                Add([]);
            }

            var drawn = composer.Compose(document);
            characters.Number(drawn);
            foreach (var page in drawn)
            {
                Add(page.Marks);
            }
        }

        var toUnicode = characters.Write(pdf);
        pdf.Put(fonts, $"<<{string.Join(' ', used.Values.Select(font => Text($"/{font.Key} {font.Write(pdf, toUnicode)} 0 R")))}>>");
        pdf.Put(root, Text($"<</Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => Text($"{p} 0 R")))}]>>"));
        pdf.Close(
            catalog: pdf.Add(Text($"<</Type /Catalog /Pages {root} 0 R /Lang (zh-CN) /ViewerPreferences <</DisplayDocTitle true>>>>")),
            info: pdf.Add($"<</Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title ?? string.Empty))}> /Producer (HanbinPortal)>>"));

        void Add(IReadOnlyList<Mark> marks)
        {
            var page = new PdfPage(FontOf, characters, pictures, () => _draft.Value);
            var content = pdf.AddStream(string.Empty, page.Draw(marks));
            var shown = string.Concat(page.Pictures.Select(p => Text($" /{p.Key} {p.Value} 0 R")));
            var resources = shown.Length == 0 ? string.Empty : $" /XObject <<{shown[1..]}>> /ExtGState <</M <</BM /Multiply>>>>";
            pages.Add(pdf.Add(Text($"<</Type /Page /Parent {root} 0 R /MediaBox [0 0 595.28 841.89] /Contents {content} 0 R /Resources <</Font {fonts} 0 R{resources}>>>>")));
        }

        PdfFont FontOf(FontFile font)
        {
            if (!used.TryGetValue(font, out var own))
            {
                used[font] = own = new PdfFont(font, Text($"F{used.Count}"), _outlines);
            }

            return own;
        }
    }

    public void Dispose() => _outlines.Dispose();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>As outlines: whoever copies the text of a draft should not find the word between its lines.</summary>
    private static string Draft(FontShelf shelf)
    {
        using var font = new SKFont(shelf.DraftTypeface, DraftPlace.Size);
        using var outline = font.GetTextPath("草稿");
        return PdfPage.Path(outline, DraftPlace.Of(outline.Bounds), DraftPlace.Color);
    }
}
