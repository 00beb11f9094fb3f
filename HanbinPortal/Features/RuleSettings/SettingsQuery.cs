using HanbinPortal.Data;
using HanbinPortal.Model.Calendar;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.RuleSettings;

/// <summary>Every set of settings there ever was, the latest first.</summary>
public sealed class SettingsQuery(IDbContextFactory<PortalDb> dbs)
{
    public async Task<IReadOnlyList<SettingsVersion>> RunAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.SettingsVersions.AsNoTracking().OrderByDescending(v => v.From).ToListAsync(cancel);
    }
}
