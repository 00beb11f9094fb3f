using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Papers;

/// <summary>发文登记簿: narrowed and searched by its address; what is chosen stays chosen from page to page.</summary>
public sealed partial class RegisterPage(RegisterQuery register, KeepCommand keep, Me me, OrderFeed feed, NavigationManager addresses)
{
    private static readonly IReadOnlyList<FilterOption> _kinds = [.. Enum.GetValues<PaperKind>().Select(k => new FilterOption($"{k}", k.Facts().Name))];

    private readonly List<long> _chosen = [];
    private IReadOnlyList<FilterOption> _holders = [];
    private IReadOnlyList<FilterOption> _years = [];
    private Actor? _viewer;
    private ListPage<IssuedPaper>? _page;
    private string? _problem;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public int? Year { get; set; }

    [SupplyParameterFromQuery]
    public int? Holder { get; set; }

    [SupplyParameterFromQuery]
    public bool Unscanned { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    /// <summary>What cannot be read in the address narrows nothing.</summary>
    private RegisterFilter Filter => new()
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search,
        Kind = Enum.TryParse<PaperKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
        Year = Year,
        Holder = Holder,
        WithoutScan = Unscanned,
    };

    private string SheetAddress => RegisterSheet.Address + new Uri(addresses.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [AddressControl.PageParameter] = null, ["kind"] = Filter.Kind?.ToString() })).Query;

    protected override async Task OnInitializedAsync()
    {
        var reload = new Coalesced(() => RunHere(LoadAsync));
        Own(feed.Listen(_ => reload.AskAsync()));
        try
        {
            _viewer = await me.ActorAsync(Leaving);
            (_holders, _years) = await register.OptionsAsync(_viewer, Leaving);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            (_page, _problem) = (await register.RunAsync(Filter, await me.ActorAsync(Leaving), Page, Leaving), null);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
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
