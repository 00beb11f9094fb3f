using SkiaSharp;

namespace HanbinPortal.Tests.Documents.Seals;

/// <summary>Pictures drawn for the tests: a red ring with a star, which no office has.</summary>
internal static class MadeSeal
{
    public static byte[] Png(int canvas = 800, int seal = 700, SKColor? ground = null) => Draw(canvas, canvas, on => Ring(on, canvas, seal, ground));

    public static byte[] Jpeg() => Draw(800, 800, on => Ring(on, 800, 700, SKColors.White), SKEncodedImageFormat.Jpeg);

    public static SKPaint Ink(float width = 0) => new() { Color = new SKColor(0xFFE01020), IsAntialias = true, IsStroke = width > 0, StrokeWidth = width };

    public static byte[] Draw(int width, int height, Action<SKCanvas> draw, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.Transparent);
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var file = image.Encode(format, 90);
        return file.ToArray();
    }

    private static void Ring(SKCanvas canvas, int size, int seal, SKColor? ground)
    {
        if (ground is { } color)
        {
            canvas.Clear(color);
        }

        var stroke = seal / 20f;
        using var line = Ink(stroke);
        using var star = Ink();
        canvas.DrawCircle(size / 2f, size / 2f, (seal - stroke) / 2, line);
        canvas.DrawCircle(size / 2f, size / 2f, seal / 8f, star);
    }
}
