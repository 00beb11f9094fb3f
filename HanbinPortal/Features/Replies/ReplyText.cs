using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Replies;

/// <summary>The fields of a reply.</summary>
public sealed class ReplyText
{
    public string Account { get; set; } = string.Empty;

    public string PublicAnswer { get; set; } = string.Empty;

    public Truth? Truth { get; set; }

    public Resolution? Resolution { get; set; }

    public string WhyUnsolved { get; set; } = string.Empty;

    public string WhyNoContact { get; set; } = string.Empty;
}
