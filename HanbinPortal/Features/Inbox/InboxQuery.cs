using HanbinPortal.Data;
using HanbinPortal.Data.Search;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Inbox;

/// <summary>A unit's workspace as one of its people sees it.</summary>
/// <param name="UnitName">The unit.</param>
/// <param name="Counts">Of all parts.</param>
/// <param name="Section">The part shown; null when a search goes through all of them.</param>
/// <param name="Page">Its rows.</param>
public sealed record InboxView(string UnitName, InboxCounts Counts, InboxSection? Section, ListPage<OrderRow> Page);

/// <summary>What a unit has to do, has asked and has done. The unit is the viewer's own; no address can name another.</summary>
public sealed class InboxQuery(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    private static readonly string[] _decided = ["Return", "Extension", "Limit", "Termination"];

    /// <param name="viewer">Of a unit.</param>
    /// <param name="section">The key of a part; null for the viewer's first.</param>
    /// <param name="search">Words to look for in everything the unit ever had.</param>
    /// <param name="page">1 for the first.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="RuleBrokenException">The viewer belongs to no unit.</exception>
    public async Task<InboxView> RunAsync(Actor viewer, string? section, string? search, int? page, CancellationToken cancel)
    {
        var unitId = viewer.UnitId ?? throw new RuleBrokenException(new Refusal(6, "您的账号还没有所属单位，请联系系统管理员。"));
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var own = db.Assignments.AsNoTracking().Where(a => a.UnitId == unitId);
        var name = await db.Units.Where(u => u.Id == unitId).Select(u => u.Name).FirstAsync(cancel);
        var counts = await CountAsync(db, own, unitId, cancel);
        if (!string.IsNullOrWhiteSpace(search))
        {
            var ids = db.IdsWith(search);
            var found = own.Where(a => ids.Contains(a.OrderId));
            return new InboxView(name, counts, null, await found.OrderByDescending(a => a.DispatchedAt).ThenByDescending(a => a.Id).PageAsync(viewer, page, cancel));
        }

        var shown = InboxSection.Of(section, viewer.Is(PortalRole.UnitLead), counts);
        if (shown == InboxSection.Asked)
        {
            return new InboxView(name, counts, shown, await AskedAsync(db, unitId, viewer, page, cancel));
        }

        var held = shown == InboxSection.Approval ? AwaitingApproval(db, own) : own.Where(shown.Holds);
        var rows = await (shown.NewestFirst
            ? held.OrderByDescending(a => a.DispatchedAt).ThenByDescending(a => a.Id)
            : held.OrderBy(a => a.ActBy ?? a.DueAt).ThenBy(a => a.Id)).PageAsync(viewer, page, cancel);
        return new InboxView(name, counts, shown, shown.NewestFirst ? rows : rows with { Rows = await WithNotesAsync(db, rows.Rows, cancel) });
    }

    private async Task<InboxCounts> CountAsync(PortalDb db, IQueryable<Assignment> own, int unitId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var midnight = ChinaTime.At(ChinaTime.DateOf(now).AddDays(1), TimeSpan.Zero);
        var open = await own
            .Where(a => a.Status == AssignmentStatus.AwaitingSigning || a.Status == AssignmentStatus.InHand || a.Status == AssignmentStatus.ReturnPending
                || a.Status == AssignmentStatus.ReplyPending || a.Status == AssignmentStatus.AssistSubmitted || a.Status == AssignmentStatus.TerminationPending)
            .GroupBy(a => a.Status)
            .Select(g => new
            {
                Status = g.Key,
                All = g.Count(),
                Rework = g.Count(a => a.Round > 1),
                Overdue = g.Count(a => a.ActBy < now),
                Today = g.Count(a => a.ActBy >= now && a.ActBy <= midnight),
            })
            .ToListAsync(cancel);
        var asked = await db.UnitRequests
            .Where(r => r.Assignment.UnitId == unitId && (r.State == RequestState.AwaitingUnitLead || r.State == RequestState.Submitted))
            .GroupBy(r => new { r.State, IsDecided = _decided.Contains(EF.Property<string>(r, "Kind")) })
            .Select(g => new { g.Key.State, g.Key.IsDecided, All = g.Count() })
            .ToListAsync(cancel);
        return new InboxCounts(
            Of(AssignmentStatus.AwaitingSigning),
            Of(AssignmentStatus.InHand),
            Of(AssignmentStatus.ReturnPending),
            open.Where(g => g.Status is AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand).Sum(g => g.Rework),
            asked.Where(g => g.State is RequestState.AwaitingUnitLead).Sum(g => g.All),
            asked.Where(g => g.State is RequestState.Submitted && g.IsDecided).Sum(g => g.All),
            Of(AssignmentStatus.ReplyPending) + Of(AssignmentStatus.AssistSubmitted) + Of(AssignmentStatus.TerminationPending),
            open.Sum(g => g.Overdue),
            open.Sum(g => g.Today));

        int Of(AssignmentStatus status) => open.Where(g => g.Status == status).Sum(g => g.All);
    }

    // The few that wait are found first; asked one by one, everything the unit ever had would be asked.
    private static IQueryable<Assignment> AwaitingApproval(PortalDb db, IQueryable<Assignment> own)
    {
        var waiting = db.UnitRequests.Where(r => r.State == RequestState.AwaitingUnitLead).Select(r => r.AssignmentId);
        return own.Where(a => waiting.Contains(a.Id));
    }

    private static async Task<ListPage<OrderRow>> AskedAsync(PortalDb db, int unitId, Actor viewer, int? page, CancellationToken cancel)
    {
        var asked = db.UnitRequests.AsNoTracking().Where(r => r.Assignment.UnitId == unitId && r.State != RequestState.AwaitingUnitLead && _decided.Contains(EF.Property<string>(r, "Kind")));
        var sorted = asked.OrderBy(r => r.State == RequestState.Submitted ? 0 : 1).ThenByDescending(r => r.DraftedAt).ThenByDescending(r => r.Id).Select(RequestWords.Of);
        var (requests, number, total, hasNext) = await OrderRows.CutAsync(asked, sorted, page, cancel);
        var ids = requests.Select(r => r.AssignmentId).Distinct().ToList();
        var rows = (await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id)).RowsAsync(viewer, cancel)).ToDictionary(r => r.AssignmentId!.Value);
        return new ListPage<OrderRow>([.. requests.Select(r => rows[r.AssignmentId] with { Note = r.Outcome() })], number, total, hasNext);
    }

    /// <summary>Why something came back, or who drafted what waits: the clerk need not open the order to learn it.</summary>
    private static async Task<IReadOnlyList<OrderRow>> WithNotesAsync(PortalDb db, IReadOnlyList<OrderRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.AssignmentId!.Value).ToList();
        var last = (await db.UnitRequests.AsNoTracking().Where(r => ids.Contains(r.AssignmentId)).OrderBy(r => r.DraftedAt).ThenBy(r => r.Id).Select(RequestWords.Of).ToListAsync(cancel))
            .GroupBy(r => r.AssignmentId)
            .ToDictionary(g => g.Key, g => g.Last());
        return [.. rows.Select(row => last.TryGetValue(row.AssignmentId!.Value, out var words) ? row with { Note = words.WhyOpen() } : row)];
    }
}
