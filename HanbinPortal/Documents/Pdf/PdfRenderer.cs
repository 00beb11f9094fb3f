using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Draws documents as PDF, each font cut down to the characters used.</summary>
public sealed class PdfRenderer(FontShelf shelf) : IDisposable
{
    private readonly FontCutter _cutter = new();

    /// <summary>The finished file. The same document gives the same pages on every machine.</summary>
    public byte[] Render(PaperDocument document)
    {
        using var file = new MemoryStream();
        RenderAll([document], file);
        return file.ToArray();
    }

    /// <summary>Many documents as one file for printing on both sides: each begins on an odd page.</summary>
    public void RenderAll(IEnumerable<PaperDocument> documents, Stream file)
    {
        var composer = new Composer(shelf);
        List<PageDrawing> pages = [];
        string? title = null;
        foreach (var document in documents)
        {
            title ??= document.Title;
            if (pages.Count % 2 == 1)
            {
                pages.Add(new PageDrawing([]));
            }

            pages.AddRange(composer.Compose(document));
        }

        Draw(pages, title ?? string.Empty, file);
    }

    public void Dispose() => _cutter.Dispose();

    private void Draw(List<PageDrawing> pages, string title, Stream file)
    {
        var used = new Dictionary<FontFile, HashSet<int>>();
        foreach (var letter in pages.SelectMany(p => p.Marks).OfType<TextMark>().SelectMany(m => m.Line.Letters))
        {
            if (!used.TryGetValue(letter.File, out var runes))
            {
                used[letter.File] = runes = [];
            }

            runes.Add(letter.Rune.Value);
        }

        var cut = used.ToDictionary(u => u.Key, u => _cutter.Cut(u.Key, u.Value));
        try
        {
            var pen = new Pen(font => cut[font], shelf.DraftTypeface);
            using var pdf = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = title.Replace("\n", string.Empty, StringComparison.Ordinal), Producer = "HanbinPortal", RasterDpi = 300, EncodingQuality = 95 });
            foreach (var page in pages)
            {
                pen.Draw(pdf.BeginPage(Typography.PageWidth, Typography.PageHeight), page);
                pdf.EndPage();
            }

            pdf.Close();
        }
        finally
        {
            foreach (var (font, typeface) in cut)
            {
                if (typeface != font.Typeface)
                {
                    typeface.Dispose();
                }
            }
        }
    }
}
