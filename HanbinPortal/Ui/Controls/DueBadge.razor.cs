using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Ui.Controls;

/// <summary>The time left to a due time; colour, icon and words say the same. The exact time stands in the tooltip.</summary>
public sealed partial class DueBadge : IDisposable
{
    [Parameter]
    public DateTimeOffset? Due { get; set; }

    /// <summary>When what was due left the unit; the clock is judged by it.</summary>
    [Parameter]
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>What is due, before the time in the tooltip.</summary>
    [Parameter]
    public string What { get; set; } = "截止：";

    [Inject]
    public required MinuteClock Clock { get; init; }

    public void Dispose() => Clock.Ticked -= Tick;

    protected override void OnInitialized() => Clock.Ticked += Tick;

    private void Tick() => _ = InvokeAsync(StateHasChanged);

    private static string IconOf(Urgency urgency) => urgency switch
    {
        Urgency.Overdue => Icons.Material.Filled.Error,
        Urgency.Today => Icons.Material.Filled.Alarm,
        Urgency.Soon => Icons.Material.Filled.Schedule,
        _ => Icons.Material.Outlined.Schedule,
    };
}
