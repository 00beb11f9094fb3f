using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Where 「草稿」 stands: across the middle of the page, rising, and pale enough to read through.</summary>
internal static class DraftPlace
{
    public const float Size = 150;
    public const uint Color = 0xFFEDEDED;

    private const float Degrees = -35;

    public static SKMatrix Of(SKRect bounds) => SKMatrix.CreateTranslation(Typography.PageWidth / 2, Typography.PageHeight / 2)
        .PreConcat(SKMatrix.CreateRotationDegrees(Degrees))
        .PreConcat(SKMatrix.CreateTranslation(-bounds.MidX, -bounds.MidY));
}
