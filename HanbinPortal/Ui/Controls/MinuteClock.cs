namespace HanbinPortal.Ui.Controls;

/// <summary>Ticks for all open screens at once, so that the time left on a list moves without a timer per row.</summary>
public sealed class MinuteClock : IDisposable
{
    private readonly ITimer _timer;

    public MinuteClock(TimeProvider clock)
    {
        Clock = clock;
        var period = TimeSpan.FromSeconds(30);
        _timer = clock.CreateTimer(_ => Ticked?.Invoke(), state: null, period, period);
    }

    public event Action? Ticked;

    public TimeProvider Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Calls back on every tick until disposed. The callback returns to its own circuit by itself.</summary>
    public IDisposable Listen(Action callback)
    {
        Ticked += callback;
        return new Listener(() => Ticked -= callback);
    }

    public void Dispose() => _timer.Dispose();

    private sealed class Listener(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
