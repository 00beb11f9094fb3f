using HanbinPortal.Accounts;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.SignIn;

/// <summary>登录. A plain form: no circuit is opened for people who are not signed in.</summary>
public sealed partial class SignInPage(PortalSignIn signIn, DemoAccounts demo, NavigationManager navigation, ILogger<SignInPage> log)
{
    private static readonly string _lockedOut =
        $"连续 {AccountServices.SignInAttempts} 次输错密码，账号已锁定 {AccountServices.LockoutTime.TotalMinutes:0} 分钟。请稍后再试，或请系统管理员解锁。";

    private string? _fault;
    private string? _filled;

    [SupplyParameterFromForm]
    public SignInForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>The demonstration account whose name and password are to be filled in.</summary>
    [SupplyParameterFromQuery(Name = "demo")]
    public string? Demo { get; set; }

    /// <summary>The person has just signed out.</summary>
    [SupplyParameterFromQuery(Name = "left")]
    public bool Left { get; set; }

    protected override void OnInitialized()
    {
        Form ??= new SignInForm();
        if (Form.UserName is null && demo.All.FirstOrDefault(account => account.UserName == Demo) is { } account)
        {
            Form.UserName = account.UserName;
            _filled = DemoAccounts.Password;
        }
    }

    private async Task SignInAsync()
    {
        if (string.IsNullOrWhiteSpace(Form?.UserName) || string.IsNullOrEmpty(Form.Password))
        {
            _fault = "请输入用户名和密码。";
            return;
        }

        var answer = await signIn.PasswordSignInAsync(Form.UserName.Trim(), Form.Password, isPersistent: false, lockoutOnFailure: true);
        if (answer.Succeeded)
        {
            navigation.NavigateTo(LocalAddress.OrHome(ReturnUrl));
            return;
        }

        // One sentence for a wrong name, a wrong password and a disabled account, so that none can be told from the others.
        _fault = answer.IsLockedOut ? _lockedOut : "用户名或密码不对，或者账号已停用。";
        log.LogWarning("Sign-in refused for {UserName}: {Answer}", Form.UserName.ReplaceLineEndings(" "), answer);
    }

    private string AddressFilledWith(DemoAccount account) =>
        $"{AccountPaths.SignIn}?demo={Uri.EscapeDataString(account.UserName)}"
        + (ReturnUrl is null ? string.Empty : $"&returnUrl={Uri.EscapeDataString(ReturnUrl)}");
}
