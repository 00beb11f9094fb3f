using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Model.Intake;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Intake;

/// <summary>One import: how far it is, and what became of each row.</summary>
public sealed partial class ImportRunPage(IntakeQuery intake, ImportRunner runner, Me me, MinuteClock minutes)
{
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(1);

    private ImportRun? _run;
    private ListPage<ImportRow>? _rows;
    private bool _isGone;
    private bool _mayStop;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "outcome")]
    public string? Outcome { get; set; }

    [SupplyParameterFromQuery(Name = AddressControl.PageParameter)]
    public int? Page { get; set; }

    private ImportRunner Runner => runner;

    private MinuteClock Minutes => minutes;

    private ImportOutcome? Chosen => Enum.TryParse<ImportOutcome>(Outcome, out var outcome) && Enum.IsDefined(outcome) ? outcome : null;

    protected override void OnInitialized()
    {
        // The figures stand in the database whichever server imports; asking once a second for one row costs nothing.
        Own(minutes.Clock.CreateTimer(_ => RunHere(FollowAsync), state: null, _pace, _pace));
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private static List<FilterOption> Options(ImportRun run) =>
    [
        new(null, "全部", run.Read),
        .. Enum.GetValues<ImportOutcome>().Select(o => new FilterOption(o.ToString(), IntakeWords.Of(o), o switch
        {
            ImportOutcome.Received => run.Received,
            ImportOutcome.AlreadyHere => run.AlreadyHere,
            ImportOutcome.Conflict => run.Conflicts,
            _ => run.Refused,
        })),
    ];

    private Task FollowAsync() => _run?.State is ImportState.Running && !IntakeWords.IsCutOff(_run, minutes.Now) ? LoadAsync() : Task.CompletedTask;

    private async Task LoadAsync()
    {
        _run = await intake.RunAsync(Id, Leaving);
        _mayStop = _run?.State is ImportState.Running && FileImport.WhyNot(_run.Kind, await me.ActorAsync(Leaving)) is null;
        _isGone = _run is null;
        _rows = _isGone ? null : await intake.RowsAsync(Id, Chosen, Page, Leaving);
    }
}
