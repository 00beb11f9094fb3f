using HanbinPortal.Features.Intake.Reading;

namespace HanbinPortal.Tests.Features.Intake.Reading;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("\t路灯\u3000不亮 \r\n 三天了\u00A0", "路灯 不亮 三天了")]
    [InlineData("\uFEFF张\u200B三\u202E\u0007", "张三")]
    [InlineData("①、“引号”，全角１２３", "①、“引号”，全角１２３")]
    [InlineData(" \u3000\u200B", "")]
    public void A_line_loses_what_cannot_be_seen_and_nothing_else(string found, string clean) =>
        Assert.Equal(clean, CellText.Line(found));

    [Fact]
    public void Half_a_character_goes_and_a_whole_rare_one_stays() =>
        Assert.Equal("𠮷家村", CellText.Line("𠮷家\uD842村\uDFB7"));

    [Theory]
    [InlineData("\u3000\u3000第一段\t说\r\n\r\n\u3000\u3000第二段\v第三段\u2028第四段\n \n", "第一段 说\n第二段\n第三段\n第四段")]
    [InlineData("一段", "一段")]
    [InlineData("\r\n\u200B", "")]
    public void Paragraphs_stay_and_their_indents_and_blank_lines_go(string found, string clean) =>
        Assert.Equal(clean, CellText.Paragraphs(found));

    [Theory]
    [InlineData("'123456789012345678", "123456789012345678")]
    [InlineData(" 2608 0308\u30002800\t100001\n", "260803082800100001")]
    [InlineData("=\"260803082800100001\"", "260803082800100001")]
    [InlineData("ＡＫ２６０８０３", "AK260803")]
    [InlineData("安12345〔2026〕第7号", "安12345〔2026〕第7号")]
    [InlineData("AK-2026/08-0001", "AK-2026/08-0001")]
    public void An_identifier_stays_whole(string found, string clean) =>
        Assert.Equal(clean, CellText.Identifier(found));
}
