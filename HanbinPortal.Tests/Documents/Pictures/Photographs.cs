using HanbinPortal.Documents.Model;
using SkiaSharp;

namespace HanbinPortal.Tests.Documents.Pictures;

/// <summary>Pictures as people send them, each a real file.</summary>
internal static class Photographs
{
    /// <summary>A picture wider than high: red in its upper left quarter, green in the upper right, blue in the lower left, white in the lower right.</summary>
    public static SKBitmap Quarters(int width = 160, int height = 80)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        Quarter(SKColors.Red, 0, 0);
        Quarter(SKColors.Lime, width / 2, 0);
        Quarter(SKColors.Blue, 0, height / 2);
        return bitmap;

        void Quarter(SKColor color, int x, int y)
        {
            using var paint = new SKPaint { Color = color };
            canvas.DrawRect(x, y, width / 2, height / 2, paint);
        }
    }

    /// <summary>As a telephone keeps it that was held this way: the dots turned, and a note (EXIF, orientation) how to turn them back.</summary>
    public static PictureFile Held(int orientation)
    {
        using var upright = Quarters();
        var isTurned = orientation > 4;
        using var stored = new SKBitmap(new SKImageInfo(isTurned ? upright.Height : upright.Width, isTurned ? upright.Width : upright.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        for (var y = 0; y < stored.Height; y++)
        {
            for (var x = 0; x < stored.Width; x++)
            {
                // TIFF 6.0: where row 0 and column 0 of what is stored stand in what is seen.
                var (right, down) = (upright.Width - 1, upright.Height - 1);
                var (seenX, seenY) = orientation switch
                {
                    1 => (x, y),
                    2 => (right - x, y),
                    3 => (right - x, down - y),
                    4 => (x, down - y),
                    5 => (y, x),
                    6 => (right - y, x),
                    7 => (right - y, down - x),
                    _ => (y, down - x),
                };
                stored.SetPixel(x, y, upright.GetPixel(seenX, seenY));
            }
        }

        byte[] note = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        var jpeg = Jpeg(stored);
        return new PictureFile($"现场{orientation}.jpg", [.. jpeg[..2], .. note, .. jpeg[2..]]);
    }

    public static byte[] Jpeg(SKBitmap bitmap)
    {
        using var file = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        return file.ToArray();
    }

    public static byte[] Png(SKBitmap bitmap)
    {
        using var file = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }
}
