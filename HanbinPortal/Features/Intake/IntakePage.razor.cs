using HanbinPortal.Data;
using HanbinPortal.Model.Intake;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Intake;

/// <summary>接收导入: where a file of the city is brought in, and every earlier one with what became of it.</summary>
public sealed partial class IntakePage(IntakeQuery intake, OrderFeed feed, MinuteClock minutes)
{
    private ListPage<ImportRun>? _runs;
    private int _openConflicts;

    [SupplyParameterFromQuery(Name = AddressControl.PageParameter)]
    public int? Page { get; set; }

    private MinuteClock Minutes => minutes;

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

    private async Task LoadAsync() => (_runs, _openConflicts) = await intake.RunsAsync(Page, Leaving);
}
