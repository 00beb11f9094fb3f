namespace HanbinPortal.Features.Extensions;

/// <summary>The fields of a request for more time.</summary>
public sealed class ExtensionText
{
    public string Reason { get; set; } = string.Empty;

    public string Progress { get; set; } = string.Empty;

    public string NextSteps { get; set; } = string.Empty;

    public bool RequesterTold { get; set; }
}
