using HanbinPortal.Data;
using HanbinPortal.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Audit;

/// <summary>One page of what was changed in users, units, calendar and settings, newest first.</summary>
public sealed record AuditPageOf(IReadOnlyList<ChangeRecord> Rows, int Total);

/// <summary>Reads the records of changes.</summary>
public sealed class AuditQuery(IDbContextFactory<PortalDb> dbs)
{
    public const int PageSize = 25;

    public static IReadOnlyList<string> Areas { get; } = ["用户", "角色", "单位", "印章", "日历", "设置", "文书模板"];

    public async Task<AuditPageOf> RunAsync(string? area, int page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var records = db.ChangeRecords.AsNoTracking();
        if (!string.IsNullOrEmpty(area))
        {
            records = records.Where(r => r.Area == area);
        }

        var rows = await records.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Skip(page * PageSize).Take(PageSize).ToListAsync(cancel);
        return new AuditPageOf(rows, await records.CountAsync(cancel));
    }
}
