using System.Globalization;
using HanbinPortal.Data;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Orders;

/// <summary>全部工单: every order of the district, narrowed, searched and sorted by its address.</summary>
public sealed partial class OrdersPage(OrdersQuery orders, Me me, OrderFeed feed)
{
    private static readonly IReadOnlyList<FilterOption> _statuses = [.. Enum.GetValues<OrderStatus>().Select(s => new FilterOption($"{s}", Names.Of(s)))];
    private static readonly IReadOnlyList<FilterOption> _kinds = [.. Enum.GetValues<OrderKind>().Select(k => new FilterOption($"{k}", Names.Of(k)))];

    private static readonly IReadOnlyList<FilterOption> _sorts =
        [new(nameof(OrdersSort.Oldest), "最早收到的在前"), new(nameof(OrdersSort.Due), "先到期的在前（只列计时中的）")];

    private IReadOnlyList<FilterOption> _units = [];
    private IReadOnlyList<FilterOption> _townships = [];
    private ListPage<OrderRow>? _page;
    private string? _problem;

    // On a phone the fields would push the orders off the screen.
    private bool _unfolded;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public int? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Township { get; set; }

    [SupplyParameterFromQuery]
    public bool Emergency { get; set; }

    [SupplyParameterFromQuery]
    public bool Overdue { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    /// <summary>What cannot be read in the address narrows nothing.</summary>
    private OrdersFilter Filter => new()
    {
        Search = Search,
        Status = Read<OrderStatus>(Status),
        Kind = Read<OrderKind>(Kind),
        UnitId = Unit,
        Township = Township,
        Emergency = Emergency,
        Overdue = Overdue,
        From = Day(From),
        To = Day(To),
        Sort = Read<OrdersSort>(Sort) ?? OrdersSort.Newest,
    };

    /// <summary>How many conditions stand under the fold.</summary>
    private int Narrowing => new object?[] { Filter.Status, Filter.Kind, Filter.UnitId, Filter.From, Filter.To }.Count(c => c is not null)
        + new[] { !string.IsNullOrEmpty(Township), Emergency, Overdue }.Count(on => on);

    // Listen before the first read, or a change that falls between the two would never show.
    protected override async Task OnInitializedAsync()
    {
        var reload = new Coalesced(() => RunHere(LoadAsync));
        Own(feed.Listen(_ => reload.AskAsync()));
        (_units, _townships) = await orders.OptionsAsync(Leaving);
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private static T? Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private async Task LoadAsync()
    {
        try
        {
            (_page, _problem) = (await orders.RunAsync(Filter, await me.ActorAsync(Leaving), Page, Leaving), null);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
    }
}
