using HanbinPortal.Data;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Dispatch;

/// <summary>研判交办: the queue beside the order that is open; what is handed over makes room for the next.</summary>
public sealed partial class DispatchPage(DispatchQueueQuery orders, Me me, OrderFeed feed, MinuteClock minutes, NavigationManager addresses)
{
    private static readonly FilterOption[] _kinds = [.. Enum.GetValues<OrderKind>().Select(kind => new FilterOption(kind.ToString(), Names.Of(kind)))];

    private static readonly FilterOption[] _dues =
    [
        new(DispatchFilter.Late, "已过研判时限"),
        new(DispatchFilter.CitySoon, "市平台时限两日内"),
    ];

    private readonly HashSet<long> _chosen = [];
    private QueueView? _queue;
    private Refusal? _refusal;
    private (DispatchFilter Filter, int? Page)? _shown;
    private long? _openId;
    private bool _several;
    private bool _mayDispatch;
    private int _reading;

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Town { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public string? Due { get; set; }

    [SupplyParameterFromQuery(Name = AddressControl.PageParameter)]
    public int? Page { get; set; }

    /// <summary>The order that is open; without it the first of the list, where there is room for both.</summary>
    [SupplyParameterFromQuery]
    public long? Order { get; set; }

    private DispatchFilter Filter => DispatchFilter.From(Q, Kind, Town, Show, Due);

    private bool AllChosen => _queue!.Page.Rows.All(row => _chosen.Contains(row.Id));

    protected override void OnInitialized()
    {
        var pause = Own(new FeedPause(minutes.Clock, FeedPause.OfLists, () => RunHere(LoadAsync)));
        Own(feed.Listen(_ =>
        {
            pause.Ask();
            return Task.CompletedTask;
        }));
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != (Filter, Page))
        {
            _shown = (Filter, Page);
            await LoadAsync();
        }

        _openId = Order ?? (_openId is { } open && IsListed(open) ? open : First);
    }

    private long? First => _queue?.Page.Rows.Count > 0 ? _queue.Page.Rows[0].Id : null;

    private bool IsListed(long id) => _queue?.Page.Rows.Any(row => row.Id == id) is true;

    private async Task LoadAsync()
    {
        var reading = ++_reading;
        try
        {
            var viewer = await me.ActorAsync(Leaving);
            var queue = await orders.ListAsync(Filter, viewer, Page, Leaving);
            if (reading == _reading)
            {
                (_queue, _refusal, _mayDispatch) = (queue, null, StepTable.Of(OrderStep.Dispatch).Roles.Any(viewer.Is));
            }
        }
        catch (RuleBrokenException refused)
        {
            (_queue, _refusal) = (null, refused.Refusal);
            return;
        }

        if (Order is null)
        {
            _openId ??= First;
        }
    }

    /// <summary>The order below the one that is open, else the one above; the list is read anew by itself.</summary>
    private async Task NextAsync()
    {
        var rows = _queue!.Page.Rows.Select(row => row.Id).ToList();
        var here = _openId is { } open ? rows.IndexOf(open) : -1;
        long? next = here + 1 < rows.Count ? rows[here + 1] : here > 0 ? rows[here - 1] : null;
        await LoadAsync();
        _openId = next is { } id && IsListed(id) ? id : First;
        addresses.NavigateTo(AddressOf(_openId), replace: true);
    }

    private string AddressOf(long? id) => addresses.GetUriWithQueryParameter("order", id);

    private void Choose(long id, bool on) => _ = on ? _chosen.Add(id) : _chosen.Remove(id);

    private void ChooseAll(ChangeEventArgs e)
    {
        foreach (var row in _queue!.Page.Rows)
        {
            Choose(row.Id, e.Value is true);
        }
    }

    private void Together() => _several = true;

    private void LeaveSeveral() => _several = false;

    private async Task FinishSeveralAsync()
    {
        _chosen.Clear();
        _several = false;
        await LoadAsync();
        addresses.NavigateTo(AddressOf(null), replace: true);
        _openId = First;
    }
}
