namespace HanbinPortal.Tests.Support;

/// <summary>Stands until it is moved. Answers in UTC as the real clock does; timers and elapsed times run as they really do.</summary>
public sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <param name="china">What clocks in China show: 「2026-09-21 09:00」.</param>
    public StoppedClock(string china = "2026-09-21 09:00")
        : this(Make.Time(china))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void MoveTo(string china) => Interlocked.Exchange(ref _ticks, Make.Time(china).UtcTicks);

    public void Move(TimeSpan on) => Interlocked.Add(ref _ticks, on.Ticks);
}
