using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>What many ask for and few change: read once, read anew when somebody changes it.</summary>
public abstract class KeptSource<T>(IDbContextFactory<PortalDb> dbs)
    where T : class
{
    // Other instances change it too and say so; should that once not arrive, this is how stale it may be at most.
    private static readonly TimeSpan _freshness = TimeSpan.FromSeconds(15);

    private Kept? _kept;
    private int _changes;

    /// <summary>It was saved by this instance, for whoever tells the others.</summary>
    public event Action? ChangedHere;

    /// <summary>It was saved, here or by another instance that said so.</summary>
    public event Action? Changed;

    public async Task<T> GetAsync(CancellationToken cancel = default)
    {
        if (Volatile.Read(ref _kept) is { } kept && TimeSpan.FromMilliseconds(Environment.TickCount64 - kept.ReadAt) < _freshness)
        {
            return kept.Thing;
        }

        var before = Volatile.Read(ref _changes);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var thing = await ReadAsync(db, cancel);

        // What was read while somebody saved may be the old one; it serves this caller and nobody after.
        if (before == Volatile.Read(ref _changes))
        {
            Volatile.Write(ref _kept, new Kept(thing, Environment.TickCount64));
        }

        return thing;
    }

    /// <summary>It has just been saved.</summary>
    public void Forget()
    {
        Hear();
        ChangedHere?.Invoke();
    }

    /// <summary>Another instance has saved it.</summary>
    public void Hear()
    {
        Interlocked.Increment(ref _changes);
        Volatile.Write(ref _kept, null);
        Changed?.Invoke();
    }

    protected abstract Task<T> ReadAsync(PortalDb db, CancellationToken cancel);

    private sealed record Kept(T Thing, long ReadAt);
}
