using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace HanbinPortal.Tests.Features.Intake.Reading;

/// <summary>Small spreadsheets made on the spot, down to the byte, so that a test says what the file holds.</summary>
internal static class SheetFiles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static MemoryStream Csv(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    /// <summary>A workbook of one sheet; a string is text, a number a number, a DateTime a real date.</summary>
    public static MemoryStream Xlsx(params object?[][] rows) => XlsxOf([("Sheet1", "", Rows(rows))]);

    /// <summary>A workbook of several sheets, each with its name, its state (「hidden」 or none) and the XML of its rows.</summary>
    public static MemoryStream XlsxOf((string Name, string State, string Rows)[] sheets)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Write(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\"{(s.State.Length > 0 ? $" state=\"{s.State}\"" : "")} r:id=\"s{i + 1}\"/>"))}</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Write(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
            foreach (var (index, sheet) in sheets.Index())
            {
                Write(zip, $"xl/worksheets/sheet{index + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet.Rows}</sheetData></worksheet>");
            }
        }

        file.Position = 0;
        return file;
    }

    /// <summary>The XML of rows, numbered from a first one.</summary>
    public static string Rows(object?[][] rows, int first = 1) => string.Concat(rows.Select((cells, r) =>
        $"<row r=\"{first + r}\">{string.Concat(cells.Select((cell, c) => Cell($"{(char)('A' + c)}{first + r}", cell)))}</row>"));

    /// <summary>A workbook of Excel 97 with one sheet: the BIFF8 records in a compound file of 512-byte sectors.</summary>
    public static MemoryStream Xls(params object?[][] rows)
    {
        var book = new MemoryStream();
        Record(book, 0x0809, [0x00, 0x06, 0x05, 0x00, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        Record(book, 0x0042, [0xB0, 0x04]);
        foreach (var format in (byte[])[0, 22])
        {
            Record(book, 0x00E0, [0, 0, format, 0, 1, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xC0, 0x20]);
        }

        var sheetAt = (int)book.Position + 4 + 14 + 4;
        Record(book, 0x0085, [.. BitConverter.GetBytes(sheetAt), 0, 0, 6, 0, .. "Sheet1"u8]);
        Record(book, 0x000A, []);
        Record(book, 0x0809, [0x00, 0x06, 0x10, 0x00, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        Record(book, 0x0200, [0, 0, 0, 0, .. BitConverter.GetBytes(rows.Length), 0, 0, .. BitConverter.GetBytes((short)rows.Max(r => r.Length)), 0, 0]);
        foreach (var (r, cells) in rows.Index())
        {
            foreach (var (c, cell) in cells.Index())
            {
                byte[] place = [.. BitConverter.GetBytes((short)r), .. BitConverter.GetBytes((short)c), (byte)(cell is DateTime ? 1 : 0), 0];
                switch (cell)
                {
                    case string text:
                        Record(book, 0x0204, [.. place, .. BitConverter.GetBytes((short)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
                        break;
                    case DateTime moment:
                        Record(book, 0x0203, [.. place, .. BitConverter.GetBytes(moment.ToOADate())]);
                        break;
                    case not null:
                        Record(book, 0x0203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(cell, CultureInfo.InvariantCulture))]);
                        break;
                }
            }
        }

        Record(book, 0x000A, []);
        return Compound("Workbook", book.ToArray());
    }

    /// <summary>A compound file (OLE) with one stream.</summary>
    public static MemoryStream Compound(string streamName, byte[] content)
    {
        // Streams under 4,096 bytes would go into a mini stream; padding keeps this writer to plain sectors.
        const int Sector = 512;
        var size = Math.Max(4096, (content.Length + Sector - 1) / Sector * Sector);
        var sectors = size / Sector;
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.Unicode, leaveOpen: true);
        writer.Write((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[6]]);
        int[] header = [0, 1, 1, 0, 4096, -2, 0, -2, 0, 0, .. Enumerable.Repeat(-1, 108)];
        Array.ForEach(header, writer.Write);
        int[] table = [-3, -2, .. Enumerable.Range(3, sectors - 1), -2, .. Enumerable.Repeat(-1, (Sector / 4) - 2 - sectors)];
        Array.ForEach(table, writer.Write);
        Entry(writer, "Root Entry", 5, child: 1, start: -2, size: 0);
        Entry(writer, streamName, 2, child: -1, start: 2, size);
        writer.Write(new byte[Sector - 256]);
        writer.Write(content);
        writer.Write(new byte[size - content.Length]);
        file.Position = 0;
        return file;
    }

    private static void Entry(BinaryWriter writer, string name, byte type, int child, int start, int size)
    {
        var bytes = new byte[64];
        Encoding.Unicode.GetBytes(name, bytes);
        writer.Write(bytes);
        writer.Write((short)((name.Length + 1) * 2));
        writer.Write((byte[])[type, 1]);
        Array.ForEach([-1, -1, child], writer.Write);
        writer.Write(new byte[36]);
        Array.ForEach([start, size, 0], writer.Write);
    }

    private static string Cell(string place, object? value) => value switch
    {
        null => "",
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        DateTime moment => $"<c r=\"{place}\" s=\"1\"><v>{moment.ToOADate().ToString("R", CultureInfo.InvariantCulture)}</v></c>",
        bool flag => $"<c r=\"{place}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
        _ => $"<c r=\"{place}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
    };

    private static void Record(Stream book, ushort id, byte[] content)
    {
        book.Write(BitConverter.GetBytes(id));
        book.Write(BitConverter.GetBytes((ushort)content.Length));
        book.Write(content);
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
