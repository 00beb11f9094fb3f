using System.IO.Compression;
using System.Text;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>The kinds of file that are read.</summary>
internal enum SheetFormat
{
    Workbook,
    DelimitedText,
}

/// <summary>Tells what a file is from its content. Names lie: exports called .xls are often web pages, and .csv files workbooks.</summary>
internal static class FileSignature
{
    // A compressed workbook can hide any size; beyond these it is not an export of a city platform.
    private const long LargestUnpacked = 4L << 30;
    private const long LargestSharedStrings = 400L << 20;
    private const int Looked = 64 * 1024;

    private const string SaveAsXlsx = "请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。";

    private static readonly (byte[] Magic, string Name)[] _foreign =
    [
        ("%PDF"u8.ToArray(), "PDF 文件"),
        ([0x89, 0x50, 0x4E, 0x47], "图片"),
        ([0xFF, 0xD8, 0xFF], "图片"),
        ("GIF8"u8.ToArray(), "图片"),
        ("Rar!"u8.ToArray(), "压缩包"),
        ([0x37, 0x7A, 0xBC, 0xAF], "压缩包"),
        ([0x1F, 0x8B], "压缩包"),
        ("{\\rtf"u8.ToArray(), "文字处理文档"),
        ("SQLite format"u8.ToArray(), "数据库文件"),
    ];

    public static SheetFormat Of(Stream file)
    {
        var head = Head(file);
        if (head.Length == 0)
        {
            throw new UnreadableSheetException("文件是空的，请重新导出后再导入。");
        }

        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return OfZip(file);
        }

        if (head.AsSpan().StartsWith("PK"u8))
        {
            throw new UnreadableSheetException("文件是空的压缩包或已损坏，请重新导出后再导入。");
        }

        if (head.AsSpan().StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return OfCompound(file);
        }

        if (Array.Find(_foreign, f => head.AsSpan().StartsWith(f.Magic)) is { Name: { } name })
        {
            throw new UnreadableSheetException($"这是{name}，不是表格。请选择 .xlsx、.xls 或 .csv 文件。");
        }

        return OfText(head);
    }

    private static SheetFormat OfZip(Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var names = zip.Entries.Select(e => e.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("xl/workbook.bin"))
        {
            throw new UnreadableSheetException($"这是二进制工作簿（.xlsb）。{SaveAsXlsx}");
        }

        if (names.Contains("word/document.xml") || names.Contains("ppt/presentation.xml"))
        {
            throw new UnreadableSheetException("这是 Word 或 PowerPoint 文档，不是表格。请选择 .xlsx、.xls 或 .csv 文件。");
        }

        if (names.Contains("content.xml") && names.Contains("mimetype"))
        {
            throw new UnreadableSheetException($"这是 OpenDocument 文件。{SaveAsXlsx}");
        }

        if (!names.Contains("[Content_Types].xml"))
        {
            throw new UnreadableSheetException("这是压缩包，不是表格。请解压后选择其中的 .xlsx、.xls 或 .csv 文件。");
        }

        if (zip.Entries.Sum(e => e.Length) > LargestUnpacked
            || zip.Entries.Any(e => e.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) && e.Length > LargestSharedStrings))
        {
            throw new UnreadableSheetException("文件过大，请按月份拆分成几个文件后分别导入。");
        }

        return SheetFormat.Workbook;
    }

    private static SheetFormat OfCompound(Stream file)
    {
        // Entry names of a compound file stand in its directory as UTF-16; where that directory lies is the reader's business, not ours.
        if (Contains(file, "EncryptedPackage"))
        {
            throw new UnreadableSheetException("文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码、另存后再导入。");
        }

        if (Contains(file, "WordDocument") || Contains(file, "PowerPoint Document"))
        {
            throw new UnreadableSheetException("这是 Word 或 PowerPoint 文档，不是表格。请选择 .xlsx、.xls 或 .csv 文件。");
        }

        return SheetFormat.Workbook;
    }

    private static SheetFormat OfText(byte[] head)
    {
        var isWide = head.AsSpan().StartsWith((byte[])[0xFF, 0xFE]) || head.AsSpan().StartsWith((byte[])[0xFE, 0xFF]);
        if (!isWide && head.Contains((byte)0))
        {
            throw new UnreadableSheetException("看不懂这个文件。请选择 .xlsx、.xls 或 .csv 文件。");
        }

        var start = Encoding.Latin1.GetString(head, 0, Math.Min(head.Length, 2048)).Replace("\0", "", StringComparison.Ordinal).TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\r', '\n', '\t');
        if (start.Length == 0)
        {
            throw new UnreadableSheetException("文件是空的，请重新导出后再导入。");
        }

        if (start[0] == '<')
        {
            throw new UnreadableSheetException($"这个文件实际上是网页或 XML，不是真正的表格。{SaveAsXlsx}");
        }

        return SheetFormat.DelimitedText;
    }

    private static byte[] Head(Stream file)
    {
        file.Position = 0;
        var head = new byte[(int)Math.Min(Looked, file.Length)];
        file.ReadExactly(head);
        return head;
    }

    private static bool Contains(Stream file, string name)
    {
        var wanted = Encoding.Unicode.GetBytes(name + "\0");
        var buffer = new byte[Looked];
        var kept = 0;
        file.Position = 0;
        while (file.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(wanted) >= 0)
            {
                return true;
            }

            // A name may straddle two blocks.
            kept = Math.Min(filled.Length, wanted.Length - 1);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
