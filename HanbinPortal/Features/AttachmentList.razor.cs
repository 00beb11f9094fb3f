using System.Globalization;
using HanbinPortal.Model.Orders;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features;

/// <summary>Files with their links; the address asks again who may have them.</summary>
public sealed partial class AttachmentList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Attachment> Files { get; set; }

    /// <summary>Said when there are none; left out where the list stands beside something else.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>Leaves out who added it and when, where that stands beside the list.</summary>
    [Parameter]
    public bool Brief { get; set; }

    private static string IconOf(string contentType) => contentType switch
    {
        _ when contentType.StartsWith("image/", StringComparison.Ordinal) => Icons.Material.Outlined.Image,
        _ when contentType.StartsWith("audio/", StringComparison.Ordinal) => Icons.Material.Outlined.Audiotrack,
        _ when contentType.StartsWith("video/", StringComparison.Ordinal) => Icons.Material.Outlined.Movie,
        "application/pdf" => Icons.Material.Outlined.PictureAsPdf,
        _ => Icons.Material.Outlined.Description,
    };

    private static string SizeOf(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB");
}
