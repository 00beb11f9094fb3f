using HanbinPortal.Data;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Papers;

/// <summary>今日待印: what the office has issued and nobody has printed.</summary>
public sealed partial class PrintQueuePage(RegisterQuery register, KeepCommand keep, Me me, OrderFeed feed)
{
    private readonly List<long> _chosen = [];
    private IReadOnlyList<long> _all = [];
    private ListPage<IssuedPaper>? _page;
    private string? _problem;

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    protected override void OnInitialized()
    {
        var reload = new Coalesced(() => RunHere(LoadAsync));
        Own(feed.Listen(_ => reload.AskAsync()));
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            var viewer = await me.ActorAsync(Leaving);
            _all = await register.AllToPrintAsync(viewer, Leaving);
            (_page, _problem) = (await register.ToPrintAsync(viewer, Page, Leaving), null);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
    }

    private void ChooseAll()
    {
        _chosen.Clear();
        _chosen.AddRange(_all);
    }

    private async Task MarkAsync()
    {
        if (await ActAsync(async () => await keep.MarkPrintedAsync(_chosen, await me.ActorAsync(Leaving), Leaving), $"已标记{_chosen.Count}件为已打印。"))
        {
            _chosen.Clear();
            await LoadAsync();
        }
    }
}
