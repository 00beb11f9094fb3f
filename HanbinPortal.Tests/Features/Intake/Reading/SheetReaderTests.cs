using System.IO.Compression;
using System.Text;
using HanbinPortal.Features.Intake.Reading;

namespace HanbinPortal.Tests.Features.Intake.Reading;

public sealed class SheetReaderTests
{
    [Fact]
    public void A_workbook_keeps_what_each_cell_was()
    {
        using var file = SheetFiles.Xlsx(["260803082800100001", 260803082800100001, 42, new DateTime(2026, 8, 3, 9, 5, 0), true, null, "末"]);

        var row = Assert.Single(All(file));

        Assert.Equal(
            [
                (CellKind.Text, "260803082800100001"),
                (CellKind.Number, "2.608030828001E+17"),
                (CellKind.Number, "42"),
                (CellKind.Date, "2026-08-03 09:05:00"),
                (CellKind.Boolean, "是"),
                (CellKind.Blank, ""),
                (CellKind.Text, "末"),
            ],
            row.Cells.Select(c => (c.Kind, c.Text)));
    }

    [Fact]
    public void An_old_workbook_keeps_what_each_cell_was()
    {
        using var file = SheetFiles.Xls(["工单编号", "数", "时间"], ["260803082800100001", 42, new DateTime(2026, 8, 3, 9, 5, 0)]);

        var rows = All(file);

        Assert.Equal(["工单编号", "数", "时间"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(
            [(CellKind.Text, "260803082800100001"), (CellKind.Number, "42"), (CellKind.Date, "2026-08-03 09:05:00")],
            rows[1].Cells.Select(c => (c.Kind, c.Text)));
    }

    [Fact]
    public void Blank_rows_are_left_out_and_the_others_keep_their_numbers()
    {
        using var file = SheetFiles.XlsxOf([("Sheet1", "", SheetFiles.Rows([["一"]], 2) + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t> \u3000</t></is></c></row>" + SheetFiles.Rows([["二"]], 70_000) + "<row r=\"1048576\"><c r=\"B1048576\" s=\"1\"/></row>")]);

        Assert.Equal([(2, "一"), (70_000, "二")], All(file).Select(r => (r.Number, r[0].Text)));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Text_is_read_in_the_encoding_it_was_written_in(string name, bool hasMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(hasMark),
            "utf-16" => new UnicodeEncoding(bigEndian: false, hasMark),
            "utf-16BE" => new UnicodeEncoding(bigEndian: true, hasMark),
            _ => Encoding.GetEncoding(name),
        };
        using var file = SheetFiles.Csv("工单编号,诉求人\r\n1,㛃𠮷\r\n", encoding);

        Assert.Equal([["工单编号", "诉求人"], ["1", "㛃𠮷"]], All(file).Select(r => r.Cells.Select(c => c.Text)));
    }

    [Theory]
    [InlineData("工单编号,标题,内容\n1,a;b;c;d,\"x,y\"\n")]
    [InlineData("工单编号;标题;内容\n1;a;\"x;y,,,,\"\n")]
    [InlineData("工单编号\t标题\t内容\n1\ta\tx,y;,;,;\n")]
    [InlineData("sep=|\n工单编号|标题|内容\n1|a|x\n")]
    [InlineData("安康市12345,2026年8月\n工单编号;标题;内容\n1;a;x\n")]
    [InlineData("\"工单\n,,,,编号\";标题;内容\n1;a;x\n")]
    public void The_separator_is_found_from_the_line_of_names(string text)
    {
        using var file = SheetFiles.Csv(text);

        Assert.Equal(3, All(file)[^1].Cells.Count);
    }

    [Fact]
    public void A_quoted_cell_keeps_its_line_breaks_and_the_rows_after_it_count_as_in_Excel()
    {
        using var file = SheetFiles.Csv("工单编号,内容\r\n1,\"一\r\n\"\"二\"\"\"\r\n\r\n2,三\r\n");

        Assert.Equal([(1, "内容"), (2, "一\r\n\"二\""), (4, "三")], All(file).Select(r => (r.Number, r[1].Text)));
    }

    [Fact]
    public void A_quotation_mark_that_swallows_the_rest_of_the_file_is_refused_before_its_row_is_read()
    {
        using var file = SheetFiles.Csv("工单编号,内容\n1,好\n2,\"没有收尾\n3,好\n");
        using var reader = SheetReader.Open(file);
        Assert.Equal("工单编号", reader.ReadRow()![0].Text);
        Assert.Equal("1", reader.ReadRow()![0].Text);

        var refusal = Assert.Throws<UnreadableSheetException>(reader.ReadRow);

        Assert.Equal("第 3 行的引号不成对，后面的行会被吞掉。请用 Excel 或 WPS 打开核对这一行，另存为 .xlsx 再导入。", refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_spreadsheet_is_refused_in_words(byte[] content, string sentence)
    {
        using var file = new MemoryStream(content);

        Assert.Equal(sentence, Assert.Throws<UnreadableSheetException>(() => All(file)).Message);
    }

    public static TheoryData<byte[], string> Refused() => new()
    {
        { [], "文件是空的，请重新导出后再导入。" },
        { " \r\n\t"u8.ToArray(), "文件是空的，请重新导出后再导入。" },
        { [0xEF, 0xBB, 0xBF], "文件是空的，请重新导出后再导入。" },
        { "%PDF-1.7 …"u8.ToArray(), "这是PDF 文件，不是表格。请选择 .xlsx、.xls 或 .csv 文件。" },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "这是图片，不是表格。请选择 .xlsx、.xls 或 .csv 文件。" },
        { "<html><table><tr><td>工单编号</td></tr></table></html>"u8.ToArray(), "这个文件实际上是网页或 XML，不是真正的表格。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。" },
        { [1, 2, 0, 3, 4], "看不懂这个文件。请选择 .xlsx、.xls 或 .csv 文件。" },
        { [0xFF, 0x80, 0x81, 0x20, 0xFF, 0xFF], "认不出这个文本文件的文字编码。请用 Excel 或 WPS 打开，确认没有乱码后另存为 .xlsx 再导入。" },
        { Zip("photo.jpg"), "这是压缩包，不是表格。请解压后选择其中的 .xlsx、.xls 或 .csv 文件。" },
        { Zip("[Content_Types].xml", "word/document.xml"), "这是 Word 或 PowerPoint 文档，不是表格。请选择 .xlsx、.xls 或 .csv 文件。" },
        { Zip("[Content_Types].xml", "xl/workbook.bin"), "这是二进制工作簿（.xlsb）。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。" },
        { Zip("mimetype", "content.xml"), "这是 OpenDocument 文件。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。" },
        { SheetFiles.Compound("EncryptedPackage", [1, 2, 3]).ToArray(), "文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码、另存后再导入。" },
        { SheetFiles.Compound("WordDocument", [1, 2, 3]).ToArray(), "这是 Word 或 PowerPoint 文档，不是表格。请选择 .xlsx、.xls 或 .csv 文件。" },
        { SheetFiles.Compound("Workbook", [1, 2, 3]).ToArray(), "文件已损坏或不完整，无法读取。请重新导出，或用 Excel、WPS 打开后另存为 .xlsx 再导入。" },
        { SheetFiles.Xlsx(["工单编号"]).ToArray()[..400], "文件已损坏或不完整，无法读取。请重新导出，或用 Excel、WPS 打开后另存为 .xlsx 再导入。" },
        { SheetFiles.XlsxOf([("Sheet1", "", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")]).ToArray(), "文件中有表格格式不允许的行号或列号，可能已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。" },
        { SheetFiles.XlsxOf([("Sheet1", "", "<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>")]).ToArray(), "文件中有表格格式不允许的行号或列号，可能已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。" },
    };

    private static List<SheetRow> All(Stream file)
    {
        using var reader = SheetReader.Open(file);
        var rows = new List<SheetRow>();
        while (reader.ReadRow() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }

    private static byte[] Zip(params string[] names)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Array.ForEach(names, name => zip.CreateEntry(name));
        }

        return file.ToArray();
    }
}
