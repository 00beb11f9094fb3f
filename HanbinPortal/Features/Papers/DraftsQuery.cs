using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Papers;

/// <summary>文书草稿: what the office, or one unit, has written and not issued.</summary>
public sealed class DraftsQuery(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Written last, first. The texts of one page are read, since the title stands in them, and go no further.</summary>
    public async Task<ListPage<DraftRow>> RunAsync(Actor viewer, int? page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var holder = KeptPaper.HolderOf(viewer);
        var drafts = db.KeptPapers.AsNoTracking().Where(k => k.Holder == holder);
        var (rows, number, total, hasNext) = await OrderRows.CutAsync(drafts, drafts.OrderByDescending(k => k.KeptAt).ThenByDescending(k => k.Id), page, cancel);
        return new ListPage<DraftRow>([.. rows.Select(k => new DraftRow(PaperTopic.Of(k), k.OrderNumber, TitleOf(k.Text), k.KeptByName, k.KeptAt))], number, total, hasNext);
    }

    /// <summary>The title as it stands in the text; its lines in one.</summary>
    private static string TitleOf(string text) => string.Concat(
        text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("标题：", StringComparison.Ordinal)).Select(line => line["标题：".Length..]));
}

/// <summary>One draft of the list.</summary>
public sealed record DraftRow(PaperTopic Topic, string? OrderNumber, string Title, string KeptByName, DateTimeOffset KeptAt);
