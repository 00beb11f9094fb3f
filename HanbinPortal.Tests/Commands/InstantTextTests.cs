using HanbinPortal.Commands;

namespace HanbinPortal.Tests.Commands;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("2026-09-30T10:00")]
    [InlineData("2026-09-30T10:00:00")]
    [InlineData("2026-09-30t10:00")]
    [InlineData("2026-09-30 10:00")]
    [InlineData(" 2026/9/30 10:00 ")]
    [InlineData("2026-09-30T10:00+08:00")]
    [InlineData("2026-09-30T10:00+0800")]
    [InlineData("2026-09-30T10:00:00.000+08")]
    [InlineData("2026-09-30T02:00Z")]
    [InlineData("2026-09-30T02:00:00z")]
    [InlineData("2026-09-29T22:00-04:00")]
    [InlineData("2026-09-30T07:30+05:30")]
    public void One_instant_may_be_written_in_many_ways(string text)
    {
        var instant = InstantText.Read(text);

        Assert.Equal(new DateTimeOffset(2026, 9, 30, 2, 0, 0, TimeSpan.Zero), instant);
        Assert.Equal(TimeSpan.Zero, instant!.Value.Offset);
    }

    [Theory]
    [InlineData("2026-09-30T10:00:59", 59)]
    [InlineData("2026-09-30T10:00:07Z", 7)]
    public void Seconds_are_kept(string text, int seconds) => Assert.Equal(seconds, InstantText.Read(text)!.Value.Second);

    [Theory]
    [InlineData("")]
    [InlineData("昨天")]
    [InlineData("2026-09-30")]
    [InlineData("10:00")]
    [InlineData("2026-09-31T10:00")]
    [InlineData("2026-13-01T10:00")]
    [InlineData("2026-09-30T24:00")]
    [InlineData("2026-09-30T10:60")]
    [InlineData("2026-09-30T10:00:60")]
    [InlineData("2026-09-30T10:00+15:00")]
    [InlineData("2026-09-30T10:00+08:60")]
    [InlineData("2026-09-30T10:00 北京")]
    [InlineData("30-09-2026T10:00")]
    [InlineData("0001-01-01T00:00Z")]
    [InlineData("9999-12-31T23:59-14:00")]
    [InlineData("２０２６-09-30T10:00")]
    public void What_is_no_instant_is_not_guessed_at(string text) => Assert.Null(InstantText.Read(text));
}
