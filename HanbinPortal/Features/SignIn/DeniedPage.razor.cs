using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.SignIn;

/// <summary>Where the cookie sends a person whose roles do not open an address.</summary>
public sealed partial class DeniedPage
{
    [CascadingParameter]
    public required HttpContext Context { get; set; }

    protected override void OnInitialized() => Context.Response.StatusCode = StatusCodes.Status403Forbidden;
}
