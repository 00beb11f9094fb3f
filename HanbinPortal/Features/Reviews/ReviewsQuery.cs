using HanbinPortal.Data;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Reviews;

/// <summary>How much waits in each tab.</summary>
public sealed record ReviewCounts(IReadOnlyDictionary<ReviewKind, int> ByKind, IReadOnlyDictionary<OrderStatus, int> AtCity);

/// <summary>What waits for the office to decide, and for the city to answer: the most urgent first. The office sees all of it.</summary>
public sealed class ReviewsQuery(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    public async Task<ReviewCounts> CountAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var asked = await db.UnitRequests.Where(r => r.State == RequestState.Submitted).GroupBy(r => EF.Property<string>(r, "Kind"))
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var statuses = ReviewKind.All.SelectMany(kind => kind.Statuses).ToList();
        var waiting = await db.Orders.Where(o => statuses.Contains(o.Status)).GroupBy(o => o.Status)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new ReviewCounts(
            ReviewKind.All.ToDictionary(kind => kind, kind => kind.Requests is null ? kind.Statuses.Sum(waiting.GetValueOrDefault) : asked.GetValueOrDefault(Stored(db, kind))),
            waiting);
    }

    public async Task<ListPage<ReviewRow>> RunAsync(ReviewFilter filter, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return filter.Kind.Requests is null ? await OrdersAsync(db, filter, cancel) : await RequestsAsync(db, filter, cancel);
    }

    // The value that tells one kind of request from another in the table.
    private static string Stored(PortalDb db, ReviewKind kind) => (string)db.Model.FindEntityType(kind.Requests!)!.GetDiscriminatorValue()!;

    private async Task<ListPage<ReviewRow>> RequestsAsync(PortalDb db, ReviewFilter filter, CancellationToken cancel)
    {
        var (stored, now) = (Stored(db, filter.Kind), clock.GetUtcNow());
        var waiting = db.UnitRequests.Where(r => r.State == RequestState.Submitted && EF.Property<string>(r, "Kind") == stored);
        if (filter.Words is { } words)
        {
            waiting = waiting.Where(r => r.Assignment.Order.Number.Contains(words) || r.Assignment.Order.Title.Contains(words) || r.Assignment.UnitName.Contains(words));
        }

        if (filter.Overdue)
        {
            waiting = waiting.Where(r => r.Assignment.DueAt < now);
        }

        // A return holds the unit up from the hour it was asked; whatever has a due time is judged by that.
        var sorted = filter.Kind == ReviewKind.Returns ? waiting.OrderBy(r => r.SubmittedAt).ThenBy(r => r.Id)
            : filter.Kind == ReviewKind.Extensions || filter.Kind == ReviewKind.Limits ? waiting.OrderBy(r => r.Assignment.DueAt).ThenBy(r => r.Id)
            : waiting.OrderBy(r => r.Assignment.Order.CityDueAt ?? r.Assignment.DueAt).ThenBy(r => r.Id);
        var (facts, number, total, hasNext) = await OrderRows.CutAsync(waiting, sorted.Select(RequestFacts.Projection), filter.Page, cancel);
        var ids = facts.ConvertAll(f => f.RequestId);
        var requests = await db.UnitRequests.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
        return new ListPage<ReviewRow>([.. facts.Select(f => f.ToRow(filter.Kind, requests[f.RequestId]))], number, total, hasNext);
    }

    private async Task<ListPage<ReviewRow>> OrdersAsync(PortalDb db, ReviewFilter filter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var statuses = filter.Status is { } one && filter.Kind.Statuses.Contains(one) ? [one] : filter.Kind.Statuses.ToList();
        var waiting = statuses is [var only] ? db.Orders.Where(o => o.Status == only) : db.Orders.Where(o => statuses.Contains(o.Status));
        if (filter.Words is { } words)
        {
            waiting = waiting.Where(o => o.Number.Contains(words) || o.Title.Contains(words) || o.Assignments.Any(a => a.UnitName.Contains(words)));
        }

        if (filter.Overdue)
        {
            waiting = waiting.Where(o => o.ActBy < now);
        }

        var (facts, number, total, hasNext) = await OrderRows.CutAsync(
            waiting, waiting.OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id).Select(WaitingFacts.Projection), filter.Page, cancel);
        var ids = facts.ConvertAll(f => f.OrderId);
        var notes = await NotesAsync(db, filter.Kind, ids, cancel);
        return new ListPage<ReviewRow>([.. facts.Select(f => f.ToRow(filter.Kind, notes[f.OrderId].LastOrDefault()))], number, total, hasNext);
    }

    private static async Task<ILookup<long, string>> NotesAsync(PortalDb db, ReviewKind kind, List<long> ids, CancellationToken cancel)
    {
        if (kind == ReviewKind.Attributions)
        {
            var calls = await db.Timeline.Where(e => ids.Contains(e.OrderId) && e.Step == OrderStep.RecordCallback).OrderBy(e => e.Sequence)
                .Select(e => new { e.OrderId, e.Detail }).ToListAsync(cancel);
            return calls.ToLookup(c => c.OrderId, c => c.Detail ?? "没有记录服务对象的意见");
        }

        var returns = await db.Orders.Where(o => ids.Contains(o.Id)).SelectMany(o => o.CityReturns).OrderBy(r => r.DraftedAt).ThenBy(r => r.Id).ToListAsync(cancel);
        return returns.ToLookup(r => r.OrderId, r => $"{Names.Of(r.Ground)}：{r.Reason}");
    }
}
