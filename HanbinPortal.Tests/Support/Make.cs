using System.Globalization;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Support;

/// <summary>Small values for tests, written the way people write them.</summary>
public static class Make
{
    /// <summary>The instant, in UTC, at which clocks in China show this: 「2026-09-21 09:00」, seconds if given; 「24:00」 closes the day.</summary>
    public static DateTimeOffset Time(string china)
    {
        var at = china.Split(' ');
        var timeOfDay = at[1] == "24:00" ? TimeSpan.FromHours(24) : TimeSpan.Parse(at[1], CultureInfo.InvariantCulture);
        return ChinaTime.At(Day(at[0]), timeOfDay);
    }

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>「2026-10-01..2026-10-07, 2026-12-31」: single days and ranges with both ends.</summary>
    public static IReadOnlyList<DateOnly> Days(string text)
    {
        List<DateOnly> days = [];
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split("..");
            for (var day = Day(ends[0]); day <= Day(ends[^1]); day = day.AddDays(1))
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>
    /// A calendar in which every year is official, so that nothing is off but weekends and what the test itself names. Days off are
    /// called 假日, days worked in exchange 调休上班.
    /// </summary>
    public static WorkingCalendar Calendar(string off = "", string makeUp = "", string? close = null) =>
        new(Notices(off, makeUp), close switch
        {
            null => null,
            "24:00" => TimeSpan.FromHours(24),
            _ => TimeSpan.Parse(close, CultureInfo.InvariantCulture),
        });

    /// <summary>The notices behind <see cref="Calendar"/>.</summary>
    public static IReadOnlyList<HolidayNotice> Notices(string off = "", string makeUp = "")
    {
        var (daysOff, makeUpDays) = (Days(off), Days(makeUp));
        return
        [
            .. Enumerable.Range(WorkingCalendar.FirstYear, WorkingCalendar.LastYear - WorkingCalendar.FirstYear + 1).Select(year => new HolidayNotice(
                year,
                IsOfficial: true,
                [.. daysOff.Where(d => d.Year == year).Select(d => new NamedDay(d, "假日"))],
                [.. makeUpDays.Where(d => d.Year == year).Select(d => new NamedDay(d, "调休上班"))])),
        ];
    }
}
