using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Contacts;

/// <summary>The fields of a contact record.</summary>
public sealed class ContactText
{
    /// <summary>China wall time as the browser's picker writes it: 「2026-10-09T15:30」; empty for right now.</summary>
    public string At { get; set; } = string.Empty;

    public ContactMeans? Means { get; set; }

    public string Whom { get; set; } = string.Empty;

    public string Result { get; set; } = string.Empty;

    public bool SteppedIn { get; set; }
}
