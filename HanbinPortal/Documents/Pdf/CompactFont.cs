using System.Globalization;
using System.Text;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// A font of nothing but the outlines a document uses, as Compact Font Format (Adobe Technical Note 5176), keyed by character identifiers.
/// Smaller than TrueType by its tables and a byte a point.
/// </summary>
internal static class CompactFont
{
    private const int AdobeOwn = 391;

    /// <param name="name">Its PostScript name.</param>
    /// <param name="unitsPerEm">The grid of its outlines.</param>
    /// <param name="outlines">A charstring for each character identifier, in ascending order.</param>
    public static byte[] Of(string name, int unitsPerEm, IReadOnlyList<KeyValuePair<int, byte[]>> outlines)
    {
        var glyphs = Index([[14], .. outlines.Select(o => o.Value)]);
        var charset = Charset([.. outlines.Select(o => o.Key)]);
        List<byte> select = [3, 0, 1, 0, 0, 0];
        Short(select, outlines.Count + 1);
        List<byte> own = [];
        Number(own, unitsPerEm);
        own.Add(20);

        var before = (List<byte>)[1, 0, 4, 2, .. Index([Encoding.ASCII.GetBytes(name)])];
        var strings = (List<byte>)[.. Index(["Adobe"u8.ToArray(), "Identity"u8.ToArray()]), 0, 0];

        // Offsets are written in five bytes each, so that the dictionary is as long whatever they are.
        var length = Index([.. Top(unitsPerEm, 0, 0, 0, 0)]).Length;
        var charsetAt = before.Count + length + strings.Count;
        var selectAt = charsetAt + charset.Count;
        var ownAt = selectAt + select.Count;
        List<byte> font = [];
        Number(font, own.Count);
        Offset(font, ownAt);
        font.Add(18);
        var fonts = Index([[.. font]]);
        var fontsAt = ownAt + own.Count;
        var glyphsAt = fontsAt + fonts.Length;
        return [.. before, .. Index([.. Top(unitsPerEm, charsetAt, selectAt, fontsAt, glyphsAt)]), .. strings, .. charset, .. select, .. own, .. fonts, .. glyphs];
    }

    /// <summary>A whole number, as short as it can be.</summary>
    public static void Number(List<byte> bytes, int number, bool isCharString = false)
    {
        switch (number)
        {
            case >= -107 and <= 107:
                bytes.Add((byte)(number + 139));
                break;
            case >= 108 and <= 1131:
                bytes.Add((byte)(((number - 108) >> 8) + 247));
                bytes.Add((byte)(number - 108));
                break;
            case <= -108 and >= -1131:
                bytes.Add((byte)(((-number - 108) >> 8) + 251));
                bytes.Add((byte)(-number - 108));
                break;
            default:
                bytes.Add(28);
                Short(bytes, number);
                break;
        }
    }

    private static byte[][] Top(int unitsPerEm, int charset, int select, int fonts, int glyphs)
    {
        List<byte> top = [];
        Number(top, AdobeOwn);
        Number(top, AdobeOwn + 1);
        Number(top, 0);
        top.AddRange([12, 30]);
        var scale = (1m / unitsPerEm).ToString("0.##########", CultureInfo.InvariantCulture);
        foreach (var part in (string[])[scale, "0", "0", scale, "0", "0"])
        {
            Real(top, part);
        }

        top.AddRange([12, 7]);
        Offset(top, charset);
        top.Add(15);
        Offset(top, glyphs);
        top.Add(17);
        Number(top, 65535);
        top.AddRange([12, 34]);
        Offset(top, fonts);
        top.AddRange([12, 36]);
        Offset(top, select);
        top.AddRange([12, 37]);
        return [[.. top]];
    }

    /// <summary>The identifiers, one by one or in ranges of at most 256, whichever is shorter.</summary>
    private static List<byte> Charset(int[] keys)
    {
        List<byte> singly = [0];
        List<byte> ranged = [1];
        for (var i = 0; i < keys.Length; i++)
        {
            Short(singly, keys[i]);
            if (i > 0 && keys[i] == keys[i - 1] + 1 && ranged[^1] < byte.MaxValue)
            {
                ranged[^1]++;
            }
            else
            {
                Short(ranged, keys[i]);
                ranged.Add(0);
            }
        }

        return ranged.Count < singly.Count ? ranged : singly;
    }

    private static byte[] Index(IReadOnlyList<byte[]> items)
    {
        List<byte> bytes = [];
        Short(bytes, items.Count);
        var size = items.Sum(i => i.Length) + 1 < 0x10000 ? 2 : 4;
        bytes.Add((byte)size);
        var at = 1;
        Where(at);
        foreach (var item in items)
        {
            Where(at += item.Length);
        }

        foreach (var item in items)
        {
            bytes.AddRange(item);
        }

        return [.. bytes];

        void Where(int offset)
        {
            if (size == 4)
            {
                Short(bytes, offset >> 16);
            }

            Short(bytes, offset);
        }
    }

    private static void Short(List<byte> bytes, int number)
    {
        bytes.Add((byte)(number >> 8));
        bytes.Add((byte)number);
    }

    private static void Offset(List<byte> bytes, int offset)
    {
        bytes.Add(29);
        Short(bytes, offset >> 16);
        Short(bytes, offset);
    }

    /// <summary>Two decimal digits a byte.</summary>
    private static void Real(List<byte> bytes, string number)
    {
        bytes.Add(30);
        var nibbles = number.Select(c => c is '.' ? 10 : c - '0').Append(15).ToList();
        if (nibbles.Count % 2 == 1)
        {
            nibbles.Add(15);
        }

        for (var i = 0; i < nibbles.Count; i += 2)
        {
            bytes.Add((byte)((nibbles[i] << 4) | nibbles[i + 1]));
        }
    }
}
