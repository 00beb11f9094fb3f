using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Model.Records;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Roles;

/// <summary>Grants and takes roles; the person's sessions end with the change.</summary>
public sealed class GrantCommand(IServiceScopeFactory scopes, IDbContextFactory<PortalDb> dbs, Me me, TimeProvider clock)
{
    public async Task RunAsync(string userId, IReadOnlyCollection<PortalRole> wanted, CancellationToken cancel)
    {
        var actor = await me.ActorAsync(cancel);
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.FindByIdAsync(userId) ?? throw new RuleBrokenException(new Refusal(6, "没有这个账号。"));
        var held = (await users.GetRolesAsync(user)).Select(Enum.Parse<PortalRole>).ToList();
        var guards = (await users.GetUsersInRoleAsync(nameof(PortalRole.SecurityAdmin))).Where(u => !u.IsDisabled).ToList();
        var refusal = PostRule.WhyNotGrant(actor.UserId, [.. actor.Roles], userId, wanted, guards.Count > 0)
            ?? PostRule.WhyNotTogether(wanted, user.UnitId);
        if (refusal is not null)
        {
            throw new RuleBrokenException(refusal);
        }

        Check(await users.RemoveFromRolesAsync(user, held.Except(wanted).Select(r => r.ToString())));
        Check(await users.AddToRolesAsync(user, wanted.Except(held).Select(r => r.ToString())));
        Check(await users.UpdateSecurityStampAsync(user));

        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.ChangeRecords.Add(new ChangeRecord("角色", $"{user.UserName}（{user.DisplayName}）", "调整岗位", Describe(held), Describe(wanted), actor.UserId, actor.Name, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }

    private static string Describe(IEnumerable<PortalRole> roles) => string.Join("、", roles.Order().Select(Names.Of)) is { Length: > 0 } names ? names : "无";

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new RuleBrokenException(new Refusal(6, result.Sentences()));
        }
    }
}
