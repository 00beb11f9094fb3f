using System.Globalization;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HanbinPortal.Data.Conversions;

/// <summary>A limit with its unit as readable text: 「5 WorkingDays」.</summary>
public sealed class TimeLimitConverter() : ValueConverter<TimeLimit, string>(limit => Write(limit), text => Read(text))
{
    private static string Write(TimeLimit limit) => string.Create(CultureInfo.InvariantCulture, $"{limit.Amount} {limit.Unit}");

    private static TimeLimit Read(string text)
    {
        var parts = text.Split(' ');
        return new TimeLimit(int.Parse(parts[0], CultureInfo.InvariantCulture), Enum.Parse<TimeUnit>(parts[1]));
    }
}
