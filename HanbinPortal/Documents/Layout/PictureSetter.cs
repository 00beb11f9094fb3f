using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pictures;

namespace HanbinPortal.Documents.Layout;

/// <summary>A file that should be a picture cannot be printed as one.</summary>
public sealed class NotAPictureException(string name, string reason = "不是可以打印的图片，请换成 PNG 或 JPEG 图片。") : Exception($"“{name}”{reason}");

/// <summary>Sets pictures: centred, never wider than the text area nor higher than half of it.</summary>
public static class PictureSetter
{
    public static IEnumerable<Strip> Set(Picture picture, TextSetter text)
    {
        var (width, height) = Measure(picture.File, Math.Min((float)picture.WidthMm * 72 / 25.4f, Typography.TextWidth), Typography.TextHeight / 2);
        var around = Typography.LinePitch / 4;
        yield return new Strip(height + (2 * around), [new PictureMark(picture.File, Typography.Left + ((Typography.TextWidth - width) / 2), around, width, height)])
        {
            KeepsWithNext = picture.Caption is not null,
        };
        if (picture.Caption is { } caption)
        {
            yield return text.Caption(caption);
        }
    }

    /// <summary>Its size in a box, with its own proportions.</summary>
    /// <exception cref="NotAPictureException">It is no picture.</exception>
    public static (float Width, float Height) Measure(PictureFile file, float widest, float highest)
    {
        var (dotsWide, dotsHigh) = PaperPicture.SizeOf(file);
        var scale = Math.Min(widest / dotsWide, highest / dotsHigh);
        return (dotsWide * scale, dotsHigh * scale);
    }
}
