using HanbinPortal.Documents.Model;
using SkiaSharp;

namespace HanbinPortal.Documents.Seals;

/// <summary>Where the seal will stand, for drafts: an outline nobody could take for a seal.</summary>
public static class SealRing
{
    private const int Size = 496;

    private static readonly Lazy<PictureFile> _picture = new(() => new PictureFile("印章位置", Draw()));

    public static PictureFile Picture => _picture.Value;

    private static byte[] Draw()
    {
        using var surface = SKSurface.Create(new SKImageInfo(Size, Size, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.Transparent);
        using var dashes = SKPathEffect.CreateDash([22, 16], 0);
        using var paint = new SKPaint { Color = new SKColor(Typography.Red).WithAlpha(150), IsAntialias = true, IsStroke = true, StrokeWidth = 6, PathEffect = dashes };
        surface.Canvas.DrawCircle(Size / 2f, Size / 2f, (Size / 2f) - 4, paint);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
