using System.Globalization;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features.RuleSettings;

/// <summary>Fills in a new set of settings, beginning with the present one.</summary>
public sealed partial class SettingsForm(SaveSettingsCommand save, TimeProvider clock)
{
    private static readonly double[] _hours = [17, 17.5, 18, 18.5, 19, 20, 24];

    private readonly List<IndustryRow> _industry = [.. new[] { OrderField.BusinessEnvironment, OrderField.CityCreation, OrderField.Tourism }.Select(f => new IndustryRow(f))];
    private TimeSpan _close;
    private ClockStart _start;
    private int _emergencyDays;
    private TimeUnit _emergencyUnit;
    private bool _suspends;
    private int _assistDays;
    private int _soonDays;
    private int _appealDays;
    private string _inForce = string.Empty;
    private string _from = string.Empty;
    private string _reason = string.Empty;
    private string? _problem;

    [Parameter, EditorRequired]
    public required RegulationSettings Present { get; set; }

    [Parameter]
    public EventCallback Saved { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    protected override void OnInitialized()
    {
        (_close, _start, _suspends) = (Present.CloseOfBusiness, Present.ClockStart, Present.ReturnSuspendsClock);
        (_emergencyDays, _emergencyUnit) = Present.EmergencySettle;
        (_assistDays, _soonDays, _appealDays) = (Present.AssistWorkingDaysBeforeLead, Present.DueSoonWorkingDays, Present.AppealAnswerWorkingDays);
        _inForce = Present.InForceFrom is { } day ? ChinaTime.Show(day) : string.Empty;
        _from = $"{ChinaTime.Show(ChinaTime.DateOf(clock.GetUtcNow()).AddDays(1))} 00:00";
        foreach (var limit in Present.IndustryLimits)
        {
            var row = _industry.Single(r => r.Field == limit.Field);
            (row.Days, row.Basis) = (limit.Limit.Amount, limit.Basis);
        }
    }

    private async Task SaveAsync()
    {
        _problem = null;
        DateOnly? inForce = null;
        if (!string.IsNullOrWhiteSpace(_inForce))
        {
            if (!DateOnly.TryParseExact(_inForce.Trim(), "yyyy-M-d", out var day))
            {
                _problem = "办法施行日期请按“2025-12-01”的样子填写，或留空。";
                return;
            }

            inForce = day;
        }

        if (!DateTime.TryParseExact(_from.Trim(), ["yyyy-M-d H:mm", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            _problem = "生效时刻请按“2026-12-01 00:00”的样子填写。";
            return;
        }

        try
        {
            await save.RunAsync(ChinaTime.At(DateOnly.FromDateTime(from), from.TimeOfDay), Filled(inForce), _reason, Leaving);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
            return;
        }

        Messages.Add("设置已保存。", Severity.Success);
        await Saved.InvokeAsync();
    }

    private RegulationSettings Filled(DateOnly? inForce) => Present with
    {
        CloseOfBusiness = _close,
        ClockStart = _start,
        EmergencySettle = new TimeLimit(_emergencyDays, _emergencyUnit),
        ReturnSuspendsClock = _suspends,
        AssistWorkingDaysBeforeLead = _assistDays,
        DueSoonWorkingDays = _soonDays,
        AppealAnswerWorkingDays = _appealDays,
        InForceFrom = inForce,
        IndustryLimits = [.. _industry.Where(r => r.Days > 0).Select(r => new IndustryLimit(r.Field, TimeLimit.WorkingDays(r.Days), r.Basis.Trim()))],
    };

    private sealed class IndustryRow(OrderField field)
    {
        public OrderField Field { get; } = field;

        public int Days { get; set; }

        public string Basis { get; set; } = string.Empty;
    }
}
