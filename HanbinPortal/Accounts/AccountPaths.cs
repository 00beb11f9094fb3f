namespace HanbinPortal.Accounts;

/// <summary>The addresses the cookie, the layout and the sign-in pages must agree on.</summary>
public static class AccountPaths
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string ChangePassword = "/account/password";
    public const string Denied = "/account/denied";
}
