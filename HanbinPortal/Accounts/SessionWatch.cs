using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HanbinPortal.Accounts;

/// <summary>
/// An open screen outlives the cookie it began with, so it asks again every minute whether the account is still enabled and its
/// security stamp (password, roles, unit) still the same. Staff change posts during a working day.
/// </summary>
public sealed class SessionWatch(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override TimeSpan RevalidationInterval => Interval;

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState session, CancellationToken cancellationToken) =>
        IsStillValidAsync(session.User);

    public async Task<bool> IsStillValidAsync(ClaimsPrincipal person)
    {
        // A scope of its own: the circuit's context would answer from what it read hours ago.
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.GetUserAsync(person);
        return user is { IsDisabled: false }
            && user.SecurityStamp == person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
    }
}
