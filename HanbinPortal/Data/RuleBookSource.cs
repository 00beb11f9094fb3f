using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>The rule book as the office keeps it: the calendar and the settings.</summary>
public sealed class RuleBookSource(IDbContextFactory<PortalDb> dbs) : KeptSource<RuleBook>(dbs)
{
    protected override async Task<RuleBook> ReadAsync(PortalDb db, CancellationToken cancel)
    {
        var years = await db.HolidayYears.AsNoTracking().ToListAsync(cancel);
        var settings = await db.SettingsVersions.AsNoTracking().ToListAsync(cancel);
        return new RuleBook([.. years.Select(y => y.ToNotice())], settings.Select(s => new DatedSettings(s.From, s.Settings)));
    }
}
