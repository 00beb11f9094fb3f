using System.Security.Claims;
using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components.Authorization;

namespace HanbinPortal.Features;

/// <summary>The person at this screen, with the roles and the unit held right now and not those of the sign-in.</summary>
public sealed class Me(AuthenticationStateProvider session, ActorSource actors)
{
    /// <exception cref="RuleBrokenException">Signed out, or the account has been disabled since.</exception>
    public async Task<Actor> ActorAsync(CancellationToken cancel = default)
    {
        var id = (await session.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier);
        return (id is null ? null : await actors.FindAsync(id, cancel))
            ?? throw new RuleBrokenException(new Refusal(5, "登录已失效或账号已停用，请重新登录。"));
    }
}
