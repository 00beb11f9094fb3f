using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Records;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Users;

/// <summary>
/// What the system administrator does to accounts: makes, moves, disables and enables them, and sets a new one-time password. Each
/// change ends the person's sessions and is recorded; passwords never are.
/// </summary>
public sealed class UserCommand(IServiceScopeFactory scopes, IDbContextFactory<PortalDb> dbs, Me me, TimeProvider clock)
{
    /// <returns>The one-time password, to be shown once.</returns>
    public async Task<string> CreateAsync(string userName, string displayName, int? unitId, CancellationToken cancel)
    {
        var (name, display) = (userName.Trim(), displayName.Trim());
        if (name.Length is 0 or > 50 || display.Length is 0 or > 40)
        {
            throw new RuleBrokenException(new Refusal(6, "请填写用户名（50字以内）和姓名（40字以内）。"));
        }

        var password = OneTimePassword.New();
        await ActAsync(async (users, _) =>
        {
            if (await users.FindByNameAsync(name) is not null)
            {
                throw new RuleBrokenException(new Refusal(6, $"用户名“{name}”已被使用，请换一个。"));
            }

            Check(await users.CreateAsync(new PortalUser { UserName = name, DisplayName = display, UnitId = unitId, MustChangePassword = true }, password));
            return (name, "新建账号", null, await DescribeAsync(display, unitId, cancel));
        }, cancel);
        return password;
    }

    public Task MoveAsync(string userId, string displayName, int? unitId, CancellationToken cancel) => ChangeAsync(userId, async (users, user) =>
    {
        var roles = (await users.GetRolesAsync(user)).Select(Enum.Parse<PortalRole>).ToList();
        if (PostRule.WhyNotTogether(roles, unitId) is { } refusal)
        {
            throw new RuleBrokenException(refusal with { Reason = $"{refusal.Reason}请先由安全管理员调整岗位。" });
        }

        var before = await DescribeAsync(user.DisplayName, user.UnitId, cancel);
        (user.DisplayName, user.UnitId) = (displayName.Trim(), unitId);
        return ("修改账号", before, await DescribeAsync(user.DisplayName, unitId, cancel));
    }, cancel);

    public Task SetDisabledAsync(string userId, bool disabled, CancellationToken cancel) => ChangeAsync(userId, (_, user) =>
    {
        user.IsDisabled = disabled;
        return Task.FromResult<(string, string?, string?)>((disabled ? "停用账号" : "启用账号", null, null));
    }, cancel);

    /// <returns>The one-time password, to be shown once.</returns>
    public async Task<string> ResetPasswordAsync(string userId, CancellationToken cancel)
    {
        var password = OneTimePassword.New();
        await ChangeAsync(userId, async (users, user) =>
        {
            Check(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password));
            Check(await users.SetLockoutEndDateAsync(user, null));
            user.MustChangePassword = true;
            return ("重设一次性密码", null, null);
        }, cancel);
        return password;
    }

    private Task ChangeAsync(string userId, Func<UserManager<PortalUser>, PortalUser, Task<(string What, string? Before, string? After)>> change, CancellationToken cancel) =>
        ActAsync(async (users, actor) =>
        {
            var user = await users.FindByIdAsync(userId) ?? throw new RuleBrokenException(new Refusal(6, "没有这个账号。"));
            if (user.Id == actor.UserId)
            {
                throw new RuleBrokenException(new Refusal(30, "不能在这里修改本人的账号。"));
            }

            var (what, before, after) = await change(users, user);
            Check(await users.UpdateAsync(user));

            // A new stamp ends every session the person has.
            Check(await users.UpdateSecurityStampAsync(user));
            return (user.UserName!, what, before, after);
        }, cancel);

    private async Task ActAsync(Func<UserManager<PortalUser>, Actor, Task<(string Subject, string What, string? Before, string? After)>> act, CancellationToken cancel)
    {
        var actor = await me.ActorAsync(cancel);
        if (!actor.Is(PortalRole.SystemAdmin))
        {
            throw new RuleBrokenException(new Refusal(30, "只有系统管理员可以维护账号。"));
        }

        await using var scope = scopes.CreateAsyncScope();
        var (subject, what, before, after) = await act(scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>(), actor);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.ChangeRecords.Add(new ChangeRecord("用户", subject, what, before, after, actor.UserId, actor.Name, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<string> DescribeAsync(string displayName, int? unitId, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var unit = unitId is null ? null : await db.Units.Where(u => u.Id == unitId).Select(u => u.Name).FirstOrDefaultAsync(cancel);
        return $"{displayName}，{unit ?? "不属承办单位"}";
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new RuleBrokenException(new Refusal(6, result.Sentences()));
        }
    }
}
