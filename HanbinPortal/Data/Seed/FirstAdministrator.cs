using HanbinPortal.Accounts;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data.Seed;

/// <summary>
/// An empty database has nobody who could make an account, so the first start makes one 系统管理员 and prints its password, once.
/// It is kept nowhere in the clear and must be changed at the first sign-in.
/// </summary>
public sealed class FirstAdministrator(UserManager<PortalUser> users, TextWriter? console = null)
{
    public const string UserName = "admin";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await users.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        var password = OneTimePassword.New();
        var admin = new PortalUser { UserName = UserName, DisplayName = "系统管理员", MustChangePassword = true };
        (await users.CreateAsync(admin, password)).OrThrow();
        (await users.AddToRoleAsync(admin, nameof(PortalRole.SystemAdmin))).OrThrow();

        var output = console ?? Console.Out;
        await output.WriteLineAsync("────────────────────────────────────────");
        await output.WriteLineAsync("数据库是空的，已建立第一个账号：");
        await output.WriteLineAsync($"  用户名    {UserName}");
        await output.WriteLineAsync($"  一次性密码  {password}");
        await output.WriteLineAsync("密码只显示这一次，首次登录时必须修改。");
        await output.WriteLineAsync("────────────────────────────────────────");
    }
}
