using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Papers;

/// <summary>What becomes of a document after its issue: printed, signed and sealed.</summary>
public sealed class KeepCommand(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    /// <summary>已打印, all or none.</summary>
    /// <exception cref="RuleBrokenException">One of them is kept by somebody else.</exception>
    public async Task MarkPrintedAsync(IReadOnlyCollection<long> ids, Actor by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        foreach (var paper in await RegisterFilter.SeenBy(db.IssuedPapers, by).Where(p => ids.Contains(p.Id)).ToListAsync(cancel))
        {
            paper.MarkPrinted(by, now);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The signed and sealed scan, already in the attachment store.</summary>
    /// <exception cref="RuleBrokenException">Not theirs to keep, or no scan.</exception>
    public async Task AddScanAsync(long id, NewFile scan, Actor by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var paper = await RegisterFilter.SeenBy(db.IssuedPapers, by).FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw new RuleBrokenException(new Refusal(5, "没有这件文书。"));
        paper.AddScan(scan, by, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }
}
