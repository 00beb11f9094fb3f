using System.Data.Common;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Papers;

/// <summary>The text of a document: previewed half a second and kept a second after the last change, and kept when the page is left.</summary>
public sealed partial class DraftEditor(PaperDesk desk, PaperDrafts drafts, Me me, TimeProvider clock, NavigationManager addresses)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);
    private static readonly Dictionary<string, object?> _main = new() { ["data-shortcut-main"] = true };

    private PaperPreview? _preview;
    private FeedPause? _pen;
    private FeedPause? _keeper;
    private Coalesced? _keeping;
    private KeptPaper? _kept;
    private KeptPaper? _other;
    private string _text = string.Empty;
    private string _facts = string.Empty;
    private string? _putAside;
    private string? _refused;
    private bool _unsaved;
    private bool _isSure;
    private bool _isSealed;

    // One for all clicks on the button, so that a click sent twice issues once.
    private Guid _stepId = Guid.NewGuid();

    [Parameter, EditorRequired]
    public required DraftedPaper Draft { get; set; }

    /// <summary>What was written on it before; null when nothing was.</summary>
    [Parameter]
    public KeptPaper? Kept { get; set; }

    /// <summary>What was issued meanwhile is to be read anew.</summary>
    [Parameter]
    public EventCallback Reload { get; set; }

    private bool HasMovedOn => _facts != Draft.Matter.Facts;

    protected override Task OnInitializedAsync()
    {
        _keeping = new Coalesced(KeepAsync);

        // Let go of last: what was typed in the last second is kept although the clerk has left.
        Own(new AtLeaving(_keeping.AskAsync));
        _pen = Own(new FeedPause(clock, _pause, () => RunHere(ShowAsync)));
        _keeper = Own(new FeedPause(clock, _pause * 2, () => RunHere(_keeping.AskAsync)));
        Take(Kept);
        return ShowAsync();
    }

    private void Take(KeptPaper? kept) => (_kept, _text, _facts) = (kept, kept?.Text ?? Draft.Text, kept?.Facts ?? Draft.Matter.Facts);

    private void Write(ChangeEventArgs change)
    {
        _text = change.Value as string ?? string.Empty;
        (_isSure, _refused, _unsaved) = (false, null, true);
        _pen!.Ask();
        _keeper!.Ask();
    }

    private Task SealAsync(ChangeEventArgs change)
    {
        (_isSealed, _isSure) = (change.Value is true, false);
        return ShowAsync();
    }

    /// <summary>Setting a page takes some milliseconds; others on this server must not wait for it.</summary>
    private async Task ShowAsync()
    {
        var (draft, text, isSealed) = (Draft, _text, _isSealed);
        var preview = await Task.Run(() => desk.Preview(draft, text, isSealed), Leaving);
        if (text == _text && isSealed == _isSealed)
        {
            _preview = preview.Pages.Count == 0 && _preview is not null ? preview with { Pages = _preview.Pages } : preview;
        }
    }

    private async Task KeepAsync()
    {
        if (!_unsaved || _other is not null)
        {
            return;
        }

        _unsaved = false;
        try
        {
            var outcome = await drafts.KeepAsync(Draft.Topic, _text, _facts, _kept?.Version ?? 0, await me.ActorAsync(CancellationToken.None));
            if (outcome.IsKept)
            {
                var isNew = _kept is null;
                _kept = outcome.Draft;
                if (isNew && Draft.Topic.OrderId is null && !Leaving.IsCancellationRequested)
                {
                    addresses.NavigateTo(Draft.Topic.Address, replace: true);
                }
            }
            else
            {
                (_other, _unsaved) = (outcome.Draft, true);
                _refused = _other is null ? "这份草稿刚被签发或删除，您写的文字没有保存，请抄下后回到工单查看。" : null;
            }
        }
        catch (RuleBrokenException refused)
        {
            _refused = refused.Refusal.Text;
        }
        catch (Exception busy) when (busy is DbException or DbUpdateException)
        {
            // The database is busy or away for a moment: the text stays on the screen, and the next change keeps it all.
            _unsaved = true;
        }
    }

    private Task KeepMineAsync()
    {
        (_kept, _other, _unsaved) = (_other, null, true);
        return _keeping!.AskAsync();
    }

    private Task TakeOtherAsync()
    {
        _putAside = _text;
        Take(_other);
        (_other, _unsaved) = (null, false);
        return ShowAsync();
    }

    private Task AcceptAsync()
    {
        (_facts, _unsaved) = (Draft.Matter.Facts, true);
        return _keeping!.AskAsync();
    }

    private async Task BeginAnewAsync()
    {
        if (_kept is null || await ActAsync(async () => await drafts.DropAsync(_kept, await me.ActorAsync(Leaving))))
        {
            (_putAside, _unsaved) = (_text == Draft.Text ? _putAside : _text, false);
            Take(kept: null);
            await ShowAsync();
        }
    }
}
