using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Reviews;

/// <summary>审核: everything that waits for the office's decision or the city's answer, decided beside the list, one after another.</summary>
public sealed partial class ReviewsPage(ReviewsQuery reviews, Me me, OrderFeed feed, TimeProvider clock, NavigationManager addresses)
{
    private static readonly FilterOption[] _dues = [new("overdue", "已超期")];

    private static readonly Dictionary<string, string> _order = new()
    {
        ["return"] = "等待最久的在前。",
        ["extension"] = "原办结时限最近的在前。",
        ["limit"] = "办结时限最近的在前。",
        ["reply"] = "市平台时限（没有的按办结时限）最近的在前。",
        ["termination"] = "市平台时限（没有的按办结时限）最近的在前。",
        ["city-return"] = "收到最早的在前。",
        ["attribution"] = "收到最早的在前。",
        ["city"] = "收到最早的在前。",
    };

    private readonly HashSet<ReviewRow> _chosen = [];
    private Actor? _actor;
    private ReviewCounts? _counts;
    private ReviewKind? _kind;
    private OrderStatus? _status;
    private ListPage<ReviewRow>? _page;
    private (long OrderId, long? RequestId)? _open;
    private string? _problem;

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    /// <summary>For what of the city an order waits.</summary>
    [SupplyParameterFromQuery]
    public string? Wait { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery]
    public string? Due { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    /// <summary>The order that lies beside the list.</summary>
    [SupplyParameterFromQuery(Name = "o")]
    public long? OpenOrder { get; set; }

    /// <summary>The request on it.</summary>
    [SupplyParameterFromQuery(Name = "r")]
    public long? OpenRequest { get; set; }

    // Nobody's clock runs while the city is waited for, and none while it is found out whose fault it was.
    private bool HasDue => _kind != ReviewKind.City && _kind != ReviewKind.Attributions;

    private bool IsNarrowed => !string.IsNullOrWhiteSpace(Search) || (Due is not null && HasDue);

    private string? Lead => _counts is null ? null
        : $"待审核{_counts.ByKind.Where(of => of.Key != ReviewKind.City).Sum(of => of.Value)}件，待市平台结果{_counts.ByKind[ReviewKind.City]}件。";

    private IReadOnlyList<FilterOption> Tabs => [.. ReviewKind.All.Select(kind => new FilterOption(kind.Key, kind.Name, _counts!.ByKind[kind]))];

    private IReadOnlyList<FilterOption> Waits =>
    [
        new(null, "全部", _counts!.ByKind[ReviewKind.City]),
        .. ReviewKind.City.Statuses.Select(status => new FilterOption(status.ToString(), Names.Of(status), _counts.AtCity.GetValueOrDefault(status))),
    ];

    /// <summary>What this person can do with several rows of the tab at once.</summary>
    private IReadOnlyList<BulkChoice> Choices => [.. BulkChoice.For(_kind!, _status).Where(choice => StepTable.Of(choice.Step).Roles.Any(_actor!.Is))];

    // Listen before the first read, or a change that falls between the two would never show.
    protected override void OnInitialized()
    {
        var pause = Own(new FeedPause(clock, FeedPause.OfLists, () => RunHere(ReloadAsync)));
        Own(feed.Listen(_ =>
        {
            pause.Ask();
            return Task.CompletedTask;
        }));
    }

    protected override async Task OnParametersSetAsync()
    {
        var (kind, status, page) = (_kind, _status, _page?.Number);
        await ReloadAsync();
        var isElsewhere = _kind != kind || _status != status || _page?.Number != page;
        if (isElsewhere)
        {
            _chosen.Clear();
        }

        if (isElsewhere && kind is not null && OpenOrder is { } old && !_page!.Rows.Any(row => row.Key == (old, OpenRequest)))
        {
            // The address still names what lay open on the tab before.
            addresses.NavigateTo(AddressOf(null), replace: true);
            return;
        }

        // Named by the address, else the first: the next decision lies open without a click.
        _open = OpenOrder is { } order ? (order, OpenRequest)
            : _page is { Rows: [var first, ..] } ? first.Key
            : null;
    }

    private async Task ReloadAsync()
    {
        try
        {
            _actor = await me.ActorAsync(Leaving);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
            return;
        }

        _counts = await reviews.CountAsync(Leaving);
        _kind = ReviewKind.Find(Tab) ?? ReviewKind.All.FirstOrDefault(kind => _counts.ByKind[kind] > 0) ?? ReviewKind.Replies;
        _status = _kind == ReviewKind.City && Enum.TryParse<OrderStatus>(Wait, out var status) && _kind.Statuses.Contains(status) ? status : null;
        var words = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim();
        _page = await reviews.RunAsync(new ReviewFilter(_kind, _status, words, HasDue && Due is "overdue", Page), Leaving);

        // What has gone or changed since it was chosen is no longer chosen.
        _chosen.RemoveWhere(row => !_page.Rows.Contains(row));
    }

    /// <summary>One is decided: the one that stood below it opens, at the end of the list the one above.</summary>
    private async Task NextAsync()
    {
        var before = _page!.Rows.Select(row => row.Key).ToList();
        var at = _open is { } open ? before.IndexOf(open) : -1;
        await ReloadAsync();
        var left = _page!.Rows.Select(row => row.Key).ToList();
        (long OrderId, long? RequestId)? next = before.Skip(at + 1).Concat(left).Cast<(long, long?)?>().FirstOrDefault(key => left.Contains(key!.Value) && key != _open);
        addresses.NavigateTo(AddressOf(next), replace: true);
    }

    /// <summary>Several are decided: when what lies open was among them, the next takes its place.</summary>
    private async Task FollowAsync()
    {
        await ReloadAsync();
        if (_open is { } open && !_page!.Rows.Any(row => row.Key == open))
        {
            await NextAsync();
        }
    }

    private string AddressOf((long OrderId, long? RequestId)? open) => addresses.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["tab"] = _kind!.Key,
        ["o"] = open?.OrderId,
        ["r"] = open?.RequestId,
    });
}
