using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Dispatch;

/// <summary>One page of the queue, with what its filters can be set to.</summary>
public sealed record QueueView(ListPage<OrderRow> Page, IReadOnlyList<FilterOption> Shows, IReadOnlyList<FilterOption> Townships);

/// <summary>An order of the queue, whole, and whether the viewer may hand it over.</summary>
public sealed record OpenedOrder(WorkOrder Order, StepOffer? Dispatch)
{
    public string Title => PrivacyRule.MaskIn(Order.Title.Length > 0 ? Order.Title : Order.Content[..Math.Min(40, Order.Content.Length)], Order.Requester.Name, Order.Requester.Phone);

    public string Content => PrivacyRule.MaskIn(Order.Content, Order.Requester.Name, Order.Requester.Phone);
}

/// <summary>An order about to be handed over together with others.</summary>
/// <param name="Version">The version that was seen: who acted on it since is told.</param>
public sealed record ChosenOrder(long Id, string Number, string Title, int Version);

/// <summary>待研判: the dispatcher's queue, emergencies first, then what must go back to the city or out first.</summary>
public sealed class DispatchQueueQuery(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, TimeProvider clock)
{
    public async Task<QueueView> ListAsync(DispatchFilter filter, Actor viewer, int? page, CancellationToken cancel)
    {
        if (!viewer.IsOffice)
        {
            throw new RuleBrokenException(new Refusal(5, "您的岗位不在热线办，不能查看。"));
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var all = db.Orders.Where(o => o.Status == OrderStatus.AwaitingAnalysis);
        var rows = await Narrow(all, filter)
            .OrderByDescending(o => o.IsEmergency).ThenBy(o => o.ActBy == null).ThenBy(o => o.ActBy).ThenBy(o => o.Id)
            .PageAsync(viewer, page, cancel);
        var townships = await all.Where(o => o.Township != null).Select(o => o.Township!).Distinct().OrderBy(t => t).ToListAsync(cancel);
        return new QueueView(
            rows,
            [
                new FilterOption(null, "全部", await CountAsync(all)),
                new FilterOption(DispatchFilter.Emergency, "紧急", await CountAsync(all.Where(o => o.IsEmergency))),
                new FilterOption(DispatchFilter.Returned, "退回重派", await CountAsync(all.Where(o => o.Assignments.Any()))),
            ],
            [.. townships.Select(t => new FilterOption(t, t))]);

        Task<int> CountAsync(IQueryable<WorkOrder> orders) => orders.Take(ListPage.CountLimit).CountAsync(cancel);
    }

    /// <summary>One order of the queue; null when there is none, or it is not for the viewer.</summary>
    public async Task<OpenedOrder?> OpenAsync(long id, Actor viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var order = await OrderDesk.LoadAsync(db, id, cancel);
        if (order is null || !viewer.IsOffice)
        {
            return null;
        }

        var offers = order.OffersFor(new Occasion(viewer, clock.GetUtcNow(), await rules.GetAsync(cancel), Guid.Empty));
        return new OpenedOrder(order, offers.FirstOrDefault(offer => offer.Step is OrderStep.Dispatch));
    }

    /// <summary>The chosen orders as they are now, in the order given; those that are gone from the queue too, so that their refusal is seen.</summary>
    public async Task<IReadOnlyList<ChosenOrder>> ChosenAsync(IReadOnlyList<long> ids, Actor viewer, CancellationToken cancel)
    {
        if (!viewer.IsOffice)
        {
            return [];
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var order = ids.ToList();
        var found = await db.Orders.AsNoTracking().Where(o => order.Contains(o.Id)).Select(o => new { o.Id, o.Number, o.Title, o.Version }).ToListAsync(cancel);
        return [.. found.OrderBy(o => order.IndexOf(o.Id)).Select(o => new ChosenOrder(o.Id, o.Number, PrivacyRule.MaskIn(o.Title), o.Version))];
    }

    private IQueryable<WorkOrder> Narrow(IQueryable<WorkOrder> orders, DispatchFilter filter)
    {
        var now = clock.GetUtcNow();
        if (filter.Kind is { } kind)
        {
            orders = orders.Where(o => o.Kind == kind);
        }

        if (filter.Township is { } township)
        {
            orders = orders.Where(o => o.Township == township);
        }

        if (filter.Words is { } words)
        {
            // The queue is one status long; the search over all orders is another page's.
            orders = orders.Where(o => o.Number.Contains(words) || o.Title.Contains(words) || o.Content.Contains(words));
        }

        orders = filter.Show switch
        {
            DispatchFilter.Emergency => orders.Where(o => o.IsEmergency),
            DispatchFilter.Returned => orders.Where(o => o.Assignments.Any()),
            _ => orders,
        };
        var citySoon = now + DispatchFilter.CitySoonSpan;
        return filter.Due switch
        {
            DispatchFilter.Late => orders.Where(o => o.ActBy < now),
            DispatchFilter.CitySoon => orders.Where(o => o.CityDueAt <= citySoon),
            _ => orders,
        };
    }
}
