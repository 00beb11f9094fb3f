using System.Globalization;
using System.Text.RegularExpressions;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Reads a date or a time of China from a cell. What could be read in two ways is refused, not decided.</summary>
internal static partial class ChinaDateText
{
    private const string HowTo = "请写成“2026-08-03 09:05”这样的年-月-日 时:分。";

    private const string WrongYear = "年份不在 2000 年到 2099 年之间，请核对后改正。";
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    // 2000-01-01 and 2100-01-01 as Excel counts days; no other number is taken for a date.
    private const double FirstSerial = 36_526;
    private const double LastSerial = 73_051;

    /// <summary>The instant in UTC, or the sentence that says why there is none.</summary>
    public static (DateTimeOffset? At, string? Fault) Read(SheetCell cell, bool dayEndsAtMidnight = false)
    {
        if (cell.Kind is CellKind.Date)
        {
            return FromWall(cell.Moment, cell.Moment.TimeOfDay == TimeSpan.Zero, dayEndsAtMidnight);
        }

        var text = Weekday().Replace(CellText.Folded(cell.Text).Replace('–', '-').Replace('—', '-'), "").Trim();
        if (Serial().IsMatch(text))
        {
            return FromSerial(double.Parse(text, CultureInfo.InvariantCulture), dayEndsAtMidnight);
        }

        if (YearFirst().Match(text) is { Success: true } full)
        {
            return FromParts(full, dayEndsAtMidnight);
        }

        if (Compact().Match(text) is { Success: true } compact)
        {
            return FromParts(compact, dayEndsAtMidnight);
        }

        return (null, WhyNot(text));
    }

    private static string WhyNot(string text)
    {
        if (YearLast().IsMatch(text))
        {
            return $"分不清哪个数是年、月、日，{HowTo}";
        }

        if (WithoutYear().IsMatch(text))
        {
            return $"日期没有写年份，{HowTo}";
        }

        return WithoutDay().IsMatch(text) ? $"日期没有写到日，{HowTo}" : $"看不懂这个时间，{HowTo}如果这一列不是时间，请在列对应中取消它。";
    }

    private static (DateTimeOffset? At, string? Fault) FromSerial(double serial, bool dayEndsAtMidnight) =>
        serial is >= FirstSerial and < LastSerial
            ? FromWall(DateTime.FromOADate(serial), serial % 1 == 0, dayEndsAtMidnight)
            : (null, $"这个数不是日期，{HowTo}");

    private static (DateTimeOffset? At, string? Fault) FromParts(Match parts, bool dayEndsAtMidnight)
    {
        int Part(string name) => parts.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        if (year is < FirstYear or > LastYear)
        {
            return (null, WrongYear);
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return (null, "日历上没有这一天，请核对后改正。");
        }

        var (hour, minute, second) = (OnTwentyFourHours(Part("h"), parts.Groups["half"].Value), Part("min"), Part("s"));
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0))
        {
            return (null, "没有这个钟点，请核对后改正。");
        }

        var wall = new DateTime(year, month, day) + new TimeSpan(hour, minute, second);
        if (parts.Groups["zone"] is { Success: true, Value: var zone })
        {
            var offset = zone is "Z" or "z" ? TimeSpan.Zero : ZoneOffset(zone);
            wall = wall - offset + ChinaTime.Offset;
        }

        return FromWall(wall, !parts.Groups["h"].Success, dayEndsAtMidnight);
    }

    private static TimeSpan ZoneOffset(string zone)
    {
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var offset = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture), 0);
        return zone[0] == '-' ? -offset : offset;
    }

    private static int OnTwentyFourHours(int hour, string half) => half.ToLowerInvariant() switch
    {
        "下午" or "pm" when hour < 12 => hour + 12,
        "上午" or "am" when hour == 12 => 0,
        _ => hour,
    };

    private static (DateTimeOffset? At, string? Fault) FromWall(DateTime wall, bool isDayOnly, bool dayEndsAtMidnight)
    {
        // Excel keeps times as fractions of a day, so 09:05:00 may arrive as 09:04:59.9999.
        wall = new DateTime((wall.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        if (wall.Year is < FirstYear or > LastYear)
        {
            return (null, WrongYear);
        }

        if (isDayOnly && dayEndsAtMidnight)
        {
            wall = wall.AddDays(1);
        }

        return (ChinaTime.At(DateOnly.FromDateTime(wall), wall.TimeOfDay), null);
    }

    [GeneratedRegex(@"^(?<y>\d{4})(?:[-/.]|\s?年\s?)(?<m>\d{1,2})(?:[-/.]|\s?月\s?)(?<d>\d{1,2})(?:\s?[日号])?(?:(?:\s|T|(?<=[日号]))\s*(?<half>上午|下午|AM|PM)?\s?(?<h>\d{1,2})(?:\s?:\s?(?<min>\d{1,2})(?:\s?:\s?(?<s>\d{1,2})(?:\.\d+)?)?|\s?[时点]\s?(?:(?<min>\d{1,2})\s?分?\s?(?:(?<s>\d{1,2})\s?秒?)?)?)(?:\s?(?<half>AM|PM))?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:[\sT]?(?<h>\d{2}):?(?<min>\d{2})(?::?(?<s>\d{2}))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^\d{5}(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Serial();

    [GeneratedRegex(@"^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^\d{1,2}(?:[-/.]|月)\d{1,2}(?:[日号])?(?:\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutYear();

    [GeneratedRegex(@"^\d{4}(?:[-/.]|年)\d{1,2}月?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutDay();

    [GeneratedRegex(@"\(?(?:星期|周|礼拜)[一二三四五六日天]\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
