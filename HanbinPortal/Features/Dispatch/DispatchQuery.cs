using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Dispatch;

/// <summary>To whom an order can be given: every unit that takes orders, and those that suggest themselves.</summary>
public sealed class DispatchQuery(IDbContextFactory<PortalDb> dbs)
{
    private const int MostSuggested = 5;
    private const int MostUsual = 3;
    private const int MostAlike = 100;

    public async Task<IReadOnlyList<UnitOption>> UnitsAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var units = await db.Units.AsNoTracking().Where(u => !u.IsClosed)
            .Select(u => new UnitOption(u.Id, u.Code, u.Name, u.ShortName, u.Category))
            .ToListAsync(cancel);

        // By the alphabet the categories are stored in, townships would come last.
        return [.. units.OrderBy(u => u.Category).ThenBy(u => u.Code, StringComparer.Ordinal)];
    }

    /// <summary>
    /// First whom the unit named that gave the order back, then the township it is about, then who was given matters of the same category
    /// lately; none that works on the order or gave it back.
    /// </summary>
    public async Task<IReadOnlyList<UnitSuggestion>> SuggestAsync(WorkOrder order, IReadOnlyList<UnitOption> units, CancellationToken cancel)
    {
        List<UnitSuggestion> found = [];
        foreach (var given in order.Assignments.Where(a => a.Round == order.Round).SelectMany(a => a.Requests.OfType<ReturnRequest>())
            .Where(r => r.State is RequestState.Agreed && r.SuggestedUnit is not null).OrderByDescending(r => r.DecidedAt))
        {
            Add(units.FirstOrDefault(u => u.Name == given.SuggestedUnit || u.ShortName == given.SuggestedUnit), $"{given.Assignment.UnitName}退回时建议");
        }

        if (!string.IsNullOrWhiteSpace(order.Township))
        {
            Add(TownshipOf(order.Township, units), "属地", isNear: true);
        }

        foreach (var (unitId, orders) in await UsualAsync(order, cancel))
        {
            Add(units.FirstOrDefault(u => u.Id == unitId), $"近期同类{orders}件");
        }

        return [.. found.Take(MostSuggested)];

        void Add(UnitOption? unit, string why, bool isNear = false)
        {
            if (unit is not null && found.TrueForAll(f => f.Unit.Id != unit.Id) && !order.Assignments.Any(a => a.UnitId == unit.Id && a.Round == order.Round && a.Status is not AssignmentStatus.Withdrawn))
            {
                found.Add(new UnitSuggestion(unit, why, isNear));
            }
        }
    }

    /// <summary>「建民街道」, 「建民街道办」 and 「建民街道办事处」 are one.</summary>
    public static UnitOption? TownshipOf(string township, IReadOnlyList<UnitOption> units)
    {
        var name = township.Trim();
        return units.FirstOrDefault(u => u.Category is Model.Units.UnitCategory.Township
            && (u.Name == name || u.ShortName == name || (name.Length >= 2 && u.Name.StartsWith(name, StringComparison.Ordinal))));
    }

    private async Task<List<(int UnitId, int Orders)>> UsualAsync(WorkOrder order, CancellationToken cancel)
    {
        if (order.Category is not { Length: > 0 } category)
        {
            return [];
        }

        // In two steps: the newest of the like by the index of the orders, then who was given them.
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var from = order.ReceivedAt - RepeatSearch.Window;
        var like = await db.Orders.AsNoTracking()
            .Where(o => o.ReceivedAt >= from && o.Category == category && o.Id != order.Id)
            .OrderByDescending(o => o.ReceivedAt).ThenByDescending(o => o.Id)
            .Select(o => o.Id)
            .Take(MostAlike)
            .ToListAsync(cancel);
        var given = await db.Assignments.AsNoTracking()
            .Where(a => like.Contains(a.OrderId) && (a.Role == AssignmentRole.Sole || a.Role == AssignmentRole.Lead)
                && a.Status != AssignmentStatus.Returned && a.Status != AssignmentStatus.Withdrawn)
            .Select(a => new { a.UnitId, a.OrderId })
            .ToListAsync(cancel);
        return
        [
            .. given.Distinct().GroupBy(a => a.UnitId).Select(unit => (unit.Key, unit.Count()))
                .OrderByDescending(unit => unit.Item2).ThenBy(unit => unit.Key).Take(MostUsual),
        ];
    }
}
