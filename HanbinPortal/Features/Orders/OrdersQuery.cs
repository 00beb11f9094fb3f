using HanbinPortal.Data;
using HanbinPortal.Data.Search;
using HanbinPortal.Data.Seed;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Orders;

/// <summary>All orders of the district, for the hotline office.</summary>
public sealed class OrdersQuery(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException">The viewer does not work in the office.</exception>
    public async Task<ListPage<OrderRow>> RunAsync(OrdersFilter filter, Actor viewer, int? page, CancellationToken cancel)
    {
        if (!viewer.IsOffice)
        {
            throw new RuleBrokenException(new Refusal(5, "您的岗位不在热线办，不能查看全部工单。"));
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await Sorted(Narrowed(db, filter), filter).PageAsync(viewer, page, cancel);
    }

    /// <summary>What the filters offer: units that hold or held orders, and the district's townships.</summary>
    public async Task<(IReadOnlyList<FilterOption> Units, IReadOnlyList<FilterOption> Townships)> OptionsAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var units = await db.Units.OrderBy(u => u.Category).ThenBy(u => u.Id).Select(u => new { u.Id, u.Name }).ToListAsync(cancel);
        return ([.. units.Select(u => new FilterOption($"{u.Id}", u.Name))], [.. ShippedTowns.Load().Select(t => new FilterOption(t.Name, t.Name))]);
    }

    // Where a condition holds for few of all orders, those few are found first; asked one by one, newest first, a hundred thousand might
    // be asked for nothing.
    private IQueryable<WorkOrder> Narrowed(PortalDb db, OrdersFilter filter)
    {
        var orders = string.IsNullOrWhiteSpace(filter.Search) ? db.Orders.AsNoTracking() : db.OrdersWith(filter.Search).AsNoTracking();
        if (filter.Status is { } status)
        {
            orders = orders.Where(o => o.Status == status);
        }

        if (filter.Kind is { } kind)
        {
            orders = orders.Where(o => o.Kind == kind);
        }

        if (!string.IsNullOrWhiteSpace(filter.Township))
        {
            orders = orders.Where(o => o.Township == filter.Township);
        }

        if (filter.Emergency)
        {
            var urgent = db.Orders.Where(o => o.IsEmergency).Select(o => o.Id);
            orders = orders.Where(o => urgent.Contains(o.Id));
        }

        if (filter.UnitId is { } unit)
        {
            var held = db.Assignments.Where(a => a.UnitId == unit && a.Status != AssignmentStatus.Returned && a.Status != AssignmentStatus.Withdrawn).Select(a => a.OrderId);
            orders = orders.Where(o => held.Contains(o.Id));
        }

        if (filter.Overdue)
        {
            var now = clock.GetUtcNow();
            var late = db.Orders.Where(o => o.ActBy < now).Select(o => o.Id);
            orders = orders.Where(o => late.Contains(o.Id));
        }

        if (filter.From is { } from)
        {
            var begins = ChinaTime.At(from, TimeSpan.Zero);
            orders = orders.Where(o => o.ReceivedAt >= begins);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var ends = ChinaTime.At(to.AddDays(1), TimeSpan.Zero);
            orders = orders.Where(o => o.ReceivedAt < ends);
        }

        return orders;
    }

    private static IQueryable<WorkOrder> Sorted(IQueryable<WorkOrder> orders, OrdersFilter filter) => filter.Sort switch
    {
        OrdersSort.Oldest => orders.OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id),
        OrdersSort.Due => orders.Where(o => o.ActBy != null).OrderBy(o => o.ActBy).ThenBy(o => o.Id),

        // Orders are entered as they are received; of what a search finds, or a unit has held, only one page need be read in this order.
        _ when !string.IsNullOrWhiteSpace(filter.Search) || filter.UnitId is not null => orders.OrderByDescending(o => o.Id),
        _ => orders.OrderByDescending(o => o.ReceivedAt).ThenByDescending(o => o.Id),
    };
}
