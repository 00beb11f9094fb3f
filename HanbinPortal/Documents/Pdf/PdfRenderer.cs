using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Draws documents as PDF with SkiaSharp, each font cut down to the characters used.</summary>
public sealed class PdfRenderer(FontShelf shelf) : IPdfRenderer, IDisposable
{
    private readonly FontCutter _cutter = new();

    public byte[] Render(PaperDocument document)
    {
        using var file = new MemoryStream();
        RenderAll([document], file);
        return PdfPacker.Pack(file.ToArray());
    }

    public void RenderAll(IEnumerable<PaperDocument> documents, Stream file) => Draw(Batch.Compose(documents, shelf), file);

    public void Dispose() => _cutter.Dispose();

    private void Draw(Batch batch, Stream file)
    {
        var used = new Dictionary<FontFile, HashSet<int>>();
        foreach (var letter in batch.Pages.SelectMany(p => p.Marks).OfType<TextMark>().SelectMany(m => m.Line.Letters))
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
            using var pen = new Pen(font => cut[font], shelf.DraftTypeface);
            // Photographs stay as they came; above 100 nothing else is turned into a JPEG, of which the code would get blurred edges.
            using var pdf = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = batch.Title, Producer = "HanbinPortal", RasterDpi = 300, EncodingQuality = 101 });
            foreach (var page in batch.Pages)
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
