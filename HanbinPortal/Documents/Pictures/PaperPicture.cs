using System.Globalization;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using SkiaSharp;

namespace HanbinPortal.Documents.Pictures;

/// <summary>
/// Pictures as paper wants them: upright whatever way the telephone was held, no finer than a printer shows, and whole. A photograph of 48
/// million dots is made smaller while it is read; a large drawing has to be read as a whole, so only one at a time is.
/// </summary>
public static class PaperPicture
{
    private const float DotsOfPhotograph = 300 / 72f;
    private const float DotsOfDrawing = 600 / 72f;
    private const long MostDots = 64_000_000;
    private const long Large = 8_000_000;

    private static readonly Lock _oneAtATime = new();

    /// <summary>Its size in dots as it stands upright.</summary>
    /// <exception cref="NotAPictureException">It is no picture, or too large.</exception>
    public static (int Width, int Height) SizeOf(PictureFile file)
    {
        using var codec = CodecOf(file);
        return Upright(codec.EncodedOrigin, codec.Info.Width, codec.Info.Height);
    }

    /// <summary>Its dots, upright, no more than a box of this size in points needs.</summary>
    /// <exception cref="NotAPictureException">It is no picture, too large, or not whole.</exception>
    public static SKBitmap Open(PictureFile file, float width, float height)
    {
        using var codec = CodecOf(file);
        var (whole, tall) = Upright(codec.EncodedOrigin, codec.Info.Width, codec.Info.Height);
        var dots = codec.EncodedFormat is SKEncodedImageFormat.Jpeg ? DotsOfPhotograph : DotsOfDrawing;
        var scale = Math.Min(1, Math.Max(width * dots / whole, height * dots / tall));
        var read = codec.GetScaledDimensions(scale);
        if ((long)read.Width * read.Height <= Large)
        {
            return Stand(codec, read, file.Name, (whole, tall), scale);
        }

        lock (_oneAtATime)
        {
            return Stand(codec, read, file.Name, (whole, tall), scale);
        }
    }

    /// <summary>The file for a word processor, which turns no photograph and shrinks none: itself where it is upright and small enough.</summary>
    /// <exception cref="NotAPictureException">It is no picture, too large, or not whole.</exception>
    public static PictureFile Prepare(PictureFile file, float width, float height)
    {
        using var bitmap = Open(file, width, height);
        using var codec = CodecOf(file);
        var isPlain = codec.EncodedOrigin is SKEncodedOrigin.TopLeft && (bitmap.Width, bitmap.Height) == (codec.Info.Width, codec.Info.Height);
        return isPlain && (codec.EncodedFormat is SKEncodedImageFormat.Png || (codec.EncodedFormat is SKEncodedImageFormat.Jpeg && JpegHeader.ColorsOf(file.Bytes) is 1 or 3))
            ? file
            : file with { Bytes = IsOpaque(bitmap) && codec.EncodedFormat is SKEncodedImageFormat.Jpeg ? Jpeg(bitmap) : Png(bitmap) };
    }

    public static byte[] Jpeg(SKBitmap bitmap)
    {
        const int Quality = 90;
        using var file = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return file.ToArray();
    }

    public static bool IsOpaque(SKBitmap bitmap)
    {
        var dots = bitmap.GetPixelSpan();
        for (var i = 3; i < dots.Length; i += 4)
        {
            if (dots[i] != byte.MaxValue)
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Png(SKBitmap bitmap)
    {
        using var file = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }

    private static SKCodec CodecOf(PictureFile file)
    {
        var codec = SKCodec.Create(new MemoryStream(file.Bytes)) ?? throw new NotAPictureException(file.Name);
        var dots = (long)codec.Info.Width * codec.Info.Height;
        if (dots is > 0 and <= MostDots)
        {
            return codec;
        }

        codec.Dispose();
        throw new NotAPictureException(file.Name, string.Create(CultureInfo.InvariantCulture, $"有{dots / 10_000}万像素，超过{MostDots / 10_000}万像素，请缩小后再上传。"));
    }

    private static SKBitmap Stand(SKCodec codec, SKSizeI read, string name, (int Width, int Height) whole, float scale)
    {
        using var lying = new SKBitmap(new SKImageInfo(read.Width, read.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(lying.Info, lying.GetPixels()) is not SKCodecResult.Success)
        {
            throw new NotAPictureException(name, "不完整，可能没有传完，请重新上传。");
        }

        var (width, height) = (Math.Max(1, (int)MathF.Round(whole.Width * scale)), Math.Max(1, (int)MathF.Round(whole.Height * scale)));
        var (readWidth, readHeight) = Upright(codec.EncodedOrigin, read.Width, read.Height);
        var standing = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(standing);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale((float)width / readWidth, (float)height / readHeight);
        canvas.Concat(Turn(codec.EncodedOrigin, readWidth, readHeight));
        using var image = SKImage.FromBitmap(lying);
        canvas.DrawImage(image, 0, 0, (width, height) == (readWidth, readHeight) ? new SKSamplingOptions(SKFilterMode.Nearest) : new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return standing;
    }

    private static (int Width, int Height) Upright(SKEncodedOrigin origin, int width, int height) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom ? (height, width) : (width, height);

    /// <summary>From the dots as stored to the picture as seen; the names say where its first row and column stand (TIFF 6.0, Orientation).</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
