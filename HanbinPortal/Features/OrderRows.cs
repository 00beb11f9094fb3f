using System.Linq.Expressions;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features;

/// <summary>
/// A page of a list of orders. The caller narrows and sorts; here one page is cut out in the database, only what a row shows is read,
/// counting stops at <see cref="ListPage.CountLimit"/>, and personal data are masked before anything leaves.
/// </summary>
public static class OrderRows
{
    /// <summary>Orders as the office sees them: who holds them, what is due next, the main step of <paramref name="viewer"/>.</summary>
    /// <param name="orders">Narrowed and sorted, the id last so that no row stands on two pages.</param>
    /// <param name="viewer">Who looks; what they may see at all is part of <paramref name="orders"/>.</param>
    /// <param name="page">1 for the first; from the address, so anything may stand there.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<ListPage<OrderRow>> PageAsync(this IQueryable<WorkOrder> orders, Actor viewer, int? page, CancellationToken cancel)
    {
        var (facts, number, total, hasNext) = await CutAsync(orders, orders.Select(_ofOrder), page, cancel);
        var ids = facts.ConvertAll(f => f.Id);
        var handOvers = facts.Count == 0 ? [] : await Unnarrowed(orders).Where(o => ids.Contains(o.Id)).SelectMany(o => o.Assignments).LiveFacts().ToListAsync(cancel);
        var byOrder = handOvers.ToLookup(h => h.OrderId);
        return new ListPage<OrderRow>([.. facts.Select(f => NextStep.AddTo(RowOf(f), f, [.. byOrder[f.Id]], viewer))], number, total, hasNext);
    }

    /// <summary>Hand-overs as the unit that holds them sees them: its own clock and its own next step.</summary>
    /// <param name="assignments">Of the viewer's unit, narrowed and sorted, the id last.</param>
    /// <param name="viewer">A clerk or leader of the unit.</param>
    /// <param name="page">1 for the first.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<ListPage<OrderRow>> PageAsync(this IQueryable<Assignment> assignments, Actor viewer, int? page, CancellationToken cancel)
    {
        var (pairs, number, total, hasNext) = await CutAsync(assignments, assignments.Select(_ofAssignment), page, cancel);
        return new ListPage<OrderRow>([.. pairs.Select(p => NextStep.AddTo(RowOf(p.Order), p.Order, p.HandOver, viewer))], number, total, hasNext);
    }

    /// <summary>The rows of hand-overs chosen already, in no order.</summary>
    public static async Task<IReadOnlyList<OrderRow>> RowsAsync(this IQueryable<Assignment> assignments, Actor viewer, CancellationToken cancel) =>
        [.. (await assignments.Select(_ofAssignment).ToListAsync(cancel)).Select(p => NextStep.AddTo(RowOf(p.Order), p.Order, p.HandOver, viewer))];

    /// <summary>Cuts one page out of any sorted query: for lists whose rows are made in another way.</summary>
    /// <param name="all">What is counted.</param>
    /// <param name="sorted">The same rows, projected and sorted.</param>
    /// <param name="page">1 for the first.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<(List<TRow> Rows, int Number, int Total, bool HasNext)> CutAsync<TAll, TRow>(
        IQueryable<TAll> all, IQueryable<TRow> sorted, int? page, CancellationToken cancel)
    {
        var number = Math.Max(1, page ?? 1);

        // One more than is shown tells whether there is a next page without counting.
        var rows = await sorted.Skip((number - 1) * ListPage.Size).Take(ListPage.Size + 1).ToListAsync(cancel);
        var hasNext = rows.Count > ListPage.Size;
        var before = (number - 1) * ListPage.Size;
        var total = !hasNext && (rows.Count > 0 || number == 1) ? Math.Min(before + rows.Count, ListPage.CountLimit)
            : await Unsorted(all).Take(ListPage.CountLimit).CountAsync(cancel);
        return (hasNext ? rows[..ListPage.Size] : rows, number, total, hasNext);
    }

    // The rows of the page are known by their ids; the caller's conditions would only lead the database back to all that meet them.
    private static IQueryable<WorkOrder> Unnarrowed(IQueryable<WorkOrder> orders)
    {
        var root = orders.Expression;
        while (root is MethodCallExpression { Arguments.Count: > 0 } narrowing && narrowing.Arguments[0].Type.IsAssignableTo(typeof(IQueryable<WorkOrder>)))
        {
            root = narrowing.Arguments[0];
        }

        return orders.Provider.CreateQuery<WorkOrder>(root);
    }

    // Counting to a limit, a database would first sort everything to know which rows to count.
    private static IQueryable<T> Unsorted<T>(IQueryable<T> rows)
    {
        var query = rows.Expression;
        while (query is MethodCallExpression { Method.Name: nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending) } sort)
        {
            query = sort.Arguments[0];
        }

        return rows.Provider.CreateQuery<T>(query);
    }

    private static IQueryable<HandOverFacts> LiveFacts(this IQueryable<Assignment> assignments) => assignments
        .Where(a => a.Round == a.Order.Round && a.Status != AssignmentStatus.Returned && a.Status != AssignmentStatus.Withdrawn)
        .OrderBy(a => a.Id)
        .Select(_handOver);

    private static OrderRow RowOf(OrderFacts of) => new()
    {
        Id = of.Id,
        Href = PortalRoutes.Order(of.Id),
        Number = of.Number,
        Title = PrivacyRule.MaskIn(of.Title.Length > 0 ? of.Title : of.Beginning.Length <= 40 ? of.Beginning : $"{of.Beginning[..40]}……", of.RequesterName, of.RequesterPhone),
        Kind = of.Kind,
        IsEmergency = of.IsEmergency,
        IsConfidential = of.IsConfidential,
        IsRework = of.Round > 1,
        Status = of.Status,
        Township = of.Township,
        Category = of.Category,
        ReceivedAt = of.ReceivedAt,
    };

    private static readonly Expression<Func<WorkOrder, OrderFacts>> _ofOrder = o => new OrderFacts
    {
        Id = o.Id,
        Number = o.Number,
        Title = o.Title,
        Beginning = o.Title == string.Empty ? o.Content.Substring(0, 41) : string.Empty,
        Kind = o.Kind,
        IsEmergency = o.IsEmergency,
        IsConfidential = o.Requester.IsConfidential,
        RequesterName = o.Requester.Name,
        RequesterPhone = o.Requester.Phone,
        Round = o.Round,
        Status = o.Status,
        Township = o.Township,
        Category = o.Category,
        ReceivedAt = o.ReceivedAt,
        CityDueAt = o.CityDueAt,
        ActBy = o.ActBy,
        AwaitsReplacement = o.AwaitsReplacement,
    };

    private static readonly Expression<Func<Assignment, HandOverFacts>> _handOver = a => new HandOverFacts
    {
        Id = a.Id,
        OrderId = a.OrderId,
        UnitName = a.UnitName,
        Role = a.Role,
        Round = a.Round,
        Status = a.Status,
        DueAt = a.DueAt,
        ActBy = a.ActBy,
        RespondBy = a.RespondBy,
        RespondedAt = a.RespondedAt,
        SettledAt = a.SettledAt,
        HasContact = a.Contacts.Any(),
        OpenRequestId = a.Requests.Where(r => r.State == RequestState.AwaitingUnitLead || r.State == RequestState.Submitted).Select(r => (long?)r.Id).FirstOrDefault(),
        OpenRequestState = a.Requests.Where(r => r.State == RequestState.AwaitingUnitLead || r.State == RequestState.Submitted).Select(r => (RequestState?)r.State).FirstOrDefault(),
        OpenRequestKind = a.Requests.Where(r => r.State == RequestState.AwaitingUnitLead || r.State == RequestState.Submitted).Select(r => EF.Property<string>(r, "Kind")).FirstOrDefault(),
    };

    private static readonly Expression<Func<Assignment, RowPair>> _ofAssignment = Combine();

    // The two projections above side by side, so that there is one list of what is read.
    private static Expression<Func<Assignment, RowPair>> Combine()
    {
        var assignment = _handOver.Parameters[0];
        var order = new Swap(_ofOrder.Parameters[0], Expression.Property(assignment, nameof(Assignment.Order))).Visit(_ofOrder.Body)!;
        var pair = Expression.MemberInit(
            Expression.New(typeof(RowPair)),
            Expression.Bind(typeof(RowPair).GetProperty(nameof(RowPair.Order))!, order),
            Expression.Bind(typeof(RowPair).GetProperty(nameof(RowPair.HandOver))!, _handOver.Body));
        return Expression.Lambda<Func<Assignment, RowPair>>(pair, assignment);
    }

    private sealed class RowPair
    {
        public OrderFacts Order { get; set; } = null!;

        public HandOverFacts HandOver { get; set; } = null!;
    }

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
