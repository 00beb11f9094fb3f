using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Accounts;

/// <summary>Which roles one person may hold together, and who may grant them (三员分立).</summary>
public static class PostRule
{
    /// <summary>Whether these roles fit together and to the unit; null means they do.</summary>
    public static Refusal? WhyNotTogether(IReadOnlyCollection<PortalRole> roles, int? unitId)
    {
        var ofAdministration = roles.Count(PortalRoles.OfAdministration.Contains);
        var ofUnit = roles.Any(PortalRoles.OfUnit.Contains);
        var ofOffice = roles.Any(PortalRoles.OfOffice.Contains);
        return (ofAdministration, ofUnit, ofOffice) switch
        {
            ( > 1, _, _) => new Refusal(30, "系统管理员、安全管理员、审计管理员须由三个人分别担任。"),
            (1, _, _) when roles.Count > 1 => new Refusal(30, "管理员岗位不接触工单，不能兼任业务岗位。"),
            (_, true, true) => new Refusal(6, "热线办岗位与承办单位岗位不能由一人兼任。"),
            (_, true, _) when unitId is null => new Refusal(6, "经办人、单位负责人须先由系统管理员指定所在单位。"),
            (_, false, _) when unitId is not null && roles.Count > 0 => new Refusal(6, "该账号属于承办单位，只能担任经办人或单位负责人。"),
            _ => null,
        };
    }

    /// <summary>
    /// Whether a person may set another's roles; null means they may. Only the security administrator grants; as long as there is none,
    /// the system administrator names the other two administrators, or a new portal could never begin.
    /// </summary>
    public static Refusal? WhyNotGrant(string byId, IReadOnlyCollection<PortalRole> by, string targetId, IReadOnlyCollection<PortalRole> wanted, bool thereIsASecurityAdmin)
    {
        if (byId == targetId)
        {
            return new Refusal(30, "不能调整本人的岗位。");
        }

        if (by.Contains(PortalRole.SecurityAdmin))
        {
            return null;
        }

        return by.Contains(PortalRole.SystemAdmin) && !thereIsASecurityAdmin && wanted.All(r => r is PortalRole.SecurityAdmin or PortalRole.AuditAdmin)
            ? null
            : new Refusal(30, thereIsASecurityAdmin ? "岗位由安全管理员授予。" : "尚无安全管理员时，系统管理员只能指定安全管理员和审计管理员。");
    }
}
