using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Authorization;

namespace HanbinPortal.Accounts;

/// <summary>Who may open a page. What a person may do on it is asked where the step is done.</summary>
public static class Policies
{
    public const string Office = nameof(Office);
    public const string Unit = nameof(Unit);
    public const string Board = nameof(Board);

    /// <summary>The register of documents: the office reads all of it, a unit its own.</summary>
    public const string Papers = nameof(Papers);
    public const string System = nameof(System);
    public const string Security = nameof(Security);

    /// <summary>Granting roles: the security administrator, and the system administrator until there is one.</summary>
    public const string Posts = nameof(Posts);

    /// <summary>Units: kept by the system administrator, corrected by the director.</summary>
    public const string Registers = nameof(Registers);
    public const string Audit = nameof(Audit);

    /// <summary>Whoever is signed in; holds for every page and address that does not say otherwise.</summary>
    public const string SignedIn = nameof(SignedIn);

    public static void AddTo(AuthorizationOptions options)
    {
        Allow(Office, PortalRoles.OfOffice);
        Allow(Unit, PortalRoles.OfUnit);
        Allow(Board, [.. PortalRoles.OfBoard, .. PortalRoles.OfOffice]);
        Allow(Papers, [.. PortalRoles.OfOffice, .. PortalRoles.OfUnit]);
        Allow(System, [PortalRole.SystemAdmin]);
        Allow(Security, [PortalRole.SecurityAdmin]);
        Allow(Posts, [PortalRole.SecurityAdmin, PortalRole.SystemAdmin]);
        Allow(Registers, [PortalRole.SystemAdmin, PortalRole.Director]);
        Allow(Audit, [PortalRole.AuditAdmin]);

        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.FallbackPolicy = options.GetPolicy(SignedIn);

        void Allow(string name, IEnumerable<PortalRole> roles) =>
            options.AddPolicy(name, policy => policy.RequireRole(roles.Select(role => role.ToString())));
    }
}
