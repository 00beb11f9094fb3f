using System.Text.Json;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data.Seed;

/// <summary>
/// The State Council's notices that come with the portal (holidays.json). A database starts with them; the verbs that need no
/// database count with them.
/// </summary>
public static class ShippedNotices
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    /// <summary>All shipped notices, the earliest year first; every one of them is official.</summary>
    public static IReadOnlyList<HolidayNotice> Load()
    {
        using var file = SeedFile.Open("holidays.json");
        var shipped = JsonSerializer.Deserialize<NoticesFile>(file, _web)!;
        return [.. shipped.Notices.Select(n => new HolidayNotice(n.Year, IsOfficial: true, DaysOf(n.DaysOff), DaysOf(n.MakeUpDays)))];
    }

    private static List<NamedDay> DaysOf(IEnumerable<DayRange> ranges) =>
        [.. ranges.SelectMany(r => Enumerable.Range(0, r.To.DayNumber - r.From.DayNumber + 1).Select(i => new NamedDay(r.From.AddDays(i), r.Name)))];

    private sealed record NoticesFile(IReadOnlyList<YearNotice> Notices);

    private sealed record YearNotice(int Year, IReadOnlyList<DayRange> DaysOff, IReadOnlyList<DayRange> MakeUpDays);

    private sealed record DayRange(string Name, DateOnly From, DateOnly To);
}
