using System.Globalization;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Calendar;

/// <summary>Enter a start and a limit, see every day counted and skipped.</summary>
public sealed partial class TryCalendar(CalendarQuery calendar, TimeProvider clock)
{
    private static readonly string[] _formats = ["yyyy-M-d H:mm", "yyyy-M-d HH:mm", "yyyy/M/d H:mm", "yyyy-M-d", "yyyy/M/d"];

    private WorkingCalendar? _calendar;
    private string _start = string.Empty;
    private int _amount = 5;
    private TimeUnit _unit = TimeUnit.WorkingDays;
    private Deadline? _deadline;
    private string? _problem;

    protected override async Task OnInitializedAsync()
    {
        _start = ChinaTime.Show(clock.GetUtcNow());
        _calendar = await calendar.NowAsync(Leaving);
        Count();
    }

    private void Count()
    {
        _deadline = null;
        _problem = null;
        if (!DateTime.TryParseExact(_start.Trim(), _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            || start.Year < WorkingCalendar.FirstYear || start.Year > WorkingCalendar.LastYear - 2)
        {
            _problem = "请按“2026-09-30 10:00”的样子填写起算时刻。";
            return;
        }

        if (_amount is < 1 or > 400)
        {
            _problem = "时限请填1至400之间的整数。";
            return;
        }

        var instant = ChinaTime.At(DateOnly.FromDateTime(start), start.TimeOfDay);
        _deadline = TimeLimitRule.Explain(instant, new TimeLimit(_amount, _unit), _calendar!);
    }
}
