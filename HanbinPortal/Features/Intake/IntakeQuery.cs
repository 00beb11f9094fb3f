using HanbinPortal.Data;
using HanbinPortal.Model.Intake;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake;

/// <summary>Earlier imports, their reports, and the conflicts they found.</summary>
public sealed class IntakeQuery(IDbContextFactory<PortalDb> dbs)
{
    public async Task<(ListPage<ImportRun> Runs, int OpenConflicts)> RunsAsync(int? page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var runs = await PageAsync(db.ImportRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id), page, cancel);
        return (runs, await CountAsync(db.ImportConflicts.Where(c => c.Decision == ConflictDecision.Open).OrderBy(c => c.Id), cancel));
    }

    public async Task<ImportRun?> RunAsync(int id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.ImportRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
    }

    public async Task<ListPage<ImportRow>> RowsAsync(int runId, ImportOutcome? outcome, int? page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var rows = db.ImportRows.AsNoTracking().Where(r => r.RunId == runId && (outcome == null || r.Outcome == outcome));
        return await PageAsync(rows.OrderBy(r => r.Ordinal), page, cancel);
    }

    public async Task<ListPage<ImportConflict>> ConflictsAsync(bool decided, int? page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var conflicts = db.ImportConflicts.AsNoTracking();
        return await PageAsync(
            decided
                ? conflicts.Where(c => c.Decision != ConflictDecision.Open).OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id)
                : conflicts.Where(c => c.Decision == ConflictDecision.Open).OrderBy(c => c.FoundAt).ThenBy(c => c.Id),
            page,
            cancel);
    }

    private static async Task<ListPage<T>> PageAsync<T>(IQueryable<T> all, int? page, CancellationToken cancel)
    {
        var number = Math.Max(1, page ?? 1);
        var rows = await all.Skip((number - 1) * ListPage.Size).Take(ListPage.Size + 1).ToListAsync(cancel);
        return new ListPage<T>([.. rows.Take(ListPage.Size)], number, await CountAsync(all, cancel), rows.Count > ListPage.Size);
    }

    private static Task<int> CountAsync<T>(IQueryable<T> all, CancellationToken cancel) => all.Take(ListPage.CountLimit).CountAsync(cancel);
}
