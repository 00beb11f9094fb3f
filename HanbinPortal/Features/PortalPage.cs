using HanbinPortal.Data;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MudBlazor;

namespace HanbinPortal.Features;

/// <summary>What every page and dialog of the portal can do: stop reading when the clerk leaves, let go of what it listens to, and act.</summary>
public abstract class PortalPage : ComponentBase, IAsyncDisposable
{
    public const string LostUpdate = "刚才有别人改过这一条，您的操作没有保存。请看最新情况后再办。";

    private readonly CancellationTokenSource _leaving = new();
    private readonly CancellationToken _left;
    private readonly Stack<object> _owned = new();
    private bool _isGone;

    // Taken once: the source is disposed with the page, but late work may still ask for the token.
    protected PortalPage() => _left = _leaving.Token;

    [Inject]
    public required ISnackbar Messages { get; set; }

    /// <summary>Cancelled when the clerk leaves the page.</summary>
    protected CancellationToken Leaving => _left;

    /// <summary>Work is under way that the clerk started; buttons are disabled meanwhile, so that a second click does nothing.</summary>
    protected bool IsActing { get; private set; }

    /// <summary>Disposed with the page, in the reverse of the order given.</summary>
    protected T Own<T>(T thing)
        where T : class
    {
        if (thing is not (IDisposable or IAsyncDisposable))
        {
            throw new ArgumentException($"{typeof(T).Name} cannot be disposed.", nameof(thing));
        }

        _owned.Push(thing);
        return thing;
    }

    /// <summary>For work asked for from outside (a feed, a timer): runs it on this page's circuit and draws the page again.</summary>
    protected Task RunHere(Func<Task> work) => InvokeAsync(async () =>
    {
        if (_isGone)
        {
            return;
        }

        try
        {
            await work();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_isGone)
        {
            // The clerk left in the middle; nobody waits for the answer.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });

    /// <summary>
    /// The one place that turns a broken rule or a lost update into a message. Anything else goes to the error boundary and the log.
    /// </summary>
    /// <param name="done">Said when it worked.</param>
    /// <returns>Whether it worked; false too when something is still under way.</returns>
    protected async Task<bool> ActAsync(Func<Task> action, string? done = null)
    {
        if (IsActing)
        {
            return false;
        }

        IsActing = true;
        try
        {
            await action();
        }
        catch (RuleBrokenException broken)
        {
            Messages.Add(broken.Refusal.Text, Severity.Warning);
            return false;
        }
        catch (OvertakenException overtaken)
        {
            Messages.Add(overtaken.Message, Severity.Warning);
            return false;
        }
        catch (DbUpdateConcurrencyException)
        {
            Messages.Add(LostUpdate, Severity.Warning);
            return false;
        }
        finally
        {
            IsActing = false;
        }

        if (done is not null)
        {
            Messages.Add(done, Severity.Success);
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        await _leaving.CancelAsync();
        while (_owned.TryPop(out var thing))
        {
            if (thing is IAsyncDisposable slow)
            {
                await slow.DisposeAsync();
            }
            else
            {
                ((IDisposable)thing).Dispose();
            }
        }

        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }
}
