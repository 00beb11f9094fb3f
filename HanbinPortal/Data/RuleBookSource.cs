using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>The rule book as the office keeps it: read once, read anew when the calendar or the settings change.</summary>
public sealed class RuleBookSource(IDbContextFactory<PortalDb> dbs)
{
    // Other instances change it too; how stale this one may be at most.
    private static readonly TimeSpan _freshness = TimeSpan.FromSeconds(15);

    private (RuleBook Book, long ReadAt)? _cached;

    public async Task<RuleBook> GetAsync(CancellationToken cancel = default)
    {
        if (_cached is { } cached && TimeSpan.FromMilliseconds(Environment.TickCount64 - cached.ReadAt) < _freshness)
        {
            return cached.Book;
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var years = await db.HolidayYears.AsNoTracking().ToListAsync(cancel);
        var settings = await db.SettingsVersions.AsNoTracking().ToListAsync(cancel);
        var book = new RuleBook([.. years.Select(y => y.ToNotice())], settings.Select(s => new DatedSettings(s.From, s.Settings)));
        _cached = (book, Environment.TickCount64);
        return book;
    }

    /// <summary>The calendar or the settings have just been saved.</summary>
    public void Forget() => _cached = null;
}
