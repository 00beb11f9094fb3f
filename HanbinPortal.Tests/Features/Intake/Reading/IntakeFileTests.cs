using HanbinPortal.Features.Intake.Reading;

namespace HanbinPortal.Tests.Features.Intake.Reading;

public sealed class IntakeFileTests
{
    private static readonly object?[] _names = ["工单编号", "诉求类型", "内容"];

    [Fact]
    public void The_header_is_found_under_titles_and_its_repetition_further_down_is_no_row()
    {
        using var stream = SheetFiles.Xlsx(["安康市12345热线工单导出"], ["导出时间：2026-09-01", null, "共2条"], [], _names, ["1", "投诉", "甲"], _names, ["2", "投诉", "乙"]);
        using var file = IntakeFile.Open(stream, AliasTable.Orders);

        Assert.Equal(4, file.Header.RowNumber);
        Assert.Equal(["工单编号", "诉求类型", "内容"], file.Header.Names);
        Assert.Equal([(5, "1"), (7, "2")], file.Rows().Select(r => (r.Number, r[0].Text)));
    }

    [Fact]
    public void Names_merged_over_two_rows_are_put_together()
    {
        using var stream = SheetFiles.Xlsx(["工单编号", "诉求类型", "诉求人信息", null, "诉求内容"], [null, null, "姓名", "电话", null], ["1", "投诉", "张三", "138", "甲"]);
        using var file = IntakeFile.Open(stream, AliasTable.Orders);

        Assert.Equal(["工单编号", "诉求类型", "姓名", "电话", "诉求内容"], file.Header.Names);
        Assert.Equal(["1"], file.Rows().Select(r => r[0].Text));
    }

    [Fact]
    public void The_sheet_with_the_orders_is_found_one_that_goes_on_is_read_on_and_the_others_are_named()
    {
        using var stream = SheetFiles.XlsxOf(
        [
            ("统计", "", SheetFiles.Rows([["镇街", "诉求类型", "数量"], ["五里镇", "投诉", 3]])),
            ("旧数据", "hidden", SheetFiles.Rows([_names, ["9", "投诉", "旧"]])),
            ("工单1", "", SheetFiles.Rows([_names, ["1", "投诉", "甲"]])),
            ("空", "", ""),
            ("工单2", "", SheetFiles.Rows([["续表"], _names, ["2", "投诉", "乙"]])),
            ("说明", "", SheetFiles.Rows([["填表说明"]])),
        ]);
        using var file = IntakeFile.Open(stream, AliasTable.Orders);

        Assert.Equal([("工单1", 2, "1"), ("工单2", 3, "2")], file.Rows().Select(r => (r.Sheet, r.Number, r[0].Text)));
        Assert.Equal(["统计", "旧数据", "说明"], file.SkippedSheets);
    }

    [Fact]
    public void A_file_with_unknown_names_still_shows_its_columns_to_be_mapped_by_hand()
    {
        using var stream = SheetFiles.Xlsx(["某某表"], ["甲", "乙", null, "丁"], [1, 2, 3, 4]);
        using var file = IntakeFile.Open(stream, AliasTable.Orders);

        Assert.Equal(["甲", "乙", "C列", "丁"], file.Header.Names);
        Assert.Equal(["1"], file.Preview.Select(r => r[0].Text));
    }

    [Fact]
    public void A_file_without_rows_is_refused_in_words()
    {
        using var stream = SheetFiles.Xlsx([]);

        Assert.Equal("文件里没有数据，请核对导出条件后重新导出。", Assert.Throws<UnreadableSheetException>(() => IntakeFile.Open(stream, AliasTable.Orders)).Message);
    }

    [Fact]
    public void Tens_of_thousands_of_blank_rows_after_the_last_one_yield_nothing()
    {
        var blank = string.Concat(Enumerable.Range(3, 60_000).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\" s=\"0\"/><c r=\"C{r}\" t=\"inlineStr\"><is><t> </t></is></c></row>"));
        using var stream = SheetFiles.XlsxOf([("Sheet1", "", SheetFiles.Rows([_names, ["1", "投诉", "甲"]]) + blank)]);
        using var file = IntakeFile.Open(stream, AliasTable.Orders);

        Assert.Equal(["1"], file.Rows().Select(r => r[0].Text));
        Assert.Equal(1, file.Progress);
    }
}
