using Microsoft.AspNetCore.Identity;

namespace HanbinPortal.Accounts;

public static class IdentityResults
{
    /// <summary>For accounts the portal makes by itself: a refusal there is a fault of the portal, not of a person.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(result.Sentences());
        }
    }

    public static string Sentences(this IdentityResult result) => string.Concat(result.Errors.Select(error => error.Description));
}
