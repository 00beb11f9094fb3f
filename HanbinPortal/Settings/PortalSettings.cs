namespace HanbinPortal.Settings;

/// <summary>The settings of the portal, read and checked once at the start. appsettings.example.json explains each.</summary>
/// <param name="Connection">Complete: a relative SQLite path has been resolved against the content root.</param>
/// <param name="StorageRoot">Absolute path of the folder for attachments, keys and whatever else is not in the database.</param>
public sealed record PortalSettings(
    DatabaseProvider Provider,
    string Connection,
    string StorageRoot,
    int MaxAttachmentMegabytes,
    bool Demo)
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>The largest file of the city that is imported on the page; the verb takes any.</summary>
    public int MaxImportMegabytes { get; init; } = 50;

    /// <summary>Where people reach the portal; the codes on issued documents lead there. Ends without a slash.</summary>
    public string Address { get; init; } = DefaultUrl;

    /// <summary>An office's own 仿宋_GB2312 as an absolute path; null for the shipped face.</summary>
    public string? FangSongFont { get; init; }

    /// <summary>An office's own 方正小标宋 as an absolute path; null for the shipped face.</summary>
    public string? TitleFont { get; init; }

    public long MaxAttachmentBytes => MaxAttachmentMegabytes * 1024L * 1024L;
}
