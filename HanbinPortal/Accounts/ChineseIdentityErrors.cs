using Microsoft.AspNetCore.Identity;

namespace HanbinPortal.Accounts;

/// <summary>What Identity objects to, in the words of the people who read it.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "操作没有完成，请重试。");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "这个账号刚被别人改过，请刷新后再试。");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "现在的密码不对。");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "链接已经失效。");

    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), "恢复码不对。");

    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), "这个登录方式已被占用。");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), $"用户名「{userName}」不能用作用户名。");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), $"「{email}」不是邮箱地址。");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"用户名「{userName}」已有人使用。");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"邮箱「{email}」已有人使用。");

    public override IdentityError InvalidRoleName(string? role) => Say(nameof(InvalidRoleName), $"没有「{role}」这个角色。");

    public override IdentityError DuplicateRoleName(string role) => Say(nameof(DuplicateRoleName), $"角色「{role}」已经存在。");

    public override IdentityError UserAlreadyHasPassword() => Say(nameof(UserAlreadyHasPassword), "这个账号已经有密码。");

    public override IdentityError UserLockoutNotEnabled() => Say(nameof(UserLockoutNotEnabled), "这个账号不能锁定。");

    public override IdentityError UserAlreadyInRole(string role) => Say(nameof(UserAlreadyInRole), $"这个账号已经是「{role}」。");

    public override IdentityError UserNotInRole(string role) => Say(nameof(UserNotInRole), $"这个账号不是「{role}」。");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码至少 {length} 位。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"密码里至少要有 {uniqueChars} 个不同的字符。");

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Say(nameof(PasswordRequiresNonAlphanumeric), "密码里要有符号，如 - _ # !。");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "密码里要有数字。");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "密码里要有小写字母。");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "密码里要有大写字母。");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
