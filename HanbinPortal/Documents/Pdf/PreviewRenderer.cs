using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>The picture of each page, from the same layout as the PDF, for the preview on screen.</summary>
public sealed class PreviewRenderer(FontShelf shelf)
{
    /// <summary>PNG files, one a page.</summary>
    /// <param name="dotsPerInch">96 for a screen.</param>
    public IReadOnlyList<byte[]> Render(PaperDocument document, int dotsPerInch = 110)
    {
        var scale = dotsPerInch / 72f;
        using var pen = new Pen(font => font.Typeface, shelf.DraftTypeface);
        return [.. new Composer(shelf).Compose(document).Select(page =>
        {
            var info = new SKImageInfo((int)MathF.Ceiling(Typography.PageWidth * scale), (int)MathF.Ceiling(Typography.PageHeight * scale));
            using var surface = SKSurface.Create(info);
            surface.Canvas.Clear(SKColors.White);
            surface.Canvas.Scale(scale);
            pen.Draw(surface.Canvas, page);
            using var image = surface.Snapshot();
            using var png = image.Encode(SKEncodedImageFormat.Png, 90);
            return png.ToArray();
        })];
    }
}
