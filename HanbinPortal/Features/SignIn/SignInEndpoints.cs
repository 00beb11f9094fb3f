using System.Security.Claims;
using HanbinPortal.Accounts;

namespace HanbinPortal.Features.SignIn;

/// <summary>The addresses around signing in that show nothing: the home of each role, leaving, and the password that comes first.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(LocalAddress.Home, (ClaimsPrincipal person) => TypedResults.LocalRedirect(PortalRoutes.HomeOf(person)));

        // Reading the form is what makes the framework check the antiforgery token.
        app.MapPost(AccountPaths.SignOut, async (IFormCollection form, PortalSignIn signIn) =>
        {
            await signIn.SignOutAsync();
            return TypedResults.LocalRedirect($"{AccountPaths.SignIn}?left=true");
        });
    }

    /// <summary>Whoever has a password set by somebody else gets no page but the one that changes it.</summary>
    public static void UsePasswordFirst(this WebApplication app) => app.Use((context, next) =>
    {
        var isWayOut = context.Request.Path.StartsWithSegments("/account", StringComparison.Ordinal);
        if (context.User.MustChangePassword() && !isWayOut && !IsFile(context))
        {
            context.Response.Redirect(AccountPaths.ChangePassword);
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static bool IsFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null;
}
