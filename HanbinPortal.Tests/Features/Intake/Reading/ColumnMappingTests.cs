using HanbinPortal.Features.Intake.Reading;

namespace HanbinPortal.Tests.Features.Intake.Reading;

public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("＊ 工单 编号：", IntakeField.Number)]
    [InlineData("12345工单编号", IntakeField.Number)]
    [InlineData("市平台工单编号", IntakeField.Number)]
    [InlineData("诉求性质", IntakeField.Kind)]
    [InlineData("联系电话（必填）", IntakeField.Phone)]
    [InlineData("市级受理时间", IntakeField.AskedAt)]
    [InlineData("区级转派时间", IntakeField.ForwardedAt)]
    [InlineData("市平台办结时限\n(年月日)", IntakeField.CityDueAt)]
    [InlineData("ＩＤ（工单编号）", null)]
    [InlineData("（工单编号）", IntakeField.Number)]
    [InlineData("诉求内容分类", IntakeField.Category)]
    [InlineData("承办单位电话", null)]
    [InlineData("序号", null)]
    [InlineData("实际办结时间", null)]
    [InlineData("安康市12345热线2026年8月工单编号和标题一览表", null)]
    public void A_header_belongs_to_the_field_it_names(string header, IntakeField? field) =>
        Assert.Equal(field, AliasTable.Orders.Match(header)?.Field);

    [Fact]
    public void The_surest_header_takes_a_field_and_what_is_left_is_reported()
    {
        var header = HeaderOf("序号", "联系人电话", "电话", "工单编号", "诉求类型", "内容", "天气", "备注", "备注");

        var mapping = ColumnMapping.Propose(header, AliasTable.Orders);

        Assert.Equal("电话", mapping.Headers[IntakeField.Phone]);
        Assert.Equal(["联系人电话", "天气", "备注 (2)"], mapping.UnmappedHeaders(header));
        Assert.Empty(mapping.WhatIsMissing(header, AliasTable.Orders));
    }

    [Fact]
    public void What_is_needed_and_missing_is_said_for_each_field()
    {
        var header = HeaderOf("工单编号", "标题", "天气");

        Assert.Equal(
            ["没有找到“诉求类型”列，请指定由哪一列提供。", "没有找到“内容”列，请指定由哪一列提供。"],
            ColumnMapping.Propose(header, AliasTable.Orders).WhatIsMissing(header, AliasTable.Orders));
        Assert.Equal(
            ["没有找到结果列，请至少指定“市审核结果”、“回访结果”、“终结结果”、“上退结果”中的一列。"],
            ColumnMapping.Propose(header, AliasTable.Results).WhatIsMissing(header, AliasTable.Results));
    }

    [Fact]
    public void A_clerk_moves_a_header_to_another_field_and_takes_one_away()
    {
        var header = HeaderOf("工单编号", "诉求类型", "内容", "天气");
        var proposed = ColumnMapping.Propose(header, AliasTable.Orders);

        var changed = proposed.With(IntakeField.Kind, "天气").With(IntakeField.Title, "内容").With(IntakeField.Number, null);

        Assert.Equal(
            [KeyValuePair.Create(IntakeField.Kind, "天气"), KeyValuePair.Create(IntakeField.Title, "内容")],
            changed.Headers.OrderBy(h => h.Key == IntakeField.Kind ? 0 : 1));
        Assert.Equal(3, proposed.Headers.Count);
    }

    [Fact]
    public void A_saved_mapping_survives_JSON_and_goes_before_the_aliases_where_its_headers_are_there()
    {
        var saved = ColumnMapping.FromJson(new ColumnMapping(new Dictionary<IntakeField, string>
        {
            [IntakeField.Number] = "单据",
            [IntakeField.Phone] = "备用 电话",
            [IntakeField.Title] = "不再有的列",
        }).ToJson());

        var mapping = ColumnMapping.Propose(HeaderOf("工单编号", "单据", "标题", "电话", "备用电话："), AliasTable.Orders, saved);

        Assert.Equal("单据", mapping.Headers[IntakeField.Number]);
        Assert.Equal("备用电话：", mapping.Headers[IntakeField.Phone]);
        Assert.Equal("标题", mapping.Headers[IntakeField.Title]);
    }

    [Fact]
    public void JSON_reads_like_the_table_it_is() =>
        Assert.Equal(
            """{"Number":"12345工单编号"}""",
            new ColumnMapping(new Dictionary<IntakeField, string> { [IntakeField.Number] = "12345工单编号" }).ToJson());

    [Fact]
    public void No_alias_names_two_fields()
    {
        foreach (var table in (AliasTable[])[AliasTable.Orders, AliasTable.Results])
        {
            var twice = table.Fields.SelectMany(f => f.Aliases).GroupBy(HeaderText.Normalise).Where(g => g.Count() > 1).Select(g => g.Key);

            Assert.Empty(twice);
        }
    }

    private static SheetHeader HeaderOf(params string[] names) =>
        SheetHeader.Of(new SheetRow("", 1, [.. names.Select(SheetCell.OfText)]), null, isDelimitedText: false);
}
