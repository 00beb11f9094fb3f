using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Reviews;

/// <summary>One order of the queue and the form of the step it waits for; follows what others do to it without losing what was written.</summary>
public sealed partial class ReviewPane(ReviewOrderQuery orders, Me me, OrderFeed feed)
{
    private ReviewOrder? _view;
    private StepOffer? _offer;
    private string? _lapsed;
    private bool _missing;
    private bool _done;
    private int _beginnings;

    [Parameter, EditorRequired]
    public required long OrderId { get; set; }

    [Parameter]
    public long? RequestId { get; set; }

    [Parameter, EditorRequired]
    public required ReviewKind Kind { get; set; }

    /// <summary>The step was taken.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    // Listen before the first read, or a change that falls between the two would never show.
    protected override void OnInitialized() => Own(feed.Listen(change => change.OrderId == OrderId ? RunHere(LoadAsync) : Task.CompletedTask));

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        if (_done)
        {
            return;
        }

        var viewer = await me.ActorAsync(Leaving);
        _view = await orders.RunAsync(OrderId, RequestId, Kind, viewer, Leaving);
        if (_view is null)
        {
            _missing = true;
            return;
        }

        _lapsed = _view.Offer is not null ? null : WhyNot(_view.Order, viewer);
        _offer = _view.Offer ?? _offer;
    }

    private string WhyNot(WorkOrder order, Actor viewer)
    {
        var last = order.Timeline[^1];
        return Kind.Steps.Any(step => StepTable.Of(step).Roles.Any(viewer.Is))
            ? $"这一步已不能办理：{last.ByName}于{ChinaTime.Show(last.At)}办理了“{Hide(last.Summary)}”。{(_offer is null ? null : "已写的内容仍在下面，可复制备用。")}"
            : $"“{StepTable.Of(Kind.Steps[0]).Name}”由{string.Join("、", StepTable.Of(Kind.Steps[0]).Roles.Select(Names.Of))}办理。";
    }

    private string Hide(string text) => PrivacyRule.MaskIn(text, _view!.Order.Requester.Name, _view.Order.Requester.Phone);

    private Dictionary<string, object> ParametersOf(WorkOrder order, StepOffer offer) => new()
    {
        [nameof(StepForm.Order)] = order,
        [nameof(StepForm.Offer)] = offer,
        [nameof(StepForm.Done)] = EventCallback.Factory.Create(this, FinishAsync),
        [nameof(StepForm.Cancelled)] = EventCallback.Factory.Create(this, BeginAnew),
    };

    // There is nowhere to go back to: giving up empties the form.
    private void BeginAnew() => _beginnings++;

    private Task FinishAsync()
    {
        _done = true;
        return Done.InvokeAsync();
    }
}
