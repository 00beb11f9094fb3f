using System.Data.Common;
using System.Text.Json;
using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features;

/// <summary>
/// A form in which a unit writes something: goes on from what this person had written and not sent, else from the last request of the
/// same kind that came back, and keeps every change.
/// </summary>
/// <typeparam name="TWritten">The fields of the form; kept as JSON.</typeparam>
public abstract class WrittenForm<TWritten> : StepForm
    where TWritten : class, new()
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private ITimer? _pen;
    private FormDraft? _unsaved;
    private Task _saving = Task.CompletedTask;
    private bool _taken;

    [Inject]
    public required FormDraftStore Drafts { get; init; }

    [Inject]
    public required RuleBookSource RuleBooks { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>What the fields hold.</summary>
    protected TWritten Written { get; private set; } = new();

    /// <summary>Null while it is being read.</summary>
    protected Actor? Actor { get; private set; }

    /// <summary>Read with <see cref="Actor"/>.</summary>
    protected RuleBook Rules { get; private set; } = null!;

    /// <summary>The last request of this kind, if it came back: sent back in the unit, refused, or taken back.</summary>
    protected UnitRequest? CameBack { get; private set; }

    /// <summary>When the unsent text that the form began with was kept; null when it did not begin with one.</summary>
    protected DateTimeOffset? RestoredFrom { get; private set; }

    /// <summary>When the text was kept last.</summary>
    protected DateTimeOffset? KeptAt { get; private set; }

    /// <summary>The button was pressed once, so that what is missing is marked.</summary>
    protected bool Tried { get; private set; }

    protected Assignment Assignment => Offer.Assignment!;

    protected StepRow Row => StepTable.Of(Offer.Step);

    protected DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>What the button says: whether the text leaves the unit with it.</summary>
    protected virtual string SendText => Actor?.SendsAlone is true ? "报出" : "提交单位负责人审批";

    /// <summary>What the clerk reads when it is done.</summary>
    protected virtual string SentText => Actor?.SendsAlone is true ? "已报出，等待热线办审核。" : "已提交，等待单位负责人审批。";

    /// <summary>The fields of an earlier request of the same kind, to be improved and sent again.</summary>
    protected virtual TWritten? From(UnitRequest earlier) => null;

    protected override async Task OnInitializedAsync()
    {
        Rules = await RuleBooks.GetAsync(Leaving);
        Actor actor;
        try
        {
            actor = await Me.ActorAsync(Leaving);
        }
        catch (RuleBrokenException refused)
        {
            Problem = refused.Refusal.Text;
            return;
        }

        var last = Assignment.Requests.Where(r => r.Step == Offer.Step).MaxBy(r => r.DraftedAt);
        CameBack = last?.State is RequestState.SentBackInUnit or RequestState.Refused or RequestState.TakenBack ? last : null;
        if (await Drafts.FindAsync(actor.UserId, Assignment.Id, Offer.Step, Leaving) is { } draft && draft.KeptAt > (last?.DraftedAt ?? DateTimeOffset.MinValue))
        {
            Restore(draft);
        }
        else if (CameBack is not null && From(CameBack) is { } earlier)
        {
            Written = earlier;
            Files.AddRange(Order.Attachments.Where(a => a.StepId == CameBack.StepId).Select(a => new NewFile(a.FileName, a.Sha256, a.Size, a.ContentType)));
        }

        Actor = actor;
    }

    /// <summary>Something was changed; it is kept a moment later, also when the connection is gone by then.</summary>
    protected void Keep()
    {
        if (Actor is null || _taken)
        {
            return;
        }

        _unsaved = new FormDraft(Actor.UserId, Assignment.Id, Offer.Step, JsonSerializer.Serialize(new Kept(Written, Files)), Now);
        _pen ??= Clock.CreateTimer(_ => _saving = SaveAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _pen.Change(_pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Throws away what was written and begins with empty fields.</summary>
    protected async Task BeginAnewAsync()
    {
        await ForgetAsync();
        Written = new TWritten();
        Files.Clear();
        (RestoredFrom, KeptAt, Tried) = (null, null, false);
    }

    /// <summary>Takes the step with what was written; a refusal keeps every word.</summary>
    protected Task SendAsync(Action<WorkOrder, Assignment, Occasion> step)
    {
        Tried = true;
        return TakeAsync((order, on) => step(order, AssignmentIn(order), on), SentText);
    }

    protected override async Task AfterTakenAsync()
    {
        _taken = true;
        await ForgetAsync();
        await base.AfterTakenAsync();
    }

    private void Restore(FormDraft draft)
    {
        // An update of the portal may have changed the form since; then the text of the old one fits no field any more.
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(draft.Json)!;
            Written = kept.Written;
            Files.AddRange(kept.Files);
            RestoredFrom = KeptAt = draft.KeptAt;
        }
        catch (JsonException)
        {
            Written = new TWritten();
        }
    }

    private async Task ForgetAsync()
    {
        _unsaved = null;
        await _saving;
        await Drafts.DropAsync(Actor!.UserId, Assignment.Id, Offer.Step, CancellationToken.None);
    }

    // Not tied to the page: what was typed last must be kept although the clerk has gone.
    private async Task SaveAsync()
    {
        if (_unsaved is not { } draft)
        {
            return;
        }

        _unsaved = null;
        try
        {
            await Drafts.KeepAsync(draft);
        }
        catch (Exception busy) when (busy is DbException or DbUpdateException)
        {
            // The database is busy or away for a moment: the text stays on the screen, and the next change keeps it all.
            return;
        }

        await InvokeAsync(() =>
        {
            KeptAt = draft.KeptAt;
            StateHasChanged();
        });
    }

    private sealed record Kept(TWritten Written, IReadOnlyList<NewFile> Files);
}
