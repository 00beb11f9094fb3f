using Microsoft.AspNetCore.Identity;

namespace HanbinPortal.Accounts;

/// <summary>A person who may sign in. The office makes the account; nobody registers.</summary>
public sealed class PortalUser : IdentityUser
{
    /// <summary>姓名, as it stands on timelines and in the app bar.</summary>
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>承办单位 the person works for; null for the office, the leaders and the administrators.</summary>
    public int? UnitId { get; set; }

    /// <summary>Accounts are never deleted: the timeline names them. A person who left is disabled.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The password was set by somebody else, so the person chooses another one before anything.</summary>
    public bool MustChangePassword { get; set; }
}
