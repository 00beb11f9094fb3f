using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HanbinPortal.Documents;
using HanbinPortal.Documents.Layout;

namespace HanbinPortal.Tests.Documents;

public sealed class LineBreakerTests
{
    private static readonly LineBreaker _breaker = new(PaperSamples.Shelf);

    [Theory]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八，九", 28)] // the 29th is a comma: the line before is drawn in or gives one away
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七（八）", 27)] // no opening mark at a line's end
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六〔2026〕12号", 26)] // the number of a document stays whole
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七共2026年", 28)] // a number and its unit stay whole
    public void A_line_ends_where_Chinese_lets_it(string text, int most)
    {
        var lines = Set(text);

        Assert.InRange(lines[0].Length, 1, most);
        Assert.Equal(text, string.Concat(lines));
    }

    [Fact]
    public void Whatever_the_text_no_line_begins_with_a_closing_mark_or_leaves_the_text_area()
    {
        var character = Gen.Elements("路灯不亮年月区镇，。、；：？！（）《》“”〔〕0123456789ABC".ToCharArray());
        var texts = Arb.From(character.ArrayOf(200).Select(letters => new string(letters)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), Prop.ForAll(texts, text =>
        {
            var lines = _breaker.Set(_breaker.Letters([new Span(text, Face.Fang)], Typography.BodySize), Typography.TextWidth, Typography.Indent);
            var whole = string.Concat(lines.SelectMany(l => l.Letters).Select(l => l.Rune.ToString()));
            return whole == text
                && lines.Select((line, i) => line.Width <= Typography.TextWidth - (i == 0 ? Typography.Indent : 0) + 0.1f).All(fits => fits)
                && lines.Zip(lines.Skip(1)).All(pair => pair.Second.Letters.Count == 0 || Letter.MayBreak([pair.First.Letters[^1], pair.Second.Letters[0]], 1) || Unbreakable(pair.First));
        }));
    }

    [Fact]
    public void A_title_is_set_in_lines_of_much_the_same_length()
    {
        var letters = _breaker.Letters([new Span("关于提请对五里镇民主路路灯长期不亮等问题实施提级督办的报告", Face.Song)], Typography.TitleSize, pitch: 1);

        var lines = TitleBreaker.Set(letters, Typography.TextWidth);

        Assert.Equal(2, lines.Count);
        Assert.True(Math.Abs(lines[0].Width - lines[1].Width) <= 6 * Typography.TitleSize, string.Create(CultureInfo.InvariantCulture, $"{lines[0].Width} and {lines[1].Width}"));
    }

    [Theory(Timeout = 5_000)]
    [InlineData("AK20261121003320000AK20261121003320000AK20261121003320000", 2)]
    [InlineData("，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，", 3)]
    public Task A_title_that_cannot_be_broken_well_is_broken_all_the_same(string title, int least) => Task.Run(
        () =>
        {
            var lines = TitleBreaker.Set(_breaker.Letters([new Span(title, Face.Song)], Typography.TitleSize, pitch: 1), Typography.TextWidth);

            Assert.InRange(lines.Count, least, least + 2);
            Assert.Equal(title, string.Concat(lines.SelectMany(l => l.Letters).Select(l => l.Rune)));
            Assert.All(lines, line => Assert.InRange(line.Width, 1, Typography.TextWidth + 0.5f));
        },
        TestContext.Current.CancellationToken);

    private static List<string> Set(string text) =>
        [.. _breaker.Set(_breaker.Letters([new Span(text, Face.Fang)], Typography.BodySize), Typography.TextWidth).Select(line => string.Concat(line.Letters.Select(l => l.Rune.ToString())))];

    // A run of marks and digits longer than a line has no place to break; then anywhere is better than beyond the edge.
    private static bool Unbreakable(SetLine line) => !Enumerable.Range(1, line.Letters.Count - 1).Any(at => Letter.MayBreak(line.Letters, at));
}
