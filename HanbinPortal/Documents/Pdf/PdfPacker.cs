using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// Packs the small objects of a PDF as SkiaSharp writes it into one compressed stream (PDF 1.5, 7.5.7): a letter has some thirty, and one by
/// one, uncompressed, they take the room of forty characters' outlines. Their numbers stay, so nothing else changes.
/// </summary>
internal static class PdfPacker
{
    private const int EntryLength = 20;
    private const int RowLength = 7;

    /// <summary>The packed file; the file itself where it is not written as expected.</summary>
    public static byte[] Pack(byte[] pdf)
    {
        var table = pdf.AsSpan().LastIndexOf("\nxref\n"u8) + 1;
        var trailer = pdf.AsSpan().LastIndexOf("trailer\n"u8);
        return table > 0 && trailer > table && Offsets(pdf.AsSpan(table, trailer - table)) is { } offsets ? Pack(pdf, offsets, table, trailer) : pdf;
    }

    private static byte[] Pack(byte[] pdf, int[] offsets, int table, int trailer)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n%\xE6\x96\x87\n"u8);
        var rows = new byte[(offsets.Length + 2) * RowLength];
        using var small = new MemoryStream();
        var heads = new StringBuilder();
        var ends = offsets.Where(o => o > 0).Append(table).Order().ToArray();
        var (packed, container) = (0, offsets.Length);
        for (var number = 1; number < offsets.Length; number++)
        {
            if (offsets[number] == 0)
            {
                continue;
            }

            var whole = pdf.AsSpan(offsets[number], ends[Array.BinarySearch(ends, offsets[number]) + 1] - offsets[number]);
            if (whole.TrimEnd("\n"u8).EndsWith("endstream\nendobj"u8))
            {
                Row(rows, number, 1, (int)file.Position, 0);
                file.Write(whole);
                continue;
            }

            var body = whole[(whole.IndexOf(" obj\n"u8) + 5)..whole.LastIndexOf("endobj"u8)];
            Row(rows, number, 2, container, packed++);
            heads.Append(CultureInfo.InvariantCulture, $"{number} {small.Position} ");
            small.Write(body);
        }

        var head = Encoding.ASCII.GetBytes(heads.ToString());
        Row(rows, container, 1, (int)file.Position, 0);
        Put(file, container, $"/Type /ObjStm /N {packed} /First {head.Length}", [.. head, .. small.ToArray()]);
        var start = (int)file.Position;
        Row(rows, container + 1, 1, start, 0);

        // What the trailer says of the file stands in the cross-reference stream now; its count is larger by two.
        var said = Encoding.Latin1.GetString(pdf.AsSpan(trailer + 8, pdf.AsSpan(trailer).IndexOf("startxref"u8) - 8)).Trim();
        said = said[2..^2].Replace($"/Size {offsets.Length}", $"/Size {offsets.Length + 2}", StringComparison.Ordinal);
        Put(file, container + 1, $"/Type /XRef /W [1 4 2] {said}", rows);
        file.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>Where each object begins, by its number; null where the table has more parts than one.</summary>
    private static int[]? Offsets(ReadOnlySpan<byte> table)
    {
        var first = table["xref\n"u8.Length..];
        var line = first[..first.IndexOf((byte)'\n')];
        var entries = first[(line.Length + 1)..];
        if (!line.StartsWith("0 "u8) || !int.TryParse(line[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || entries.Length < count * EntryLength)
        {
            return null;
        }

        var offsets = new int[count];
        for (var number = 1; number < count; number++)
        {
            offsets[number] = int.Parse(entries.Slice(number * EntryLength, 10), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return offsets;
    }

    private static void Row(byte[] rows, int number, byte kind, int where, int index)
    {
        var row = rows.AsSpan(number * RowLength, RowLength);
        row[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(row[1..], where);
        BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)index);
    }

    private static void Put(MemoryStream file, int number, string says, byte[] content)
    {
        using var small = new MemoryStream();
        using (var zip = new ZLibStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(content);
        }

        file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{says} /Filter /FlateDecode /Length {small.Length}>> stream\n")));
        file.Write(small.GetBuffer().AsSpan(0, (int)small.Length));
        file.Write("\nendstream\nendobj\n"u8);
    }
}
