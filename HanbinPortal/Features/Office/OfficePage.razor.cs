using HanbinPortal.Data;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;

namespace HanbinPortal.Features.Office;

/// <summary>热线办工作台: today's figures and every queue of the office, the viewer's own first.</summary>
public sealed partial class OfficePage(OfficeQuery office, Me me, OrderFeed feed, MinuteClock minutes)
{
    private static readonly Dictionary<string, object?> _main = new() { ["data-shortcut-main"] = true };

    private OfficeView? _view;
    private Refusal? _refusal;
    private int _reading;

    private string? Lead => _view is null
        ? null
        : $"{ChinaTime.Show(ChinaTime.DateOf(_view.Moment.Now))} {ChinaTime.Weekday(ChinaTime.DateOf(_view.Moment.Now))}，{ChinaTime.Show(_view.Moment.Now)[11..]}更新";

    protected override async Task OnInitializedAsync()
    {
        // What is overdue changes by itself as well, so the clock asks too.
        var pause = Own(new FeedPause(minutes.Clock, FeedPause.OfLists, () => RunHere(LoadAsync)));
        Own(feed.Listen(_ =>
        {
            pause.Ask();
            return Task.CompletedTask;
        }));
        Own(minutes.Listen(pause.Ask));
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var reading = ++_reading;
        try
        {
            var view = await office.RunAsync(await me.ActorAsync(Leaving), Leaving);
            if (reading == _reading)
            {
                (_view, _refusal) = (view, null);
            }
        }
        catch (RuleBrokenException refused)
        {
            (_view, _refusal) = (null, refused.Refusal);
        }
    }
}
