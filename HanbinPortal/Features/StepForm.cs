using HanbinPortal.Data;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Features.Papers;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features;

/// <summary>
/// What every step's form has in common: the order it is about, one id for all clicks on its button, and the one way to take the step.
/// A refusal is shown beside the button and loses nothing that was written.
/// </summary>
public abstract class StepForm : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly Guid _stepId = Guid.NewGuid();
    private int _seenVersion;

    /// <summary>The order as the page shows it; read only.</summary>
    [Parameter, EditorRequired]
    public required WorkOrder Order { get; set; }

    /// <summary>The offer this form answers.</summary>
    [Parameter, EditorRequired]
    public required StepOffer Offer { get; set; }

    /// <summary>The step was taken.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    /// <summary>The form was given up.</summary>
    [Parameter]
    public EventCallback Cancelled { get; set; }

    [Inject]
    public required OrderDesk Desk { get; init; }

    [Inject]
    public required Me Me { get; init; }

    [Inject]
    public required PaperOffer Papers { get; init; }

    /// <summary>The step is under way; the button is off and a bar runs.</summary>
    protected bool Busy { get; private set; }

    /// <summary>Why the step was not taken, for the clerk to read; null when there is nothing to say.</summary>
    protected string? Problem { get; set; }

    /// <summary>Files already kept, waiting to be attached with the step.</summary>
    protected List<NewFile> Files { get; } = [];

    /// <summary>Whether the step may rest on something that has changed since the page was read; a note or a contact does not.</summary>
    protected virtual bool RestsOnWhatWasSeen => true;

    /// <summary>The document the step calls for, shown beside the form while it is being filled in; null when it calls for none.</summary>
    protected virtual StepSketch? Sketch => null;

    /// <summary>The document that is owed once the step is taken.</summary>
    protected virtual PaperKind? Owed => Sketch?.Kind;

    protected CancellationToken Leaving => _leaving.Token;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => _seenVersion = Order.Version;

    /// <summary>The offer's assignment, in the order as loaded for the step.</summary>
    protected Assignment AssignmentIn(WorkOrder order) => order.Assignments.Single(a => a.Id == Offer.Assignment!.Id);

    /// <summary>The offer's request, in the order as loaded for the step.</summary>
    protected TRequest RequestIn<TRequest>(WorkOrder order)
        where TRequest : UnitRequest => order.Assignments.SelectMany(a => a.Requests).OfType<TRequest>().Single(r => r.Id == Offer.Request!.Id);

    /// <summary>What stands in the sketched document where nothing has been written yet.</summary>
    protected static string OrBlank(string? text) => string.IsNullOrWhiteSpace(text) ? WordingText.Blank : text;

    /// <summary>The names of the files in the sketched document, with room for those still to come.</summary>
    protected IReadOnlyList<NewFile> FilesOrBlank => Files.Count > 0 ? Files : [new NewFile(WordingText.Blank, string.Empty, 0, string.Empty)];

    /// <summary>Takes the step once, however often the button is pressed.</summary>
    /// <param name="step">Calls one method of the model.</param>
    /// <param name="done">What the clerk reads when it is done.</param>
    protected Task TakeAsync(Action<WorkOrder, Occasion> step, string done) =>
        TakeAsync((by, stepId, seenVersion) => Desk.ActAsync(Order.Id, by, stepId, step, seenVersion, Leaving), done);

    /// <summary>The same for a step that takes more than this one order.</summary>
    /// <param name="act">Asks the desk; is given who acts, the id of the click and the version that was seen.</param>
    /// <param name="done">What the clerk reads when it is done.</param>
    protected async Task TakeAsync(Func<Actor, Guid, int?, Task> act, string done)
    {
        if (Busy)
        {
            return;
        }

        Busy = true;
        Problem = null;
        var owed = Owed;
        Actor by;
        try
        {
            by = await Me.ActorAsync(Leaving);
            await act(by, _stepId, RestsOnWhatWasSeen ? _seenVersion : null);
        }
        catch (RuleBrokenException refused)
        {
            Problem = refused.Refusal.Text;
            return;
        }
        catch (OvertakenException overtaken)
        {
            // The page shows the new state, or will at once; a second press is made in its knowledge.
            Problem = overtaken.Message;
            _seenVersion = Order.Version > _seenVersion ? Order.Version : int.MinValue;
            return;
        }
        finally
        {
            Busy = false;
        }

        var papers = await Papers.TellAsync(done, Order.Id, owed, _stepId, Offer.Request?.Id, by);
        await AfterTakenAsync();
        Papers.LeadTo(papers, by);
    }

    /// <summary>What follows when the step was taken: the page shows the order as it is now.</summary>
    protected virtual Task AfterTakenAsync() => Done.InvokeAsync();

    protected override void OnParametersSet()
    {
        if (_seenVersion == int.MinValue)
        {
            _seenVersion = Order.Version;
        }
    }
}
