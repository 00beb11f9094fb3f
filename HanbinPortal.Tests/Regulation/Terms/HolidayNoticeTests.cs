using HanbinPortal.Data.Seed;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation.Terms;

public sealed class HolidayNoticeTests
{
    [Fact]
    public void A_year_without_a_notice_has_the_days_the_law_fixes_and_no_more() =>
        Assert.Equal(
            [
                "2027-01-01 元旦",
                "2027-02-05 春节", "2027-02-06 春节", "2027-02-07 春节", "2027-02-08 春节",
                "2027-04-05 清明节",
                "2027-05-01 劳动节", "2027-05-02 劳动节",
                "2027-06-09 端午节",
                "2027-09-15 中秋节",
                "2027-10-01 国庆节", "2027-10-02 国庆节", "2027-10-03 国庆节",
            ],
            HolidayNotice.ProvisionalFor(2027).DaysOff.Select(d => $"{ChinaTime.Show(d.Date)} {d.Name}"));

    [Fact]
    public void A_provisional_notice_is_marked_and_moves_no_working_day()
    {
        var notice = HolidayNotice.ProvisionalFor(2027);

        Assert.False(notice.IsOfficial);
        Assert.Empty(notice.MakeUpDays);
    }

    [Fact]
    public void A_day_that_is_two_feasts_is_one_day_with_both_names()
    {
        var day = Assert.Single(HolidayNotice.ProvisionalFor(2031).DaysOff, d => d.Date == Make.Day("2031-10-01"));

        Assert.Equal("中秋节、国庆节", day.Name);
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Every_day_the_law_fixes_is_off_in_the_official_notice_too(int year)
    {
        var official = ShippedNotices.Load().Single(n => n.Year == year).DaysOff.Select(d => d.Date).ToHashSet();

        Assert.Subset(official, HolidayNotice.ProvisionalFor(year).DaysOff.Select(d => d.Date).ToHashSet());
    }

    [Theory]
    [InlineData(2024, 1, 1, "2024-02-10")]
    [InlineData(2025, 1, 1, "2025-01-29")]
    [InlineData(2026, 1, 1, "2026-02-17")]
    [InlineData(2027, 1, 1, "2027-02-06")]
    [InlineData(2023, 5, 5, "2023-06-22")] // after the leap month 二
    [InlineData(2025, 5, 5, "2025-05-31")] // before the leap month 六
    [InlineData(2025, 8, 15, "2025-10-06")] // after it
    [InlineData(2020, 5, 5, "2020-06-25")] // after the leap month 四
    [InlineData(2028, 5, 5, "2028-05-28")] // the leap month is 五 itself: the first of the two
    [InlineData(2028, 8, 15, "2028-10-03")]
    public void Feasts_of_the_lunar_year_fall_on_their_days_with_and_without_a_leap_month(int year, int month, int day, string date) =>
        Assert.Equal(Make.Day(date), LunarDate.InYear(year, month, day));

    [Theory]
    [InlineData("2005-04-05")]
    [InlineData("2009-04-04")]
    [InlineData("2024-04-04")]
    [InlineData("2025-04-04")]
    [InlineData("2026-04-05")]
    [InlineData("2027-04-05")]
    [InlineData("2028-04-04")]
    [InlineData("2038-04-05")] // 22 minutes past midnight
    [InlineData("2042-04-04")] // 26 minutes to midnight
    public void Clear_and_bright_is_the_fourth_or_the_fifth_of_April(string date) =>
        Assert.Equal(Make.Day(date), LunarDate.ClearAndBright(Make.Day(date).Year));
}
