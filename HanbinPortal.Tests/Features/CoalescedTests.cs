using HanbinPortal.Features;

namespace HanbinPortal.Tests.Features;

public sealed class CoalescedTests
{
    [Fact]
    public async Task A_hundred_changes_during_one_reading_ask_for_one_more()
    {
        var (readings, gate) = (0, new TaskCompletionSource());
        var list = new Coalesced(async () =>
        {
            readings++;
            await gate.Task;
        });

        var first = list.AskAsync();
        for (var n = 0; n < 100; n++)
        {
            await list.AskAsync();
        }

        Assert.Equal(1, readings);
        gate.SetResult();
        await first;
        Assert.Equal(2, readings);
        await list.AskAsync();
        Assert.Equal(3, readings);
    }

    [Fact]
    public async Task After_a_reading_that_failed_the_next_change_is_read()
    {
        var readings = 0;
        var list = new Coalesced(() => ++readings == 1 ? throw new InvalidOperationException("away") : Task.CompletedTask);

        await Assert.ThrowsAsync<InvalidOperationException>(list.AskAsync);
        await list.AskAsync();

        Assert.Equal(2, readings);
    }
}
