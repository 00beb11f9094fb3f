using HanbinPortal.Data.Seed;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation.Terms;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar _shipped = new(ShippedNotices.Load());

    [Theory]
    [InlineData("2026-09-18", true, null)] // a plain Friday
    [InlineData("2026-09-19", false, "周末")]
    [InlineData("2026-09-20", true, "国庆节调休上班")] // a make-up Sunday
    [InlineData("2026-10-01", false, "国庆节")]
    [InlineData("2026-10-03", false, "国庆节")] // a Saturday within the holiday is named for it
    [InlineData("2026-10-10", true, "国庆节调休上班")]
    [InlineData("2025-10-06", false, "中秋节")]
    [InlineData("2027-02-05", false, "春节")] // provisional: 除夕
    [InlineData("2027-02-09", true, null)]
    [InlineData("2027-02-13", false, "周末")]
    public void Each_day_is_worked_or_not_and_has_its_name(string date, bool isWorking, string? name) =>
        Assert.Equal(new CalendarDay(Make.Day(date), isWorking, name), _shipped.On(Make.Day(date)));

    [Theory]
    [InlineData(2023, true)]
    [InlineData(2024, false)]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    public void A_year_without_an_official_notice_is_provisional(int year, bool provisional) =>
        Assert.Equal(provisional, _shipped.IsProvisional(year));

    [Fact]
    public void A_year_given_as_provisional_stays_provisional_with_the_days_given()
    {
        var calendar = new WorkingCalendar([new HolidayNotice(2027, IsOfficial: false, [new NamedDay(Make.Day("2027-02-10"), "春节")], [])]);

        Assert.True(calendar.IsProvisional(2027));
        Assert.False(calendar.IsWorkingDay(Make.Day("2027-02-10")));
        Assert.True(calendar.IsWorkingDay(Make.Day("2027-02-05")));
    }

    [Fact]
    public void A_calendar_without_any_notice_still_counts()
    {
        var calendar = new WorkingCalendar([]);

        Assert.Equal(Make.Day("2026-09-30"), calendar.WorkingDayBefore(Make.Day("2026-10-05")));
        Assert.Equal(Make.Time("2026-09-21 18:00"), calendar.CloseOf(Make.Day("2026-09-21")));
    }

    [Theory]
    [InlineData("2026-10-08", "2026-09-30")]
    [InlineData("2026-09-21", "2026-09-20")] // the make-up Sunday
    [InlineData("2026-09-20", "2026-09-18")]
    [InlineData("2026-01-04", "2025-12-31")] // over the year
    public void The_working_day_before_skips_days_off(string day, string before) =>
        Assert.Equal(Make.Day(before), _shipped.WorkingDayBefore(Make.Day(day)));

    [Theory]
    [InlineData("2026-09-30", "2026-09-30", 0)]
    [InlineData("2026-09-30", "2026-10-07", 0)]
    [InlineData("2026-09-30", "2026-10-08", 1)]
    [InlineData("2026-09-30", "2026-10-13", 5)]
    [InlineData("2026-10-13", "2026-09-30", 0)]
    public void Working_days_between_leave_out_the_first_day_and_take_in_the_last(string from, string to, int days) =>
        Assert.Equal(days, _shipped.WorkingDaysBetween(Make.Day(from), Make.Day(to)));
}
