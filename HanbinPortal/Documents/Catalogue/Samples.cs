using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>What the sample records have in common: an invented matter in Wuli, on an invented day.</summary>
internal static class Samples
{
    public const string Unit = "五里镇人民政府";
    public const string CityUnit = "汉滨区城市管理局";
    public const string Order = "AK2026112100332";
    public const string Matter = "反映五里镇民主村主干道路灯长期不亮、群众夜间出行不便的问题";

    public static readonly DateOnly Today = new(2026, 11, 25);

    /// <summary>An hour of the clock in China, so many days from <see cref="Today"/>.</summary>
    public static DateTimeOffset At(int days, int hour, int minute = 0) => ChinaTime.At(Today.AddDays(days), new TimeSpan(hour, minute, 0));
}
