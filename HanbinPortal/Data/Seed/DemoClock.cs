using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data.Seed;

/// <summary>The stopped clock of one demonstration order: moves on only when told to, through office hours, and never past the present.</summary>
internal sealed class DemoClock(DateTimeOffset start, DateTimeOffset end, WorkingCalendar calendar, Random dice)
{
    private static readonly TimeSpan _opens = TimeSpan.FromHours(8.5);

    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>The story has reached the present: what has not happened by now has not happened.</summary>
    public bool IsOver => Now > end;

    /// <summary>Some minutes later, day and night.</summary>
    public DemoClock Minutes(int least, int most)
    {
        Now = Now.AddMinutes(dice.Next(least, most + 1)).AddSeconds(dice.Next(60));
        return this;
    }

    /// <summary>Some working hours later; a night or a holiday in between is skipped.</summary>
    public DemoClock OfficeHours(double least, double most)
    {
        var left = TimeSpan.FromHours(least + (dice.NextDouble() * (most - least)));
        Now = NextOpen(Now);
        while (left > TimeSpan.Zero)
        {
            var close = calendar.CloseOf(ChinaTime.DateOf(Now));
            if (Now + left < close)
            {
                Now += left;
                break;
            }

            left -= close - Now;
            Now = NextOpen(close.AddMinutes(1));
        }

        return this;
    }

    /// <summary>To an instant, if that is still ahead.</summary>
    public DemoClock To(DateTimeOffset later)
    {
        Now = later > Now ? later : Now;
        return this;
    }

    private DateTimeOffset NextOpen(DateTimeOffset instant)
    {
        var day = ChinaTime.DateOf(instant);
        if (calendar.IsWorkingDay(day) && instant < calendar.CloseOf(day))
        {
            var open = ChinaTime.At(day, _opens);
            return instant > open ? instant : open;
        }

        do
        {
            day = day.AddDays(1);
        }
        while (!calendar.IsWorkingDay(day));

        return ChinaTime.At(day, _opens).AddMinutes(dice.Next(40));
    }
}
