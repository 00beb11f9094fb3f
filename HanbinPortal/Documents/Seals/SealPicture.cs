using System.Globalization;
using SkiaSharp;

namespace HanbinPortal.Documents.Seals;

/// <summary>A file that cannot be a seal, with the sentence that says why and what to do.</summary>
public sealed class NotASealException(string message) : Exception(message);

/// <summary>
/// The picture of a seal as it is kept: checked by what is in it, cut to the seal's own edge so that it prints at its true size, and no
/// finer than a printer can show.
/// </summary>
public static class SealPicture
{
    public const int MostBytes = 2 * 1024 * 1024;

    // 42 mm at 600 dots an inch; below 150 dots an inch the letters of a seal run together.
    private const int Finest = 1000;
    private const int Coarsest = 250;

    // A larger one decoded would take the memory of the server.
    private const int Widest = 4000;

    /// <summary>PNG, cut and ready to be kept.</summary>
    /// <exception cref="NotASealException">Too large, no PNG, broken, without transparency, not round or square.</exception>
    public static byte[] Prepare(byte[] file)
    {
        if (file.Length is 0 or > MostBytes)
        {
            throw new NotASealException(file.Length == 0 ? "这是空文件，请重新选择。" : "印章图片超过2MB，请缩小后再上传。");
        }

        using var whole = Decode(file);
        var ink = InkOf(whole);
        var (width, height) = (ink.Width, ink.Height);
        if (Math.Min(width, height) < Coarsest)
        {
            throw new NotASealException(string.Create(CultureInfo.InvariantCulture, $"印章只有{width}×{height}像素，印出来会模糊，请用{Coarsest}像素以上的图片。"));
        }

        if (Math.Max(width, height) > 1.15 * Math.Min(width, height))
        {
            throw new NotASealException("印章的长宽相差过大，应是圆形或正方形的印章；请检查图片四周是否有其他文字或污点。");
        }

        var scale = Math.Min(1f, (float)Finest / Math.Max(width, height));
        var info = new SKImageInfo((int)MathF.Round(width * scale), (int)MathF.Round(height * scale), SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.Transparent);
        using var picture = SKImage.FromBitmap(whole);
        surface.Canvas.DrawImage(picture, SKRect.Create(ink.Left, ink.Top, width, height), SKRect.Create(info.Width, info.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var kept = surface.Snapshot();
        using var png = kept.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static SKBitmap Decode(byte[] file)
    {
        using var codec = SKCodec.Create(new MemoryStream(file));
        if (codec?.EncodedFormat is not SKEncodedImageFormat.Png)
        {
            throw new NotASealException("印章图片须是背景透明的 PNG 文件，其他格式请转换后再上传。");
        }

        if (Math.Max(codec.Info.Width, codec.Info.Height) > Widest)
        {
            throw new NotASealException(string.Create(CultureInfo.InvariantCulture, $"印章图片的边长超过{Widest}像素，请缩小后再上传。"));
        }

        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw new NotASealException("图片文件不完整，请重新导出后再上传。");
    }

    /// <summary>The edge of what is not transparent. A seal has a transparent ground: at its corners, and in much of its square.</summary>
    private static SKRectI InkOf(SKBitmap bitmap)
    {
        // A faint veil of a scan is not ink.
        const byte Veil = 24;
        var pixels = bitmap.GetPixelSpan();
        var (left, top, right, bottom) = (bitmap.Width, bitmap.Height, -1, -1);
        long inked = 0;
        for (var y = 0; y < bitmap.Height; y++)
        {
            var row = pixels.Slice(y * bitmap.RowBytes, bitmap.Width * 4);
            for (var x = 0; x < bitmap.Width; x++)
            {
                if (row[(x * 4) + 3] > Veil)
                {
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
                    inked++;
                }
            }
        }

        if (right < 0)
        {
            throw new NotASealException("图片是全透明的，里面没有印章。");
        }

        var ink = new SKRectI(left, top, right + 1, bottom + 1);
        return inked <= 0.8 * ink.Width * ink.Height ? ink : throw new NotASealException("印章图片的背景不透明，盖上去会遮住署名，请先去掉底色，存成背景透明的 PNG。");
    }
}
