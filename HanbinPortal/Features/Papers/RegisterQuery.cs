using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Papers;

/// <summary>发文登记簿: the issued documents that one person may read.</summary>
public sealed class RegisterQuery(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Newest first.</summary>
    public async Task<ListPage<IssuedPaper>> RunAsync(RegisterFilter filter, Actor viewer, int? page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var papers = filter.In(db, viewer).AsNoTracking();
        var (rows, number, total, hasNext) = await OrderRows.CutAsync(papers, papers.OrderByDescending(p => p.Id), page, cancel);
        return new ListPage<IssuedPaper>(rows, number, total, hasNext);
    }

    /// <summary>今日待印: the office's documents that nobody has printed, in the order of their issue.</summary>
    public async Task<ListPage<IssuedPaper>> ToPrintAsync(Actor viewer, int? page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var papers = RegisterFilter.SeenBy(db.IssuedPapers, viewer).AsNoTracking().Where(p => p.Holder == PaperSeries.Office && p.PrintedAt == null);
        var (rows, number, total, hasNext) = await OrderRows.CutAsync(papers, papers.OrderBy(p => p.Id), page, cancel);
        return new ListPage<IssuedPaper>(rows, number, total, hasNext);
    }

    /// <summary>The keys of all that waits for the printer, for one file of everything; no more than one file holds.</summary>
    public async Task<IReadOnlyList<long>> AllToPrintAsync(Actor viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await RegisterFilter.SeenBy(db.IssuedPapers, viewer).Where(p => p.Holder == PaperSeries.Office && p.PrintedAt == null)
            .OrderBy(p => p.Id).Take(PaperFile.MostInOne).Select(p => p.Id).ToListAsync(cancel);
    }

    /// <summary>What the filters offer: whose documents there can be, and the years in which any was issued.</summary>
    public async Task<(IReadOnlyList<FilterOption> Holders, IReadOnlyList<FilterOption> Years)> OptionsAsync(Actor viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var years = await db.PaperSeries.Select(s => s.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancel);
        var units = viewer.IsOffice ? await db.Units.OrderBy(u => u.Category).ThenBy(u => u.Id).Select(u => new { u.Id, u.Name }).ToListAsync(cancel) : [];
        var office = new FilterOption($"{PaperSeries.Office}", PaperSeries.OfficeName);
        return ([office, .. units.Select(u => new FilterOption($"{u.Id}", u.Name))], [.. years.Select(y => new FilterOption($"{y}", $"{y}年"))]);
    }

    /// <summary>What was issued about one order, newest first.</summary>
    public async Task<IReadOnlyList<IssuedPaper>> OfOrderAsync(long orderId, Actor viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await RegisterFilter.SeenBy(db.IssuedPapers, viewer).AsNoTracking().Where(p => p.OrderId == orderId).OrderByDescending(p => p.Id).ToListAsync(cancel);
    }

    /// <summary>One entry; null when there is none and when it is none of theirs, so that the two cannot be told apart.</summary>
    public async Task<IssuedPaper?> FindAsync(long id, Actor viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await RegisterFilter.SeenBy(db.IssuedPapers, viewer).AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
    }
}
