namespace HanbinPortal.Features.SignIn;

public sealed class ChangePasswordForm
{
    public string? Current { get; set; }

    public string? Chosen { get; set; }

    public string? Again { get; set; }
}
