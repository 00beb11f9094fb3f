using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Support;

/// <summary>A unit as far as orders know it.</summary>
public sealed record TestUnit(int Id, string Name);

/// <summary>The people and units of the tests. Each person has one role; the director has the office's highest.</summary>
public static class People
{
    public static TestUnit Housing { get; } = new(11, "区住建局");

    public static TestUnit Riverside { get; } = new(12, "江北街道办事处");

    public static TestUnit Water { get; } = new(13, "区自来水公司");

    public static TestUnit Traffic { get; } = new(14, "区交通局");

    /// <summary>Never given an order unless a test says so.</summary>
    public static TestUnit Stranger { get; } = new(19, "关庙镇人民政府");

    public static Actor Dispatcher { get; } = new("disp-1", "派单员甲", [PortalRole.Dispatcher]);

    public static Actor OtherDispatcher { get; } = new("disp-2", "派单员乙", [PortalRole.Dispatcher]);

    public static Actor Reviewer { get; } = new("rev-1", "审核员甲", [PortalRole.Reviewer]);

    public static Actor Supervisor { get; } = new("sup-1", "督办员甲", [PortalRole.Supervisor]);

    public static Actor Director { get; } = new("dir-1", "热线办主任", [PortalRole.Director]);

    /// <summary>Everybody who works outside the office and the units.</summary>
    public static IReadOnlyList<Actor> Outsiders { get; } =
    [
        With(PortalRole.DistrictLeader),
        With(PortalRole.InspectionOffice),
        With(PortalRole.Observer),
        With(PortalRole.SystemAdmin),
        With(PortalRole.SecurityAdmin),
        With(PortalRole.AuditAdmin),
    ];

    /// <summary>经办人: what they draft waits for their leader.</summary>
    public static Actor ClerkOf(TestUnit unit) => new($"clerk-{unit.Id}", $"{unit.Name}经办人", [PortalRole.Clerk], unit.Id);

    /// <summary>Another 经办人 of the same unit.</summary>
    public static Actor OtherClerkOf(TestUnit unit) => new($"clerk-{unit.Id}-b", $"{unit.Name}经办人乙", [PortalRole.Clerk], unit.Id);

    /// <summary>单位负责人: sends at once.</summary>
    public static Actor LeadOf(TestUnit unit) => new($"lead-{unit.Id}", $"{unit.Name}负责人", [PortalRole.UnitLead], unit.Id);

    /// <summary>A clerk whose unit lets its clerks send alone.</summary>
    public static Actor FreeClerkOf(TestUnit unit) => ClerkOf(unit) with { MaySendAlone = true };

    public static Actor With(PortalRole role) => new($"only-{role}", Names.Of(role), [role]);
}
