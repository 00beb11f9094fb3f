using HanbinPortal.Features;
using Microsoft.Extensions.Time.Testing;

namespace HanbinPortal.Tests.Features;

public sealed class FeedPauseTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FeedPause _pause;
    private int _runs;

    public FeedPauseTests() => _pause = new FeedPause(_clock, TimeSpan.FromSeconds(1), () =>
    {
        _runs++;
        return Task.CompletedTask;
    });

    public void Dispose() => _pause.Dispose();

    [Fact]
    public void A_burst_is_one_reading()
    {
        for (var i = 0; i < 100; i++)
        {
            _pause.Ask();
        }

        Assert.Equal(0, _runs);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, _runs);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public void A_busy_hour_does_not_put_the_reading_off()
    {
        for (var i = 0; i < 20; i++)
        {
            _pause.Ask();
            _clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        Assert.Equal(10, _runs);
    }

    [Fact]
    public void Whoever_left_is_asked_no_more()
    {
        _pause.Ask();
        _pause.Dispose();

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, _runs);
    }
}
