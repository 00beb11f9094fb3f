using HanbinPortal.Model.Calendar;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.RuleSettings;

public sealed partial class SettingsPage(SettingsQuery settings, Me me, TimeProvider clock)
{
    private IReadOnlyList<SettingsVersion>? _versions;
    private RegulationSettings _present = new();
    private DateTimeOffset _now;
    private bool _mayEdit;
    private bool _isEditing;

    protected override async Task OnInitializedAsync()
    {
        _mayEdit = (await me.ActorAsync(Leaving)).Is(PortalRole.Director);
        await LoadAsync();
    }

    private void Edit() => _isEditing = true;

    private async Task SavedAsync()
    {
        _isEditing = false;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _now = clock.GetUtcNow();
        var versions = await settings.RunAsync(Leaving);
        _present = versions.FirstOrDefault(v => v.From <= _now)?.Settings ?? new RegulationSettings();
        _versions = versions;
    }
}
