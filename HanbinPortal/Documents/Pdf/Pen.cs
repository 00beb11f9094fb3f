using HanbinPortal.Documents.Layout;
using QRCoder;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Draws the marks of a page on a canvas: of a PDF or of a picture, so that the two cannot differ.</summary>
/// <param name="typefaceOf">The typeface that stands for a font file in this drawing.</param>
/// <param name="draftWith">What 「草稿」 is drawn with.</param>
public sealed class Pen(Func<FontFile, SKTypeface> typefaceOf, SKTypeface draftWith)
{
    public void Draw(SKCanvas canvas, PageDrawing page)
    {
        foreach (var mark in page.Marks)
        {
            switch (mark)
            {
                case TextMark text:
                    Text(canvas, text);
                    break;
                case BarMark bar:
                    using (var paint = Fill(bar.Color))
                    {
                        canvas.DrawRect(bar.X, bar.Y, bar.Width, bar.Height, paint);
                    }

                    break;
                case PictureMark picture:
                    Picture(canvas, picture);
                    break;
                case CodeMark code:
                    Code(canvas, code);
                    break;
                case DraftMark:
                    Draft(canvas);
                    break;
                default:
                    throw new InvalidOperationException($"No pen for {mark.GetType().Name}.");
            }
        }
    }

    private void Text(SKCanvas canvas, TextMark mark)
    {
        using var paint = Fill(mark.Color);
        var letters = mark.Line.Letters;
        for (var from = 0; from < letters.Count;)
        {
            var to = from + 1;
            while (to < letters.Count && letters[to].File == letters[from].File)
            {
                to++;
            }

            using var font = new SKFont(typefaceOf(letters[from].File), mark.Size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
            var glyphs = new ushort[to - from];
            var points = new SKPoint[to - from];
            for (var i = from; i < to; i++)
            {
                glyphs[i - from] = font.GetGlyph(letters[i].Rune.Value);
                points[i - from] = new SKPoint(mark.X + mark.Line.Places[i], mark.Baseline);
            }

            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(glyphs, font, points);
            using var blob = builder.Build();
            canvas.DrawText(blob, 0, 0, paint);
            from = to;
        }
    }

    private static void Picture(SKCanvas canvas, PictureMark mark)
    {
        using var image = SKImage.FromEncodedData(mark.File.Bytes) ?? throw new NotAPictureException(mark.File.Name);
        canvas.DrawImage(image, new SKRect(mark.X, mark.Y, mark.X + mark.Width, mark.Y + mark.Height), new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    private static void Code(SKCanvas canvas, CodeMark mark)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(mark.Address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;

        // A dot a module: some hundred bytes, where as many squares drawn one by one take kilobytes.
        using var dots = new SKBitmap(new SKImageInfo(rows.Count, rows.Count, SKColorType.Gray8));
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                dots.SetPixel(x, y, rows[y][x] ? SKColors.Black : SKColors.White);
            }
        }

        using var image = SKImage.FromBitmap(dots);
        canvas.DrawImage(image, SKRect.Create(mark.X, mark.Y, mark.Size, mark.Size), new SKSamplingOptions(SKFilterMode.Nearest));
    }

    private void Draft(SKCanvas canvas)
    {
        // As outlines: whoever copies the text of a draft should not find the word between its lines.
        using var font = new SKFont(draftWith, 150);
        using var outline = font.GetTextPath("草稿");
        using var paint = Fill(0xFFEDEDED);
        var bounds = outline.Bounds;
        canvas.Save();
        canvas.Translate(Typography.PageWidth / 2, Typography.PageHeight / 2);
        canvas.RotateDegrees(-35);
        canvas.Translate(-bounds.MidX, -bounds.MidY);
        canvas.DrawPath(outline, paint);
        canvas.Restore();
    }

    private static SKPaint Fill(uint color) => new() { Color = new SKColor(color), IsAntialias = true };
}
