using System.Text;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pdf;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SkiaSharp;

namespace HanbinPortal.Documents.Quest;

/// <summary>
/// The same pages put out by QuestPDF: where everything stands is the composer's, what it looks like is the pen's, as SVG that QuestPDF
/// draws into its PDF with the same fonts. Compiled with -p:PdfEngine=QuestPDF only; the README says why.
/// </summary>
public sealed class QuestPdfRenderer : IPdfRenderer
{
    private readonly FontShelf _shelf;

    public QuestPdfRenderer(FontShelf shelf)
    {
        _shelf = shelf;

        // Free for public bodies by QuestPDF's community licence; an office that falls under another one says so here.
        QuestPDF.Settings.License = LicenseType.Community;
        foreach (var font in shelf.Files)
        {
            using var file = File.OpenRead(font.Path);
            FontManager.RegisterFont(file);
        }
    }

    public byte[] Render(PaperDocument document)
    {
        using var file = new MemoryStream();
        RenderAll([document], file);
        return file.ToArray();
    }

    public void RenderAll(IEnumerable<PaperDocument> documents, Stream file)
    {
        var drawn = Batch.Compose(documents, _shelf);
        using var pen = new Pen(font => font.Typeface, _shelf.DraftTypeface);
        Document.Create(all =>
        {
            foreach (var drawing in drawn.Pages)
            {
                all.Page(page =>
                {
                    page.Size(Typography.PageWidth, Typography.PageHeight);
                    page.Content().Svg(Svg(pen, drawing));
                });
            }
        }).WithMetadata(new DocumentMetadata { Title = drawn.Title, Producer = "HanbinPortal" }).GeneratePdf(file);
    }

    private static string Svg(Pen pen, PageDrawing drawing)
    {
        using var svg = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(Typography.PageWidth, Typography.PageHeight), svg))
        {
            pen.Draw(canvas, drawing);
        }

        return Encoding.UTF8.GetString(svg.ToArray());
    }
}
