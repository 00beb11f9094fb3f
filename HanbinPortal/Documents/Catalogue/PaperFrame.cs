using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>What every document has besides what it says: who makes it, when, under which number. Never personal data of a requester.</summary>
/// <param name="Issuer">发文机关标志, without 文件: 「汉滨区行政审批服务局」「五里镇人民政府」.</param>
/// <param name="Date">成文日期.</param>
public sealed record PaperFrame(string Issuer, DateOnly Date)
{
    /// <summary>署名; the issuer where it signs with the same name.</summary>
    public string? SignedBy { get; init; }

    /// <summary>发文字号; null while it is a draft.</summary>
    public string? Number { get; init; }

    /// <summary>The address behind the code on each page; null while it is a draft.</summary>
    public string? ProofAddress { get; init; }

    /// <summary>签发人 of an upward document.</summary>
    public string? Signatory { get; init; }

    /// <summary>联系人 of whoever makes the document.</summary>
    public string? ContactPerson { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary>抄送, besides what the document itself says.</summary>
    public string? CopiesTo { get; init; }

    /// <summary>印发机关 in the imprint of a document with a red head.</summary>
    public string? PrintedBy { get; init; }

    /// <summary>Whether a seal is put on it, by hand or as <see cref="Seal"/>.</summary>
    public bool HasSeal { get; init; } = true;

    /// <summary>The picture of the seal where it is printed with the document.</summary>
    public PictureFile? Seal { get; init; }
}
