using System.Buffers.Binary;
using System.Text;

namespace HanbinPortal.Settings;

/// <summary>Whether a file is a font whose letters a PDF can carry cut down and with their text: one face with TrueType outlines.</summary>
internal static class TrueTypeFile
{
    private const int HeaderLength = 12;
    private const int EntryLength = 16;

    /// <summary>What is wrong with it, to follow its name; null when nothing is.</summary>
    public static string? WhyNot(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> header = stackalloc byte[HeaderLength];
            if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            {
                return "不是字体文件。";
            }

            return BinaryPrimitives.ReadUInt32BigEndian(header) switch
            {
                0x74746366 => "是多个字体合在一起的 .ttc 文件，请换成单个的 .ttf 文件。",
                0x4F54544F => "是 OpenType（.otf）轮廓，嵌入后不能复制文字，请换成 TrueType 轮廓的 .ttf 文件。",
                0x00010000 or 0x74727565 => HasOutlines(file, BinaryPrimitives.ReadUInt16BigEndian(header[4..])) ? null : "没有 TrueType 轮廓，请换成 .ttf 文件。",
                _ => "不是字体文件。",
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "不存在或不能读取。";
        }
    }

    private static bool HasOutlines(FileStream file, int tables)
    {
        Span<byte> entry = stackalloc byte[EntryLength];
        for (var i = 0; i < tables && file.ReadAtLeast(entry, EntryLength, throwOnEndOfStream: false) == EntryLength; i++)
        {
            if (Encoding.ASCII.GetString(entry[..4]) == "glyf")
            {
                return true;
            }
        }

        return false;
    }
}
