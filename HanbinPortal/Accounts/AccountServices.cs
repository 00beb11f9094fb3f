using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace HanbinPortal.Accounts;

/// <summary>Accounts, passwords and sessions as the portal wants them.</summary>
public static class AccountServices
{
    public const int SignInAttempts = 5;

    public static readonly TimeSpan LockoutTime = TimeSpan.FromMinutes(15);

    /// <summary>A working day. Nobody stays signed in overnight on a shared desk.</summary>
    public static readonly TimeSpan SessionTime = TimeSpan.FromHours(9);

    public static IdentityBuilder AddPortalAccounts(this IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionWatch>();
        services.AddHttpContextAccessor();
        services.AddAuthorization(Policies.AddTo);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "hanbin.session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = SessionTime;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = AccountPaths.SignIn;
            cookie.LogoutPath = AccountPaths.SignOut;
            cookie.AccessDeniedPath = AccountPaths.Denied;
            cookie.ReturnUrlParameter = "returnUrl";
        });
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = SessionWatch.Interval);

        return services
            .AddIdentityCore<PortalUser>(Configure)
            .AddRoles<IdentityRole>()
            .AddClaimsPrincipalFactory<PortalClaimsFactory>()
            .AddSignInManager<PortalSignIn>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddDefaultTokenProviders();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = true;
        options.Password.RequireLowercase = true;
        options.Password.RequireUppercase = true;
        options.Password.RequireNonAlphanumeric = true;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = SignInAttempts;
        options.Lockout.DefaultLockoutTimeSpan = LockoutTime;

        // Clerks sign in with the pinyin of their names or with Chinese ones, never with an e-mail address.
        options.User.AllowedUserNameCharacters = string.Empty;
        options.User.RequireUniqueEmail = false;
    }
}
