using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Features.Intake.Reading;

public sealed class CityOrderParserTests
{
    private static readonly object?[] _names = ["工单编号", "诉求类型", "诉求内容"];

    [Fact]
    public void A_whole_row_becomes_a_record()
    {
        var outcome = Only(
            ["12345工单编号", "诉求标题", "诉求内容", "工单类型", "紧急度", "工单来源", "来电人", "来电号码", "是否保密", "发生地", "所属镇街", "诉求分类", "受理时间", "派发时间", "承诺完成时间", "备注"],
            ["'260803082800100001", " 路灯\t不亮 ", "\u3000\u3000门前路灯。\r\n\r\n三天不亮。", "2-投诉类", "特急", "电话", "张 三", 13800001234L, "否", "五里镇1号", "五里镇", "城乡建设/市政/路灯/不亮", new DateTime(2026, 8, 3, 9, 5, 0), "2026/8/3 10:00", "2026-08-10", null]);

        Assert.Equal(
            new CityOrderRow
            {
                Number = "260803082800100001",
                Title = "路灯 不亮",
                Content = "门前路灯。\n三天不亮。",
                Kind = OrderKind.Complaint,
                IsEmergency = true,
                Channel = "电话",
                RequesterName = "张 三",
                Phone = "13800001234",
                IsConfidential = false,
                Address = "五里镇1号",
                Area = "五里镇",
                CategoryLevel1 = "城乡建设",
                CategoryLevel2 = "市政",
                CategoryLevel3 = "路灯/不亮",
                AskedAt = new DateTimeOffset(2026, 8, 3, 1, 5, 0, TimeSpan.Zero),
                ForwardedAt = new DateTimeOffset(2026, 8, 3, 2, 0, 0, TimeSpan.Zero),
                CityDueAt = new DateTimeOffset(2026, 8, 10, 16, 0, 0, TimeSpan.Zero),
            },
            outcome.Row);
    }

    [Fact]
    public void A_row_with_the_least_borrows_its_title_from_the_content()
    {
        var row = Only(_names, ["AK-1", "求助", "从第一句里借三十个字作标题，因为市里的表没有标题这一列，后面的字不要。\n第二段"]).Row!;

        Assert.Equal("从第一句里借三十个字作标题，因为市里的表没有标题这一列，后面…", row.Title);
        Assert.Null(row.AskedAt);
    }

    [Theory]
    [InlineData("咨询", OrderKind.Consultation)]
    [InlineData("投诉类", OrderKind.Complaint)]
    [InlineData("举报件", OrderKind.Report)]
    [InlineData("申诉求决", OrderKind.HelpRequest)]
    [InlineData("意见建议", OrderKind.Suggestion)]
    [InlineData(" 表 扬 ", OrderKind.Praise)]
    [InlineData("感谢", OrderKind.Praise)]
    public void The_kind_is_found_in_the_words_of_the_city(string found, OrderKind kind) =>
        Assert.Equal(kind, Only(_names, ["1", found, "内容"]).Row!.Kind);

    [Theory]
    [InlineData("投诉举报")]
    [InlineData("其他")]
    public void A_kind_that_is_unknown_or_two_is_refused(string found) =>
        Assert.Equal(
            [new RowFault("诉求类型", found, "不认识这个诉求类型，请改为咨询、投诉、举报、求助、建议、表扬之一。")],
            Only(_names, ["1", found, "内容"]).Faults);

    [Theory]
    [InlineData(260803082800100001L, "2.608030828001E+17", "编号在表格里是数字，Excel 只保留前 15 位，后面的已经变成 0。请从市平台重新导出，不要用 Excel 改存；手工填写时先把这一列设为“文本”。")]
    [InlineData("2.60803E+17", "2.60803E+17", "编号被 Excel 改成了科学计数法，后几位已经丢失。请从市平台重新导出，不要用 Excel 改存；手工填写时先把这一列设为“文本”。")]
    [InlineData(null, "", "没有工单编号。如果这是合计或说明行，不用处理；否则请补上编号。")]
    [InlineData("合计", "合计", "这不是工单编号。如果这是合计或说明行，不用处理；否则请补上编号。")]
    [InlineData(12.5, "12.5", "这不是工单编号，请核对本格和列对应。")]
    [InlineData("13800001234", "138****1234", "这像是手机号，不是工单编号，请核对列对应。")]
    [InlineData("12345678901234567890123456789012345678901", "1234567890123456789012345678901234567890…", "工单编号超过 40 个字符，请核对本格和列对应。")]
    public void A_number_that_is_spoilt_or_none_is_refused(object? found, string shown, string sentence)
    {
        var outcome = Only(_names, [found, "投诉", "内容"]);

        Assert.Null(outcome.OrderNumber);
        Assert.Equal([new RowFault("工单编号", shown, sentence)], outcome.Faults);
    }

    [Theory]
    [InlineData(123456789012345L, "123456789012345")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("260803082800100000", "260803082800100000")]
    public void A_number_that_is_whole_is_kept(object found, string number) =>
        Assert.Equal(number, Only(_names, [found, "投诉", "内容"]).OrderNumber);

    [Fact]
    public void A_column_of_text_numbers_that_all_end_in_zeros_was_rounded_before()
    {
        using var stream = SheetFiles.Csv("工单编号,诉求类型,内容\n260803082800100000,投诉,甲\n260803082800200000,投诉,乙\n260803082800300000,投诉,丙\n");

        Assert.All(Outcomes(stream), outcome => Assert.Equal(
            "这一列的编号第 15 位以后全是 0，应当是被 Excel 舍入过。请从市平台重新导出，不要用 Excel 改存。",
            Assert.Single(outcome.Faults).Sentence));
    }

    [Theory]
    [InlineData("保密", "13800001234", null)]
    [InlineData("张三", "保密", null)]
    [InlineData("张三", "138****1234", "是")]
    public void Whoever_asks_for_secrecy_in_any_column_gets_it(string name, string phone, string? flag)
    {
        var row = Only([.. _names, "诉求人", "联系电话", "是否保密"], ["1", "投诉", "内容", name, phone, flag]).Row!;

        Assert.True(row.IsConfidential);
        Assert.Equal(name == "保密" ? null : name, row.RequesterName);
        Assert.Equal(phone == "保密" ? null : phone, row.Phone);
    }

    [Fact]
    public void Every_fault_of_a_row_is_told_at_once_and_none_shows_personal_data()
    {
        var outcome = Only(
            [.. _names, "诉求人", "联系电话", "事发地址", "紧急程度", "受理时间", "备注"],
            ["1", null, null, new string('张', 101), "1.38E+10", new string('五', 501), "很急很急 13800001234", "13800001234", new string('长', 4001)]);

        Assert.False(outcome.IsAccepted);
        Assert.Equal("1", outcome.OrderNumber);
        Assert.Equal(
            [
                new RowFault("诉求内容", "", "没有填写内容，请补上。"),
                new RowFault("诉求类型", "", "没有填写诉求类型，请补上。"),
                new RowFault("诉求人", "张*", "诉求人有 101 个字，超过 100 个字，请删减后再导入。"),
                new RowFault("联系电话", "****10", "这一格被 Excel 当成数字，后几位已经丢失。请把这一列设为“文本”后重新填入。"),
                new RowFault("紧急程度", "很急很急 138****1234", "不认识这个紧急程度，请改为紧急、一般之一。"),
                new RowFault("事发地址", "五五五五五五***", "事发地址有 501 个字，超过 500 个字，请删减后再导入。"),
                new RowFault("受理时间", "138****1234", "看不懂这个时间，请写成“2026-08-03 09:05”这样的年-月-日 时:分。如果这一列不是时间，请在列对应中取消它。"),
                new RowFault("备注", "（4001 字）", "备注有 4001 个字，超过 4000 个字，请删减后再导入。"),
            ],
            outcome.Faults.OrderBy(f => Array.IndexOf(["诉求内容", "诉求类型", "诉求人", "联系电话", "紧急程度", "事发地址", "受理时间", "备注"], f.Column)));
    }

    [Theory]
    [InlineData("1,投诉,路灯不亮,三天了", "表头有 3 列，本行有 4 列，可能是内容里的分隔符没有加引号。请用 Excel 或 WPS 核对本行后另存为 .xlsx 再导入。")]
    [InlineData("1,\"投诉,甲\n2,投诉,\"乙", "本行的引号不成对，可能把后面的行也并了进来。请用 Excel 或 WPS 核对本行后另存为 .xlsx 再导入。")]
    [InlineData("1,投诉,\"甲没有收尾\n2,投诉,\"乙\"", "本行的引号不成对，可能把后面的行也并了进来。请用 Excel 或 WPS 核对本行后另存为 .xlsx 再导入。")]
    public void A_row_of_text_whose_cells_have_shifted_is_refused_whole_and_the_next_is_read(string line, string sentence)
    {
        using var stream = SheetFiles.Csv($"工单编号,诉求类型,内容\n{line}\n9,投诉,好\n");

        var outcomes = Outcomes(stream);

        Assert.Equal([(null, sentence), ("9", null)], outcomes.Select(o => (o.Row?.Number, o.Faults.SingleOrDefault()?.Sentence)));
    }

    [Fact]
    public void A_stray_mark_within_a_line_and_a_quoted_cell_over_several_are_read_as_they_stand()
    {
        using var stream = SheetFiles.Csv("工单编号,诉求类型,内容\n=\"260803082800100001\",投诉,5\" 水管\n2,投诉,\"甲\n\"\"乙\"\"\"\n");

        Assert.Equal([("260803082800100001", "5\" 水管"), ("2", "甲\n\"乙\"")], Outcomes(stream).Select(o => (o.Row!.Number, o.Row.Content)));
    }

    [Fact]
    public void A_mapping_without_a_needed_column_makes_no_parser()
    {
        using var stream = SheetFiles.Csv("工单编号,内容\n1,甲\n");
        using var file = IntakeFile.Open(stream, AliasTable.Orders);

        Assert.Throws<ArgumentException>(() => new CityOrderParser(file, ColumnMapping.Propose(file.Header, AliasTable.Orders)));
    }

    private static RowOutcome<CityOrderRow> Only(object?[] names, object?[] cells)
    {
        using var stream = SheetFiles.Xlsx(names, cells);
        return Assert.Single(Outcomes(stream));
    }

    private static List<RowOutcome<CityOrderRow>> Outcomes(Stream stream)
    {
        using var file = IntakeFile.Open(stream, AliasTable.Orders);
        var parser = new CityOrderParser(file, ColumnMapping.Propose(file.Header, AliasTable.Orders));
        return [.. file.Rows().Select(parser.Parse)];
    }
}
