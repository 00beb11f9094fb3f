using System.Globalization;
using HanbinPortal.Data;
using HanbinPortal.Model.Intake;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Intake;

/// <summary>导入冲突: what waits for a decision, and both sides of the one that is open.</summary>
public sealed partial class ConflictsPage(IntakeQuery intake, ConflictQuery conflicts, OrderFeed feed, MinuteClock minutes, NavigationManager addresses)
{
    private static readonly IReadOnlyList<FilterOption> _options = [new(null, "待处理"), new("1", "已处理")];

    private ListPage<ImportConflict>? _page;
    private ConflictView? _view;

    /// <summary>The conflict that is open.</summary>
    [SupplyParameterFromQuery]
    public long? C { get; set; }

    /// <summary>Says something for those that were decided.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromQuery(Name = AddressControl.PageParameter)]
    public int? Page { get; set; }

    protected override void OnInitialized()
    {
        var pause = Own(new FeedPause(minutes.Clock, FeedPause.OfLists, () => RunHere(LoadAsync)));
        Own(feed.Listen(_ =>
        {
            pause.Ask();
            return Task.CompletedTask;
        }));
        Own(minutes.Listen(pause.Ask));
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _view = C is { } id ? await conflicts.RunAsync(id, Leaving) : null;
        _page = await intake.ConflictsAsync(Done is not null, Page, Leaving);
    }

    private string AddressOf(long id) => addresses.GetUriWithQueryParameter("c", id.ToString(CultureInfo.InvariantCulture));

    // On to the next one that waits, or to the list when none does.
    private async Task DecidedAsync()
    {
        var next = (await intake.ConflictsAsync(decided: false, page: 1, Leaving)).Rows;
        addresses.NavigateTo(addresses.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["c"] = next.Count > 0 ? next[0].Id.ToString(CultureInfo.InvariantCulture) : null,
            ["done"] = null,
            ["page"] = null,
        }));
    }
}
