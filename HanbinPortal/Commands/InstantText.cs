using System.Globalization;
using System.Text.RegularExpressions;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Commands;

/// <summary>An instant as people type it: with or without seconds, with an offset or Z, and without either in China time.</summary>
public static partial class InstantText
{
    /// <summary>The instant in UTC, or null where the text is none.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success
            || !DateOnly.TryParseExact(match.Groups["date"].Value.Replace('/', '-'), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TimeOnly.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out var time)
            || OffsetOf(match.Groups["offset"].Value) is not { } offset)
        {
            return null;
        }

        // Years 1 and 9999 leave no room for an offset.
        return date.Year is > 1 and < 9999 ? new DateTimeOffset(date.ToDateTime(time), offset).ToUniversalTime() : null;
    }

    private static TimeSpan? OffsetOf(string text)
    {
        if (text.Length == 0)
        {
            return ChinaTime.Offset;
        }

        if (text is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var digits = text[1..].Replace(":", string.Empty, StringComparison.Ordinal).PadRight(4, '0');
        var offset = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture), 0);
        return offset > TimeSpan.FromHours(14) || digits[2] > '5' ? null : text[0] == '-' ? -offset : offset;
    }

    [GeneratedRegex(@"^\s*(?<date>[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2})(?:[Tt]|\s+)(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?)\s*(?<offset>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?\s*$")]
    private static partial Regex Shape();
}
