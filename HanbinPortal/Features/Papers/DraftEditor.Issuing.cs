using HanbinPortal.Data;
using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Papers;

/// <content>签发.</content>
public sealed partial class DraftEditor
{
    private async Task IssueAsync()
    {
        // What is issued is what is kept: somebody else's words in between come to light before a number is given.
        await _keeping!.AskAsync();
        if (_other is not null)
        {
            _isSure = false;
            return;
        }

        _refused = null;
        long? issued = null;
        await ActAsync(async () =>
        {
            try
            {
                issued = (await desk.IssueAsync(Draft.Topic, _text, Draft.Earlier.Count, _kept?.Version ?? 0, _isSealed, await me.ActorAsync(Leaving), _stepId, Leaving)).Id;
            }
            catch (RuleBrokenException refused)
            {
                _refused = refused.Refusal.Text;
            }
            catch (OvertakenException overtaken)
            {
                // What was issued or written meanwhile is shown; a second press is made in its knowledge.
                _refused = overtaken.Message;
                _stepId = Guid.NewGuid();
                await Reload.InvokeAsync();
                _other = Kept?.Version > (_kept?.Version ?? 0) ? Kept : null;
            }
        });
        _isSure = false;
        if (issued is { } id)
        {
            _unsaved = false;
            Messages.Add("已签发。", MudBlazor.Severity.Success);
            addresses.NavigateTo(PortalRoutes.Paper(id));
        }
    }

    /// <summary>Does what is left to do when the page goes.</summary>
    private sealed class AtLeaving(Func<Task> last) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(last());
    }
}
