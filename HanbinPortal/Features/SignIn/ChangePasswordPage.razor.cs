using HanbinPortal.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace HanbinPortal.Features.SignIn;

/// <summary>修改密码: of one's own will, or before anything else when somebody else has set it.</summary>
public sealed partial class ChangePasswordPage(PortalSignIn signIn, UserManager<PortalUser> users)
{
    private IReadOnlyList<string> _faults = [];
    private bool _isForced;
    private bool _isDone;

    [CascadingParameter]
    public required Task<AuthenticationState> Session { get; set; }

    [SupplyParameterFromForm]
    public ChangePasswordForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new ChangePasswordForm();
        _isForced = (await Session).User.MustChangePassword();
    }

    private async Task ChangeAsync()
    {
        _faults = [.. await FaultsAsync()];
        _isDone = _faults.Count == 0;
    }

    private async Task<IEnumerable<string>> FaultsAsync()
    {
        if (string.IsNullOrEmpty(Form?.Current) || string.IsNullOrEmpty(Form.Chosen))
        {
            return ["请填写现在的密码和新密码。"];
        }

        if (Form.Chosen != Form.Again)
        {
            return ["两次输入的新密码不一样。"];
        }

        if (Form.Chosen == Form.Current)
        {
            return ["新密码不能和现在的密码相同。"];
        }

        var user = await users.GetUserAsync((await Session).User)
            ?? throw new InvalidOperationException("The signed-in account does not exist.");

        // Counted like a sign-in: an open screen must not be a place to guess passwords.
        var check = await signIn.CheckPasswordSignInAsync(user, Form.Current, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            return [check.IsLockedOut ? "输错次数太多，账号已锁定，请稍后再试。" : "现在的密码不对。"];
        }

        // Saved together with the new password, in one step.
        user.MustChangePassword = false;
        var change = await users.ChangePasswordAsync(user, Form.Current, Form.Chosen);
        if (!change.Succeeded)
        {
            return change.Errors.Select(error => error.Description);
        }

        await signIn.RefreshSignInAsync(user);
        return [];
    }
}
