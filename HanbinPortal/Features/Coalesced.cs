namespace HanbinPortal.Features;

/// <summary>
/// Reading a list anew for every change would read it a hundred times when a hundred orders are dispatched at once: while it is being
/// read, further changes ask for one more reading, not for one each.
/// </summary>
public sealed class Coalesced(Func<Task> work)
{
    private int _asked;

    public async Task AskAsync()
    {
        if (Interlocked.Increment(ref _asked) > 1)
        {
            return;
        }

        int seen;
        do
        {
            seen = Volatile.Read(ref _asked);
            try
            {
                await work();
            }
            catch
            {
                // The next change must find the way free.
                Volatile.Write(ref _asked, 0);
                throw;
            }
        }
        while (Interlocked.CompareExchange(ref _asked, 0, seen) != seen);
    }
}
