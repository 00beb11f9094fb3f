using System.Text.Json;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Calendar;

/// <summary>One year of the working calendar as the office keeps it: an official notice, or what it entered until there is one.</summary>
public sealed class HolidayYear
{
    private HolidayYear()
    {
    }

    public HolidayYear(HolidayNotice notice, string byName, DateTimeOffset now)
    {
        Year = notice.Year;
        Take(notice, byName, now);
    }

    public int Year { get; private set; }

    /// <summary>国务院办公厅 has published it.</summary>
    public bool IsOfficial { get; private set; }

    /// <summary>Days off and make-up days, as JSON: read and written whole.</summary>
    public string Days { get; private set; } = "{}";

    public string ChangedByName { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Two people editing one year must collide.</summary>
    public int Version { get; private set; }

    public void Take(HolidayNotice notice, string byName, DateTimeOffset now)
    {
        IsOfficial = notice.IsOfficial;
        Days = JsonSerializer.Serialize(new Stored([.. notice.DaysOff], [.. notice.MakeUpDays]));
        ChangedByName = byName;
        ChangedAt = now;
        Version++;
    }

    public HolidayNotice ToNotice()
    {
        var stored = JsonSerializer.Deserialize<Stored>(Days)!;
        return new HolidayNotice(Year, IsOfficial, stored.Off, stored.MakeUp);
    }

    private sealed record Stored(NamedDay[] Off, NamedDay[] MakeUp);
}
