using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.OrderDetail;

/// <summary>工单: everything about one order in one place, and every step that can be taken on it.</summary>
public sealed partial class OrderPage(OrderQuery orders, Me me, OrderFeed feed, NavigationManager addresses)
{
    private OrderView? _view;
    private Refusal? _refusal;
    private string? _news;
    private long _shown;

    [Parameter]
    public long Id { get; set; }

    /// <summary>The step whose form is open.</summary>
    [SupplyParameterFromQuery(Name = "do")]
    public string? Do { get; set; }

    /// <summary>The assignment it is about.</summary>
    [SupplyParameterFromQuery]
    public long? A { get; set; }

    /// <summary>The request it is about.</summary>
    [SupplyParameterFromQuery]
    public long? R { get; set; }

    // Listen before the first read, or a change that falls between the two would never show.
    protected override void OnInitialized() =>
        Own(feed.Listen(change => change.OrderId == Id ? RunHere(HearAsync) : Task.CompletedTask));

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Id)
        {
            (_shown, _view, _refusal, _news) = (Id, null, null, null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var id = Id;
        Actor viewer;
        try
        {
            viewer = await me.ActorAsync(Leaving);
        }
        catch (RuleBrokenException signedOut)
        {
            (_view, _refusal) = (null, signedOut.Refusal);
            return;
        }

        var fresh = await orders.RunAsync(id, viewer, Leaving);
        if (id != Id || fresh?.Order.Version < _view?.Order.Version)
        {
            // Another order is shown by now, or a later reading came first.
            return;
        }

        (_view, _refusal) = (fresh, fresh is null ? WhyNotSeen(viewer) : null);
    }

    /// <summary>The same words for an order that is not there: whoever may not see it does not learn that it exists.</summary>
    private static Refusal WhyNotSeen(Actor viewer) =>
        viewer.IsOffice ? new Refusal(5, "没有这件工单，请核对编号后从列表打开。")
        : viewer.UnitId is not null ? new Refusal(6, "该工单不由您所在单位承办，不能查看。")
        : new Refusal(30, "您的岗位不查看具体工单。");

    /// <summary>Somebody acted on this order: the page follows, and says who did what unless it was the viewer.</summary>
    private async Task HearAsync()
    {
        var last = _view?.Order.Timeline.Max(line => line.Id) ?? long.MaxValue;
        await LoadAsync();
        var others = _view?.Timeline.Where(line => line.Id > last && line.ById != _view.Viewer.UserId).ToList() ?? [];
        if (others.Count > 0)
        {
            _news = $"{others[0].ByName}刚刚办理了：{_view!.Hide(others[0].Summary)}{(others.Count > 1 ? $"（另有{others.Count - 1}条，见办理过程）" : string.Empty)}";
        }
    }

    private async Task FinishAsync()
    {
        _news = null;
        CloseForm();
        await LoadAsync();
    }

    /// <summary>In place of the entry in the browser's history: going back must not bring up a form that is done with.</summary>
    private void CloseForm() => addresses.NavigateTo(OfferOrder.AddressOf(Id), replace: true);
}
