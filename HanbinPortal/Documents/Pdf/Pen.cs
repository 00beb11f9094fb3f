using System.Text;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Pictures;
using QRCoder;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Draws the marks of a page on a canvas: of a PDF or of a picture, so that the two cannot differ.</summary>
/// <param name="typefaceOf">The typeface that stands for a font file in this drawing.</param>
/// <param name="draftWith">What 「草稿」 is drawn with.</param>
public sealed class Pen(Func<FontFile, SKTypeface> typefaceOf, SKTypeface draftWith) : IDisposable
{
    /// <summary>How many light modules QRCoder puts round a code.</summary>
    public const int QuietModules = 4;

    private readonly Dictionary<(FontFile File, float Size), SKFont> _fonts = [];
    private readonly Dictionary<(FontFile File, Rune Rune), ushort> _glyphs = [];
    private (string Address, SKImage Image)? _code;

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        _code?.Image.Dispose();
    }

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
                case StrokeMark stroke:
                    Stroke(canvas, stroke);
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

            var font = Font(letters[from].File, mark.Size);
            var glyphs = new ushort[to - from];
            var places = new float[to - from];
            for (var i = from; i < to; i++)
            {
                glyphs[i - from] = Glyph(font, letters[i]);
                places[i - from] = mark.X + mark.Line.Places[i];
            }

            using var builder = new SKTextBlobBuilder();
            builder.AddHorizontalRun(glyphs, font, places, mark.Baseline);
            using var blob = builder.Build();
            canvas.DrawText(blob, 0, 0, paint);
            from = to;
        }
    }

    private SKFont Font(FontFile file, float size)
    {
        if (!_fonts.TryGetValue((file, size), out var font))
        {
            _fonts[(file, size)] = font = new SKFont(typefaceOf(file), size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
        }

        return font;
    }

    private ushort Glyph(SKFont font, Letter letter)
    {
        if (!_glyphs.TryGetValue((letter.File, letter.Rune), out var glyph))
        {
            _glyphs[(letter.File, letter.Rune)] = glyph = font.GetGlyph(letter.Rune.Value);
        }

        return glyph;
    }

    private static void Stroke(SKCanvas canvas, StrokeMark mark)
    {
        using var paint = new SKPaint { Color = new SKColor(mark.Color), IsAntialias = true, IsStroke = true, StrokeWidth = mark.Width, StrokeJoin = SKStrokeJoin.Round };
        using var dashes = mark.Dash > 0 ? SKPathEffect.CreateDash([mark.Dash, 2.5f], 0) : null;
        paint.PathEffect = dashes;
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. mark.Points.Select(p => new SKPoint(p.X, p.Y))], close: false);
        using var line = builder.Detach();
        canvas.DrawPath(line, paint);
    }

    private static void Picture(SKCanvas canvas, PictureMark mark)
    {
        using var bitmap = PaperPicture.Open(mark.File, mark.Width, mark.Height);
        using var image = SKImage.FromBitmap(bitmap);

        // As ink on ink: a seal with a white ground would hide the name under it.
        using var paint = new SKPaint { BlendMode = mark.IsSeal ? SKBlendMode.Multiply : SKBlendMode.SrcOver };
        canvas.DrawImage(image, new SKRect(mark.X, mark.Y, mark.X + mark.Width, mark.Y + mark.Height), new SKSamplingOptions(SKCubicResampler.Mitchell), paint);
    }

    private void Code(SKCanvas canvas, CodeMark mark)
    {
        // Every page of a document carries the same one.
        if (_code?.Address != mark.Address)
        {
            _code?.Image.Dispose();
            _code = (mark.Address, Dots(mark.Address));
        }

        canvas.DrawImage(_code.Value.Image, SKRect.Create(mark.X, mark.Y, mark.Size, mark.Size), new SKSamplingOptions(SKFilterMode.Nearest));
    }

    /// <summary>The dark modules of a QR code, row by row, its quiet zone with them.</summary>
    public static IReadOnlyList<System.Collections.BitArray> Modules(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return code.ModuleMatrix;
    }

    private static SKImage Dots(string address)
    {
        var rows = Modules(address);
        var dots = new byte[rows.Count * rows.Count];
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                dots[(y * rows.Count) + x] = rows[y][x] ? (byte)0 : (byte)255;
            }
        }

        return SKImage.FromPixelCopy(new SKImageInfo(rows.Count, rows.Count, SKColorType.Gray8), dots);
    }

    private void Draft(SKCanvas canvas)
    {
        // As outlines: whoever copies the text of a draft should not find the word between its lines.
        using var font = new SKFont(draftWith, DraftPlace.Size);
        using var outline = font.GetTextPath("草稿");
        using var paint = Fill(DraftPlace.Color);
        canvas.Save();
        canvas.Concat(DraftPlace.Of(outline.Bounds));
        canvas.DrawPath(outline, paint);
        canvas.Restore();
    }

    private static SKPaint Fill(uint color) => new() { Color = new SKColor(color), IsAntialias = true };
}
