using System.Buffers.Binary;

namespace HanbinPortal.Documents.Pictures;

/// <summary>What SkiaSharp does not say of a JPEG: how many colours it is made of. Four are those of a print shop, which word processors show inverted.</summary>
internal static class JpegHeader
{
    /// <summary>1, 3 or 4; 0 where the file does not say.</summary>
    public static int ColorsOf(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            // The start of a frame; C4, C8 and CC in its range are tables.
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return file[at + 9];
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return 0;
    }
}
