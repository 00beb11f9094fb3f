namespace HanbinPortal.Features;

/// <summary>
/// Gathers what comes in a burst: however often it is asked within the pause, the work runs once, at its end. The first asking counts,
/// so that a busy hour cannot put the work off for ever.
/// </summary>
public sealed class FeedPause : IDisposable
{
    private readonly TimeSpan _pause;
    private readonly ITimer _timer;
    private int _asked;

    /// <param name="clock">Whose time runs.</param>
    /// <param name="pause">How long to gather.</param>
    /// <param name="work">Returns to its own circuit by itself.</param>
    public FeedPause(TimeProvider clock, TimeSpan pause, Func<Task> work)
    {
        _pause = pause;
        _timer = clock.CreateTimer(
            _ =>
            {
                Interlocked.Exchange(ref _asked, 0);
                _ = work();
            },
            state: null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>The pause of a page that shows many orders.</summary>
    public static TimeSpan OfLists { get; } = TimeSpan.FromMilliseconds(800);

    public void Ask()
    {
        if (Interlocked.Exchange(ref _asked, 1) == 0)
        {
            _timer.Change(_pause, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();
}
