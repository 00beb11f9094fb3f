using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Accounts;

/// <summary>One account of the demonstration, offered on the sign-in page in demo mode.</summary>
/// <param name="Unit">The unit's name as in the seed data; null for people of no unit.</param>
public sealed record DemoAccount(string UserName, string DisplayName, PortalRole Role, string? Unit = null)
{
    public string Post => Unit is null ? PortalRoles.NameOf(Role) : $"{PortalRoles.NameOf(Role)} · {Unit}";
}

/// <summary>The accounts the sign-in page may offer: none outside demo mode.</summary>
public sealed record DemoAccounts(IReadOnlyList<DemoAccount> All)
{
    /// <summary>The same for everybody and printed on the sign-in page: a demonstration holds no real order.</summary>
    public const string Password = "Hanbin-12345";

    public static readonly DemoAccounts None = new([]);
}
