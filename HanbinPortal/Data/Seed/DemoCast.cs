using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data.Seed;

/// <summary>Who acts in the demonstration's orders: the demo accounts where there are any, invented people for the other units.</summary>
internal sealed class DemoCast(IReadOnlyList<Actor> accounts, IReadOnlyList<Unit> units)
{
    private static readonly string[] _surnames = ["张", "王", "李", "赵", "刘", "陈", "杨", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"];
    private static readonly string[] _given = ["伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳", "勇", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂英", "建国"];

    private readonly Dictionary<string, Unit> _byCode = units.ToDictionary(u => u.Code);

    public Actor Dispatcher => Of(PortalRole.Dispatcher);

    public Actor Reviewer => Of(PortalRole.Reviewer);

    public Actor Director => Of(PortalRole.Director);

    public Unit Unit(string code) => _byCode[code];

    /// <summary>Whether somebody can sign in as this unit, and so will look for its orders.</summary>
    public bool CanBePlayed(string code) => accounts.Any(a => a.UnitId == _byCode[code].Id);

    public Actor Clerk(int unitId) => InUnit(unitId, PortalRole.Clerk);

    public Actor Lead(int unitId) => InUnit(unitId, PortalRole.UnitLead);

    private Actor Of(PortalRole role) => accounts.First(a => a.Is(role));

    private Actor InUnit(int unitId, PortalRole role) =>
        accounts.FirstOrDefault(a => a.UnitId == unitId && a.Is(role))
        ?? new Actor($"demo-{unitId}-{role}", Name(unitId, role), [role], unitId, units.First(u => u.Id == unitId).ClerksSendAlone);

    private static string Name(int unitId, PortalRole role)
    {
        var number = (unitId * 7) + (int)role;
        return _surnames[number % _surnames.Length] + _given[number * 3 % _given.Length];
    }
}
