namespace HanbinPortal.Features.SignIn;

/// <summary>Where to go after signing in. An address that leaves the portal could send a person to a page that looks like it.</summary>
public static class LocalAddress
{
    public const string Home = "/";

    /// <summary>The address if it lies within the portal, else the home page.</summary>
    public static string OrHome(string? address) =>
        address is { Length: > 0 }
        && address[0] == '/'
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Any(char.IsControl)
        && !address.StartsWith("/account/", StringComparison.OrdinalIgnoreCase)
            ? address
            : Home;
}
