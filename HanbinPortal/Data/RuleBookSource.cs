using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>The rule book as the office keeps it: read once, read anew when the calendar or the settings change.</summary>
public sealed class RuleBookSource(IDbContextFactory<PortalDb> dbs)
{
    // Other instances change it too and say so; should that once not arrive, this is how stale it may be at most.
    private static readonly TimeSpan _freshness = TimeSpan.FromSeconds(15);

    private Kept? _kept;
    private int _changes;

    /// <summary>The calendar or the settings were saved by this instance, for whoever tells the others.</summary>
    public event Action? ChangedHere;

    public async Task<RuleBook> GetAsync(CancellationToken cancel = default)
    {
        if (Volatile.Read(ref _kept) is { } kept && TimeSpan.FromMilliseconds(Environment.TickCount64 - kept.ReadAt) < _freshness)
        {
            return kept.Book;
        }

        var before = Volatile.Read(ref _changes);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var years = await db.HolidayYears.AsNoTracking().ToListAsync(cancel);
        var settings = await db.SettingsVersions.AsNoTracking().ToListAsync(cancel);
        var book = new RuleBook([.. years.Select(y => y.ToNotice())], settings.Select(s => new DatedSettings(s.From, s.Settings)));

        // What was read while somebody saved may be the old one; it serves this caller and nobody after.
        if (before == Volatile.Read(ref _changes))
        {
            Volatile.Write(ref _kept, new Kept(book, Environment.TickCount64));
        }

        return book;
    }

    /// <summary>The calendar or the settings have just been saved.</summary>
    public void Forget()
    {
        Hear();
        ChangedHere?.Invoke();
    }

    /// <summary>Another instance has saved them.</summary>
    public void Hear()
    {
        Interlocked.Increment(ref _changes);
        Volatile.Write(ref _kept, null);
    }

    private sealed record Kept(RuleBook Book, long ReadAt);
}
