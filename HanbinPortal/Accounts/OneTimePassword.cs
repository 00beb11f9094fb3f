using System.Security.Cryptography;

namespace HanbinPortal.Accounts;

/// <summary>A password to be read off a screen or a sheet once and changed at the first sign-in.</summary>
public static class OneTimePassword
{
    // Without the letters and digits that a printout confuses.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    public static string New() => string.Join(
        '-',
        RandomNumberGenerator.GetString(Capitals, 4),
        RandomNumberGenerator.GetString(Letters, 4),
        RandomNumberGenerator.GetString(Digits, 4),
        RandomNumberGenerator.GetString(Letters + Digits, 4));
}
