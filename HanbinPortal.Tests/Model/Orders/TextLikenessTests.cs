using HanbinPortal.Model.Orders;

namespace HanbinPortal.Tests.Model.Orders;

public sealed class TextLikenessTests
{
    [Theory]
    [InlineData("小区门口路灯不亮", "小区门口路灯不亮", 1)]
    [InlineData("小区门口,路灯不亮。", "小区门口　路灯　不亮！", 1)] // punctuation and blanks say nothing
    [InlineData("ＡＢＣ小区", "abc小区", 1)] // nor does the width of letters
    [InlineData("路灯不亮", "拖欠工资", 0)]
    [InlineData("路灯不亮", "路灯坏了", 1.0 / 3)] // 路灯 of three pairs each
    [InlineData("", "路灯不亮", 0)]
    [InlineData("灯", "灯", 0)] // one character has no pair
    public void Counts_the_pairs_of_characters_that_both_texts_have(string one, string other, double expected)
    {
        Assert.Equal(expected, TextLikeness.Of(one, other), precision: 6);
        Assert.Equal(expected, TextLikeness.Of(other, one), precision: 6);
    }

    [Fact]
    public void A_matter_told_in_other_words_is_nearer_than_another_matter()
    {
        const string Asked = "江北街道某小区门口三盏路灯不亮一周，请尽快维修。";
        var again = TextLikeness.Of(Asked, "再次反映江北街道某小区门口三盏路灯一周不亮，请维修。");
        var other = TextLikeness.Of(Asked, "江北街道某小区物业费收费过高，请尽快查处。");

        Assert.InRange(again, 0.6, 1);
        Assert.InRange(other, 0, 0.45);
    }
}
