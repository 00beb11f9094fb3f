using HanbinPortal.Data;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Dispatch;

/// <summary>The order that is open beside the queue: follows what others do to it, and says so.</summary>
public sealed partial class DispatchPane(DispatchQueueQuery orders, Me me, OrderFeed feed)
{
    private OpenedOrder? _opened;
    private Refusal? _refusal;
    private bool _missing;
    private string? _news;
    private long _shown;

    [Parameter, EditorRequired]
    public required long OrderId { get; set; }

    /// <summary>It was handed over, or is left as it is: on to the next.</summary>
    [Parameter]
    public EventCallback Next { get; set; }

    // Listen before the first read, or a change that falls between the two would never show.
    protected override void OnInitialized() =>
        Own(feed.Listen(change => change.OrderId == OrderId ? RunHere(HearAsync) : Task.CompletedTask));

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != OrderId)
        {
            (_shown, _opened, _refusal, _news, _missing) = (OrderId, null, null, null, false);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var id = OrderId;
        try
        {
            var opened = await orders.OpenAsync(id, await me.ActorAsync(Leaving), Leaving);
            if (id == OrderId && !(opened?.Order.Version < _opened?.Order.Version))
            {
                (_opened, _missing) = (opened, opened is null);
            }
        }
        catch (RuleBrokenException refused)
        {
            _refusal = refused.Refusal;
        }
    }

    /// <summary>Somebody acted on it: what has been chosen stays, and the clerk is told who did what.</summary>
    private async Task HearAsync()
    {
        if (_opened?.Order is not { } before)
        {
            return;
        }

        await ReadAsync();
        var viewer = await me.ActorAsync(Leaving);
        if (_opened?.Order.Id == before.Id && _opened.Order.Timeline.LastOrDefault(line => line.Sequence > before.Timeline.Count && line.ById != viewer.UserId) is { } line)
        {
            _news = $"{line.ByName}刚刚办理了：{PrivacyRule.MaskIn(line.Summary)}";
        }
    }
}
