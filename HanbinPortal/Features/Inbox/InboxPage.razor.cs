using HanbinPortal.Data;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Inbox;

/// <summary>待办: what the unit has to do, what is due first on top.</summary>
public sealed partial class InboxPage(InboxQuery inbox, Me me, OrderFeed feed)
{
    private InboxView? _view;
    private string? _problem;
    private int? _unitId;
    private bool _isLead;

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    private string? Lead => _view switch
    {
        null => null,
        { Counts: { Overdue: 0, Today: 0 } } => $"{_view.UnitName}：没有超期，今日没有到期。",
        _ => $"{_view.UnitName}：超期{_view.Counts.Overdue}件，今日到期{_view.Counts.Today}件。",
    };

    // Listen before the first read, or a change that falls between the two would never show.
    protected override void OnInitialized()
    {
        var reload = new Coalesced(() => RunHere(LoadAsync));
        Own(feed.Listen(change => _unitId is { } unit && change.UnitIds.Contains(unit) ? reload.AskAsync() : Task.CompletedTask));
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            var actor = await me.ActorAsync(Leaving);
            (_unitId, _isLead) = (actor.UnitId, actor.Is(PortalRole.UnitLead));
            (_view, _problem) = (await inbox.RunAsync(actor, Tab, Search, Page, Leaving), null);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
    }
}
