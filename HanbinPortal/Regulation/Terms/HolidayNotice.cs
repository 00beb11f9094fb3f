namespace HanbinPortal.Regulation.Terms;

/// <summary>A day with the name it is off or on for: 「国庆节」「国庆节调休上班」.</summary>
public sealed record NamedDay(DateOnly Date, string Name);

/// <summary>
/// One year of the State Council's notice on holidays: the days off, and the weekend days worked in exchange (调休).
/// A year without an official notice is provisional: only what the law fixes is off, see <see cref="ProvisionalFor"/>.
/// </summary>
public sealed record HolidayNotice(int Year, bool IsOfficial, IReadOnlyList<NamedDay> DaysOff, IReadOnlyList<NamedDay> MakeUpDays)
{
    /// <summary>
    /// What 《全国年节及纪念日放假办法》 (in force since 2025) fixes by itself: 元旦, 春节 (除夕 and three days), 清明, 劳动节 (two days),
    /// 端午, 中秋, 国庆节 (three days), without the bridges and make-up days that only the notice gives.
    /// </summary>
    public static HolidayNotice ProvisionalFor(int year)
    {
        var newYear = LunarDate.InYear(year, month: 1, day: 1);
        List<NamedDay> off =
        [
            new(new DateOnly(year, 1, 1), "元旦"),
            new(newYear.AddDays(-1), "春节"),
            new(newYear, "春节"),
            new(newYear.AddDays(1), "春节"),
            new(newYear.AddDays(2), "春节"),
            new(LunarDate.ClearAndBright(year), "清明节"),
            new(new DateOnly(year, 5, 1), "劳动节"),
            new(new DateOnly(year, 5, 2), "劳动节"),
            new(LunarDate.InYear(year, month: 5, day: 5), "端午节"),
            new(LunarDate.InYear(year, month: 8, day: 15), "中秋节"),
            new(new DateOnly(year, 10, 1), "国庆节"),
            new(new DateOnly(year, 10, 2), "国庆节"),
            new(new DateOnly(year, 10, 3), "国庆节"),
        ];

        // 中秋 falls into 国庆 now and then (2031, 2039): one day, both names.
        var days = off.GroupBy(d => d.Date).Select(d => new NamedDay(d.Key, string.Join("、", d.Select(n => n.Name)))).OrderBy(d => d.Date);
        return new HolidayNotice(year, IsOfficial: false, [.. days], []);
    }
}
