using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Wording;

namespace HanbinPortal.Tests.Documents.Wording;

public sealed class WordingTextTests
{
    private static readonly IReadOnlyList<Field> _fields =
    [
        new("工单编号", "市平台的工单编号", "AK1"),
        new("退回理由", "申请中的理由", "不归我管"),
        new("建议承办单位", "建议改由谁办", "区城管局", IsOptional: true),
        new("证明材料", "一行一份", "照片"),
        new("工单清单", "清单", "（表格）", IsBlock: true),
    ];

    [Fact]
    public void Parts_are_told_by_the_word_they_begin_with_and_the_rest_is_the_body()
    {
        var filled = Fill(
            """
            标题：关于退回{工单编号}号工单的函
            主送：区12345热线平台

            现将{工单编号}号工单退回。
            请予审核。
            附件：{证明材料}
            附注：联系人：杨梅
            抄送：区城管局
            """,
            ("工单编号", "AK7"),
            ("证明材料", "照片\n笔录"));

        Assert.Equal("关于退回AK7号工单的函", filled.Title);
        Assert.Equal("区12345热线平台", filled.Addressee);
        Assert.Equal([new Paragraph("现将AK7号工单退回。"), new Paragraph("请予审核。")], filled.Body);
        Assert.Equal(["照片", "笔录"], filled.Enclosures);
        Assert.Equal("联系人：杨梅", filled.Note);
        Assert.Equal("区城管局", filled.CopiesTo);
        Assert.Empty(filled.Missing);
    }

    [Theory]
    [InlineData("一、退回理由", "一、退回理由", "", Level.First)]
    [InlineData("（一）受理情况。接收工单9件。", "（一）受理情况。", "接收工单9件。", Level.Second)]
    [InlineData("1.签收。按时签收。", "1.签收。", "按时签收。", Level.Third)]
    [InlineData("（1）签收", "（1）签收", "", Level.Fourth)]
    [InlineData("十二、其他事项", "十二、其他事项", "", Level.First)]
    [InlineData("1.5万元已经支付。请查收。", "", "1.5万元已经支付。请查收。", Level.Body)]
    [InlineData("（一）请于12月5日前对两处集镇路灯逐盏排查并完成维修。", "", "（一）请于12月5日前对两处集镇路灯逐盏排查并完成维修。", Level.Body)]
    [InlineData("一般情况如下：", "", "一般情况如下：", Level.Body)]
    public void The_four_levels_are_told_by_their_marks(string line, string lead, string text, Level level) =>
        Assert.Equal(new Paragraph(text, level, lead), LevelMark.Read(line));

    [Fact]
    public void A_value_that_is_missing_leaves_a_blank_and_is_named_once()
    {
        var filled = Fill("标题：关于{工单编号}的函\n理由：{退回理由}。再述：{退回理由}。", ("工单编号", "AK7"), ("退回理由", "  "));

        Assert.Equal([new Paragraph("理由：＿＿＿＿。再述：＿＿＿＿。")], filled.Body);
        Assert.Equal(["退回理由"], filled.Missing);
    }

    [Fact]
    public void A_passage_is_left_out_where_an_optional_field_in_it_has_no_value()
    {
        const string Text = "标题：函\n［建议由{建议承办单位}承办。］请予审核。\n［请{建议承办单位}知悉。］";

        Assert.Equal([new Paragraph("请予审核。")], Fill(Text).Body);
        Assert.Equal(
            [new Paragraph("建议由区城管局承办。请予审核。"), new Paragraph("请区城管局知悉。")],
            Fill(Text, ("建议承办单位", "区城管局")).Body);
    }

    [Fact]
    public void The_room_between_two_passages_is_kept()
    {
        Assert.Equal("联系人：杨梅　建议：区城管局", Fill("标题：函\n正文\n附注：联系人：杨梅［　建议：{建议承办单位}］", ("建议承办单位", "区城管局")).Note);
        Assert.Equal(["照片"], Fill("标题：函\n正文{证明材料}\n［附件：{建议承办单位}］", ("证明材料", "x"), ("建议承办单位", "照片")).Enclosures);
    }

    [Fact]
    public void A_value_of_several_lines_becomes_as_many_paragraphs_and_its_levels_are_told_as_well()
    {
        var filled = Fill("标题：函\n{退回理由}", ("退回理由", "总的情况。\r\n（一）产权\n不在我镇。"));

        Assert.Equal([new Paragraph("总的情况。"), Paragraph.Heading(Level.Second, "（一）产权"), new Paragraph("不在我镇。")], filled.Body);
    }

    [Fact]
    public void A_table_stands_where_its_field_does()
    {
        var table = new Table([1], [new TableRow([new Cell("甲")])]);

        var filled = WordingText.Parse("标题：函\n清单如下：\n{工单清单}\n完。", _fields).Fill(field => field.IsBlock ? FieldValue.Of([table]) : default);

        Assert.Equal([new Paragraph("清单如下："), table, new Paragraph("完。")], filled.Body);
    }

    [Theory]
    [InlineData("标题：函\n正文{工单号}", "第2行：没有“{工单号}”这个字段。您是否要用“{工单编号}”？")]
    [InlineData("标题：函\n\n正文{证明资料}", "第3行：没有“{证明资料}”这个字段。您是否要用“{证明材料}”？")]
    [InlineData("标题：函\n正文{}", "第2行：“{}”中没有写字段名。")]
    [InlineData("标题：函\n正文{工单编号", "第2行：“{”没有对应的“}”。")]
    [InlineData("标题：函\n正文{工单{编号}", "第2行：“{”没有对应的“}”。")]
    [InlineData("标题：函\n正文工单编号}", "第2行：“}”前面没有对应的“{”。")]
    [InlineData("标题：函\n［正文{建议承办单位}", "第2行：“［”没有对应的“］”。")]
    [InlineData("标题：函\n［甲［{建议承办单位}］］", "第2行：“［］”中不能再有“［］”。")]
    [InlineData("标题：函\n［请予审核。］", "第2行：“［］”中的文字在可不填的字段为空时省去，其中至少要有一个可不填的字段。")]
    [InlineData("标题：函\n清单：{工单清单}", "第2行：字段“{工单清单}”是表格或图片，须在正文中独占一行。")]
    [InlineData("正文", "没有标题：请写一行以“标题：”开头的文字。")]
    [InlineData("标题：函", "没有正文：请至少写一段正文。")]
    public void What_cannot_be_used_is_refused_in_a_sentence(string text, string sentence)
    {
        Assert.Equal([sentence], WordingText.FaultsIn(text, _fields));
        Assert.Equal([sentence], Assert.Throws<WordingException>(() => WordingText.Parse(text, _fields)).Faults);
    }

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Assert.Equal(2, WordingText.FaultsIn("标题：{工单号}\n正文{理由}", _fields).Count);

    [Fact]
    public void Written_out_and_read_again_it_says_the_same_whatever_a_citizen_wrote()
    {
        var values = Values(("工单编号", "AK7"), ("退回理由", "标题：{工单编号}\n附件：［无］"));
        var wording = WordingText.Parse("标题：关于{工单编号}的函\n{退回理由}\n［请{建议承办单位}知悉。］\n{工单清单}\n{证明材料}", _fields);

        var written = wording.Write(values);

        var again = WordingText.Parse(written, _fields).Fill(values);
        Assert.Equal("关于AK7的函", again.Title);
        Assert.Equal(["\u200B标题：｛工单编号｝", "\u200B附件：[无]", "＿＿＿＿", "＿＿＿＿"], again.Body.Cast<Paragraph>().Select(p => p.Text));
        Assert.Equal(["工单清单", "证明材料"], again.Missing);
    }

    private static FilledWording Fill(string text, params (string Name, string Value)[] values) => WordingText.Parse(text, _fields).Fill(Values(values));

    private static Func<Field, FieldValue> Values(params (string Name, string Value)[] values) =>
        field => FieldValue.Of(values.FirstOrDefault(value => value.Name == field.Name).Value);
}
