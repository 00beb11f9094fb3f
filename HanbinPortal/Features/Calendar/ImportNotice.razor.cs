using System.Globalization;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Calendar;

/// <summary>Pastes a year's notice, shows what was read and what changes, saves it.</summary>
public sealed partial class ImportNotice(SaveYearCommand save)
{
    private string _text = string.Empty;
    private bool _isOfficial = true;
    private NoticeReading? _reading;
    private List<string> _differences = [];
    private bool _isSaving;
    private double _percent;

    [Parameter, EditorRequired]
    public required int Year { get; set; }

    [Parameter, EditorRequired]
    public required HolidayNotice Present { get; set; }

    [Parameter]
    public EventCallback Saved { get; set; }

    private void Read()
    {
        _reading = string.IsNullOrWhiteSpace(_text) ? null : NoticeText.Read(Year, _text, _isOfficial);
        _differences = _reading?.Notice is { } notice ? Differences(notice) : [];
    }

    private List<string> Differences(HolidayNotice notice)
    {
        var (before, after) = (new WorkingCalendar([Present]), new WorkingCalendar([notice]));
        List<string> changes = [];
        for (var day = new DateOnly(Year, 1, 1); day.Year == Year; day = day.AddDays(1))
        {
            if (before.IsWorkingDay(day) != after.IsWorkingDay(day))
            {
                changes.Add(string.Create(CultureInfo.InvariantCulture, $"{day:M月d日}改为{(after.IsWorkingDay(day) ? "上班" : "休息")}"));
            }
        }

        return changes;
    }

    private async Task SaveAsync()
    {
        _isSaving = true;
        var looked = 0;
        var progress = new Progress<double>(percent =>
        {
            _percent = percent;
            StateHasChanged();
        });
        if (await ActAsync(async () => looked = await save.RunAsync(_reading!.Notice!, progress, Leaving)))
        {
            Messages.Add(string.Create(CultureInfo.InvariantCulture, $"{Year}年放假安排已保存，{looked}件在办工单的时限已核对。"), MudBlazor.Severity.Success);
            _text = string.Empty;
            Read();
            await Saved.InvokeAsync();
        }

        _isSaving = false;
    }
}
