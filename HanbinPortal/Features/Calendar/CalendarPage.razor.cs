using System.Globalization;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Calendar;

[Article(14)]
public sealed partial class CalendarPage(CalendarQuery calendar, Me me, NavigationManager navigation)
{
    private CalendarYear? _shown;
    private bool _mayEdit;
    private int _year;

    [SupplyParameterFromQuery(Name = "year")]
    public int? Year { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await me.ActorAsync(Leaving);
        _mayEdit = actor.Is(PortalRole.SystemAdmin) || actor.Is(PortalRole.Director);
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = Math.Clamp(Year ?? calendar.Today.Year, WorkingCalendar.FirstYear, WorkingCalendar.LastYear);
        if (_shown is null || wanted != _year)
        {
            _year = wanted;
            _shown = await calendar.RunAsync(_year, Leaving);
        }
    }

    private async Task ShowAsync(int year)
    {
        _shown = null;
        navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/system/calendar?year={year}"));
        _year = Math.Clamp(year, WorkingCalendar.FirstYear, WorkingCalendar.LastYear);
        _shown = await calendar.RunAsync(_year, Leaving);
    }
}
