namespace HanbinPortal.Regulation.Terms;

/// <summary>One day as the calendar sees it. <paramref name="Name"/> is the holiday or make-up day, 「周末」, or null on a plain working day.</summary>
public readonly record struct CalendarDay(DateOnly Date, bool IsWorking, string? Name);

/// <summary>
/// Working days in China: Monday to Friday, less the days off and plus the make-up days of the yearly notice. Immutable.
/// A working day ends at <see cref="CloseOfBusiness"/>, counted from 00:00 China time (18:00 unless set otherwise; 24:00 possible).
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>18:00.</summary>
    public static readonly TimeSpan UsualClose = TimeSpan.FromHours(18);

    private readonly Dictionary<DateOnly, CalendarDay> _special = [];
    private readonly HashSet<int> _official;

    /// <summary>Years without a notice are filled with <see cref="HolidayNotice.ProvisionalFor"/> when first asked for.</summary>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices, TimeSpan? closeOfBusiness = null)
    {
        CloseOfBusiness = closeOfBusiness ?? UsualClose;
        var known = notices.ToList();
        _official = [.. known.Where(n => n.IsOfficial).Select(n => n.Year)];

        // Every year that can be asked for is laid out once, so that the calendar never changes after birth.
        var given = known.Select(n => n.Year).ToHashSet();
        var all = known.Concat(Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Where(y => !given.Contains(y)).Select(HolidayNotice.ProvisionalFor));
        foreach (var notice in all)
        {
            foreach (var day in notice.DaysOff)
            {
                _special[day.Date] = new CalendarDay(day.Date, IsWorking: false, day.Name);
            }

            foreach (var day in notice.MakeUpDays)
            {
                _special[day.Date] = new CalendarDay(day.Date, IsWorking: true, day.Name);
            }
        }
    }

    /// <summary>First year the calendar covers.</summary>
    public static int FirstYear => 2000;

    /// <summary>Last year the calendar covers.</summary>
    public static int LastYear => 2099;

    /// <summary>When a working day ends, counted from 00:00.</summary>
    public TimeSpan CloseOfBusiness { get; }

    /// <summary>The day, whether it is worked, and the name it has.</summary>
    public CalendarDay On(DateOnly date) =>
        _special.TryGetValue(date, out var day) ? day
        : date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new CalendarDay(date, IsWorking: false, "周末")
        : new CalendarDay(date, IsWorking: true, Name: null);

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkingDay(DateOnly date) => On(date).IsWorking;

    /// <summary>Whether the year still lacks its official notice, so that every deadline touching it may move.</summary>
    public bool IsProvisional(int year) => !_official.Contains(year);

    /// <summary>The instant, in UTC, at which a working day closes.</summary>
    public DateTimeOffset CloseOf(DateOnly day) => ChinaTime.At(day, CloseOfBusiness);

    /// <summary>The last working day before a day.</summary>
    public DateOnly WorkingDayBefore(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!IsWorkingDay(day));

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when <paramref name="to"/> is not later.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
