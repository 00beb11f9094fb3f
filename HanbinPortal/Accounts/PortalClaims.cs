using System.Globalization;
using System.Security.Claims;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Accounts;

/// <summary>What the sign-in cookie says about a person, read back.</summary>
public static class PortalClaims
{
    public const string DisplayNameType = "portal/name";
    public const string UnitIdType = "portal/unit";
    public const string UnitNameType = "portal/unit-name";
    public const string MustChangePasswordType = "portal/must-change-password";

    /// <summary>The key of the account; timelines name it.</summary>
    public static string AccountId(this ClaimsPrincipal person) =>
        person.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");

    public static string DisplayName(this ClaimsPrincipal person) =>
        person.FindFirstValue(DisplayNameType) ?? person.Identity?.Name ?? string.Empty;

    /// <summary>The unit the person works for.</summary>
    /// <exception cref="InvalidOperationException">The person belongs to no unit, so a page for units must not be open to them.</exception>
    public static int UnitId(this ClaimsPrincipal person) =>
        person.UnitIdOrNull() ?? throw new InvalidOperationException("The signed-in person belongs to no unit.");

    public static int? UnitIdOrNull(this ClaimsPrincipal person) =>
        int.TryParse(person.FindFirstValue(UnitIdType), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string? UnitName(this ClaimsPrincipal person) => person.FindFirstValue(UnitNameType);

    public static IReadOnlyList<PortalRole> PortalRoles(this ClaimsPrincipal person) =>
        [.. Accounts.PortalRoles.All.Where(person.Holds)];

    public static bool Holds(this ClaimsPrincipal person, PortalRole role) => person.IsInRole(role.ToString());

    public static bool HoldsAny(this ClaimsPrincipal person, IEnumerable<PortalRole> roles) => roles.Any(person.Holds);

    public static bool MustChangePassword(this ClaimsPrincipal person) => person.HasClaim(MustChangePasswordType, "1");
}
