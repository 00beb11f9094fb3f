using System.Globalization;

namespace HanbinPortal.Regulation.Terms;

/// <summary>
/// The clock on the wall in Ankang (Asia/Shanghai, UTC+8, no summer time since 1991). Instants are kept in UTC; whatever has a
/// day, an hour or a year in it goes through here, so that the server's own zone never matters.
/// </summary>
public static class ChinaTime
{
    /// <summary>Fixed: the regulation is younger than the last summer time.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The instant, in UTC, at which clocks in China show this.</summary>
    public static DateTimeOffset At(DateOnly date, TimeSpan timeOfDay) =>
        new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue) + timeOfDay, Offset).ToUniversalTime();

    /// <summary>The day in China of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Wall(instant));

    /// <summary>The last day of a period that ends at this instant: 24:00 belongs to the day it closes, not to the one it opens.</summary>
    public static DateOnly DayEndingAt(DateTimeOffset end) => DateOf(end.AddTicks(-1));

    /// <summary>What clocks in China show.</summary>
    public static DateTime Wall(DateTimeOffset instant) => instant.ToOffset(Offset).DateTime;

    /// <summary>「2026-10-09 18:00」.</summary>
    public static string Show(DateTimeOffset instant) => Wall(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A deadline; midnight reads 「2026-10-08 24:00」 of the day it closes.</summary>
    public static string ShowEnd(DateTimeOffset end) =>
        Wall(end).TimeOfDay == TimeSpan.Zero ? $"{Show(DayEndingAt(end))} 24:00" : Show(end);

    /// <summary>「2026-10-09」.</summary>
    public static string Show(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>「周五」.</summary>
    public static string Weekday(DateOnly date) => "周" + "日一二三四五六"[(int)date.DayOfWeek];
}
