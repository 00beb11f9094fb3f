using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation.Terms;

public sealed class ChinaTimeTests
{
    [Fact]
    public void An_instant_is_kept_in_UTC()
    {
        var close = ChinaTime.At(Make.Day("2026-09-28"), TimeSpan.FromHours(18));

        Assert.Equal(new DateTimeOffset(2026, 9, 28, 10, 0, 0, TimeSpan.Zero), close);
        Assert.Equal(TimeSpan.Zero, close.Offset);
    }

    [Theory]
    [InlineData("2026-09-28 18:00", "2026-09-28 18:00", "2026-09-28 18:00")]
    [InlineData("2026-09-28 24:00", "2026-09-29 00:00", "2026-09-28 24:00")]
    [InlineData("2026-12-31 24:00", "2027-01-01 00:00", "2026-12-31 24:00")]
    public void Midnight_reads_as_the_end_of_a_day_where_something_ends(string at, string shown, string shownAsEnd)
    {
        Assert.Equal(shown, ChinaTime.Show(Make.Time(at)));
        Assert.Equal(shownAsEnd, ChinaTime.ShowEnd(Make.Time(at)));
    }

    [Theory]
    [InlineData("2026-09-28 23:59", "2026-09-28", "2026-09-28")]
    [InlineData("2026-09-29 00:00", "2026-09-29", "2026-09-28")]
    [InlineData("2026-09-29 00:01", "2026-09-29", "2026-09-29")]
    public void Midnight_opens_a_day_and_closes_the_one_before(string at, string day, string dayEnding)
    {
        Assert.Equal(Make.Day(day), ChinaTime.DateOf(Make.Time(at)));
        Assert.Equal(Make.Day(dayEnding), ChinaTime.DayEndingAt(Make.Time(at)));
    }

    [Theory]
    [InlineData("2026-09-21", "周一")]
    [InlineData("2026-09-26", "周六")]
    [InlineData("2026-09-27", "周日")]
    public void Weekdays_have_their_Chinese_names(string day, string name) => Assert.Equal(name, ChinaTime.Weekday(Make.Day(day)));

    [Theory]
    [InlineData(1, "第一条")]
    [InlineData(10, "第十条")]
    [InlineData(11, "第十一条")]
    [InlineData(20, "第二十条")]
    [InlineData(21, "第二十一条")]
    [InlineData(30, "第三十条")]
    [InlineData(32, "第三十二条")]
    public void Articles_are_numbered_as_the_regulation_writes_them(int article, string number) => Assert.Equal(number, ArticleNumber.Of(article));

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public void There_is_no_article_beyond_the_32(int article) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ArticleNumber.Of(article));
}
