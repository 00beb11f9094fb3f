using HanbinPortal.Data;
using HanbinPortal.Regulation;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Office;

/// <summary>The list behind one figure of the dashboard.</summary>
public sealed partial class OfficeListPage(OfficeQuery office, Me me, OrderFeed feed, MinuteClock minutes)
{
    private ListPage<OrderRow>? _page;
    private IReadOnlyDictionary<OfficeFigure, int> _counts = new Dictionary<OfficeFigure, int>();
    private Refusal? _refusal;
    private (string? Name, int? Page) _shown;
    private int _reading;

    /// <summary>Which figure.</summary>
    [Parameter]
    public string? Name { get; set; }

    [SupplyParameterFromQuery(Name = AddressControl.PageParameter)]
    public int? Page { get; set; }

    private OfficeFigure? Queue => Enum.TryParse<OfficeFigure>(Name, ignoreCase: true, out var queue) && Enum.IsDefined(queue) && OfficeFigures.IsListedHere(queue) ? queue : null;

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

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != (Name, Page))
        {
            _page = _shown.Name == Name ? _page : null;
            _shown = (Name, Page);
            await LoadAsync();
        }
    }

    private static IReadOnlyList<OfficeFigure> Neighbours(OfficeFigure queue) =>
        OfficeFigures.Today.Contains(queue) ? OfficeFigures.Today : OfficeFigures.Sections.First(section => section.Queues.Contains(queue)).Queues;

    private async Task LoadAsync()
    {
        if (Queue is not { } queue)
        {
            return;
        }

        var reading = ++_reading;
        try
        {
            var (page, counts) = await office.ListAsync(queue, await me.ActorAsync(Leaving), Page, Leaving);
            if (reading == _reading)
            {
                (_page, _counts, _refusal) = (page, counts, null);
            }
        }
        catch (RuleBrokenException refused)
        {
            (_page, _refusal) = (null, refused.Refusal);
        }
    }
}
