using System.Globalization;
using HanbinPortal.Features.Intake.Reading;

namespace HanbinPortal.Tests.Features.Intake.Reading;

public sealed class ChinaDateTextTests
{
    [Theory]
    [InlineData("2026-8-3 9:05", "2026-08-03T01:05:00Z")]
    [InlineData("2026-08-03 09:05:07", "2026-08-03T01:05:07Z")]
    [InlineData("2026/08/03 09:05:00", "2026-08-03T01:05:00Z")]
    [InlineData("2026/8/3\u3000 9：05", "2026-08-03T01:05:00Z")]
    [InlineData("２０２６．８．３", "2026-08-02T16:00:00Z")]
    [InlineData("2026年8月3日", "2026-08-02T16:00:00Z")]
    [InlineData("2026年08月03日09时05分", "2026-08-03T01:05:00Z")]
    [InlineData("2026年8月3号 9点5分7秒", "2026-08-03T01:05:07Z")]
    [InlineData("2026年8月3日（星期一） 下午3:05", "2026-08-03T07:05:00Z")]
    [InlineData("2026-08-03 上午12:05", "2026-08-02T16:05:00Z")]
    [InlineData("2026/8/3 9:05:00 PM", "2026-08-03T13:05:00Z")]
    [InlineData("20260803", "2026-08-02T16:00:00Z")]
    [InlineData("20260803 09:05", "2026-08-03T01:05:00Z")]
    [InlineData("20260803090507", "2026-08-03T01:05:07Z")]
    [InlineData("2026-08-03T09:05:00", "2026-08-03T01:05:00Z")]
    [InlineData("2026-08-03T09:05:00.123+08:00", "2026-08-03T01:05:00Z")]
    [InlineData("2026-08-03T01:05:00Z", "2026-08-03T01:05:00Z")]
    [InlineData("2026-08-03 24:00", "2026-08-03T16:00:00Z")]
    [InlineData("2028-02-29 00:00:00", "2028-02-28T16:00:00Z")]
    [InlineData("46237.378472222219", "2026-08-03T01:05:00Z")]
    [InlineData("46237", "2026-08-02T16:00:00Z")]
    public void A_time_of_China_is_read_into_UTC(string found, string utc) =>
        Assert.Equal((Utc(utc), null), ChinaDateText.Read(SheetCell.OfText(found)));

    [Theory]
    [InlineData("03/08/2026 09:05", "分不清哪个数是年、月、日，请写成“2026-08-03 09:05”这样的年-月-日 时:分。")]
    [InlineData("26-8-3", "分不清哪个数是年、月、日，请写成“2026-08-03 09:05”这样的年-月-日 时:分。")]
    [InlineData("8月3日 9:05", "日期没有写年份，请写成“2026-08-03 09:05”这样的年-月-日 时:分。")]
    [InlineData("2026年8月", "日期没有写到日，请写成“2026-08-03 09:05”这样的年-月-日 时:分。")]
    [InlineData("2026-02-29", "日历上没有这一天，请核对后改正。")]
    [InlineData("2026-13-01", "日历上没有这一天，请核对后改正。")]
    [InlineData("2026-08-00", "日历上没有这一天，请核对后改正。")]
    [InlineData("2026-08-03 25:00", "没有这个钟点，请核对后改正。")]
    [InlineData("2026-08-03 24:01", "没有这个钟点，请核对后改正。")]
    [InlineData("2026-08-03 09:60", "没有这个钟点，请核对后改正。")]
    [InlineData("1926-08-03", "年份不在 2000 年到 2099 年之间，请核对后改正。")]
    [InlineData("0000-00-00 00:00:00", "年份不在 2000 年到 2099 年之间，请核对后改正。")]
    [InlineData("12345", "这个数不是日期，请写成“2026-08-03 09:05”这样的年-月-日 时:分。")]
    [InlineData("2026-08-03 9", "看不懂这个时间，请写成“2026-08-03 09:05”这样的年-月-日 时:分。如果这一列不是时间，请在列对应中取消它。")]
    [InlineData("5个工作日", "看不懂这个时间，请写成“2026-08-03 09:05”这样的年-月-日 时:分。如果这一列不是时间，请在列对应中取消它。")]
    public void What_is_no_day_or_could_be_two_is_refused(string found, string sentence) =>
        Assert.Equal((null, sentence), ChinaDateText.Read(SheetCell.OfText(found)));

    [Fact]
    public void Real_dates_and_numbers_in_cells_are_read_to_the_second()
    {
        Assert.Equal((Utc("2026-08-03T01:05:00Z"), null), ChinaDateText.Read(SheetCell.OfDate(new DateTime(2026, 8, 3, 9, 4, 59, 999))));
        Assert.Equal((Utc("2026-08-03T01:05:00Z"), null), ChinaDateText.Read(SheetCell.OfNumber(46237.378472222219)));
        Assert.Equal((Utc("2026-08-02T16:00:00Z"), null), ChinaDateText.Read(SheetCell.OfNumber(20260803)));
    }

    [Theory]
    [InlineData("2026-08-03", "2026-08-03T16:00:00Z")]
    [InlineData("2026-08-03 00:00", "2026-08-02T16:00:00Z")]
    [InlineData("2026-08-03 18:00", "2026-08-03T10:00:00Z")]
    public void A_deadline_that_names_only_a_day_ends_with_it(string found, string utc) =>
        Assert.Equal((Utc(utc), null), ChinaDateText.Read(SheetCell.OfText(found), dayEndsAtMidnight: true));

    private static DateTimeOffset? Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
