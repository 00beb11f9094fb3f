using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Accounts;

/// <summary>The roles in groups, and their Chinese names.</summary>
public static class PortalRoles
{
    public static readonly IReadOnlyList<PortalRole> All = Enum.GetValues<PortalRole>();

    public static readonly IReadOnlyList<PortalRole> OfOffice =
        [PortalRole.Dispatcher, PortalRole.Reviewer, PortalRole.Supervisor, PortalRole.Director];

    public static readonly IReadOnlyList<PortalRole> OfUnit = [PortalRole.Clerk, PortalRole.UnitLead];

    public static readonly IReadOnlyList<PortalRole> OfBoard = [PortalRole.DistrictLeader, PortalRole.InspectionOffice];

    /// <summary>The three administrators are three people (三员分立): no account holds two of these.</summary>
    public static readonly IReadOnlyList<PortalRole> OfAdministration =
        [PortalRole.SystemAdmin, PortalRole.SecurityAdmin, PortalRole.AuditAdmin];

    public static string NameOf(PortalRole role) => role switch
    {
        PortalRole.Dispatcher => "派单员",
        PortalRole.Reviewer => "审核员",
        PortalRole.Supervisor => "督办员",
        PortalRole.Director => "热线办主任",
        PortalRole.Clerk => "经办人",
        PortalRole.UnitLead => "单位负责人",
        PortalRole.DistrictLeader => "区领导",
        PortalRole.InspectionOffice => "督查室",
        PortalRole.Observer => "监督员",
        PortalRole.SystemAdmin => "系统管理员",
        PortalRole.SecurityAdmin => "安全管理员",
        PortalRole.AuditAdmin => "审计管理员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
