using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Calendar;

/// <summary>A year at a glance.</summary>
public sealed partial class YearGrid
{
    private WorkingCalendar? _calendar;

    [Parameter, EditorRequired]
    public required int Year { get; set; }

    [Parameter, EditorRequired]
    public required HolidayNotice Notice { get; set; }

    [Parameter]
    public DateOnly Today { get; set; }

    protected override void OnParametersSet() => _calendar = new WorkingCalendar([Notice]);

    private string ClassOf(CalendarDay day, int month)
    {
        if (day.Date.Month != month)
        {
            return "day-none";
        }

        var kind = day.IsWorking ? day.Name is null ? string.Empty : "day-on" : day.Name == "周末" ? "day-weekend" : "day-off";
        return day.Date == Today ? $"{kind} day-today" : kind;
    }

    private static string? MarkOf(CalendarDay day) => day.IsWorking ? day.Name is null ? null : "班" : day.Name == "周末" ? null : "休";
}
