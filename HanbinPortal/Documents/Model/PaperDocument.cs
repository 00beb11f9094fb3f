namespace HanbinPortal.Documents.Model;

/// <summary>Which of the forms of GB/T 9704-2012 (or a plain sheet) a document has.</summary>
public enum PaperLayout
{
    /// <summary>文件格式: red head, number, red line.</summary>
    RedHead,

    /// <summary>信函格式: red lines at the head and foot of the first page, number at the right.</summary>
    Letter,

    /// <summary>纪要格式: red head without a number, lists of those present.</summary>
    Minutes,

    /// <summary>表单: a title and a table, nothing red.</summary>
    Form,
}

/// <summary>
/// What a document says, apart from what draws it. Complete at birth and fetches nothing. Dates are China dates; texts are plain, with
/// no markup in them.
/// </summary>
public sealed record PaperDocument
{
    public required PaperLayout Layout { get; init; }

    /// <summary>发文机关标志: the name in the red head; of a form, who keeps it.</summary>
    public required string Issuer { get; init; }

    /// <summary>标题. A line break in it is kept: whoever knows the meaning breaks better than the program.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号 「汉热线函〔2026〕12号」; null while it is a draft.</summary>
    public string? Number { get; init; }

    /// <summary>签发人, of an upward document only.</summary>
    public string? Signatory { get; init; }

    /// <summary>主送机关, without the colon.</summary>
    public string? Addressee { get; init; }

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>附件说明: the names of what is enclosed, without numbers or punctuation.</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    public Signature? Signature { get; init; }

    /// <summary>附注, without its brackets: 「联系人：…　电话：…」.</summary>
    public string? Note { get; init; }

    public Imprint? Imprint { get; init; }

    /// <summary>附件 that follow on pages of their own.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>The address that says what was issued; printed as a code on each page. Null on a draft.</summary>
    public string? ProofAddress { get; init; }

    /// <summary>草稿: no number has been given yet, and the page says so.</summary>
    public bool IsDraft => Number is null;
}

/// <summary>署名 and 成文日期.</summary>
/// <param name="Name">Who signs.</param>
/// <param name="Date">成文日期.</param>
/// <param name="HasSeal">With a seal the name stands over the date's middle, without it at the right edge.</param>
/// <param name="Seal">The picture of the seal where it is printed with the letter; null where it is put on by hand.</param>
public sealed record Signature(string Name, DateOnly Date, bool HasSeal = true, PictureFile? Seal = null);

/// <summary>版记: at the foot of the last page.</summary>
/// <param name="CopiesTo">抄送, or null.</param>
/// <param name="PrintedBy">印发机关; a letter prints none.</param>
/// <param name="PrintedOn">印发日期.</param>
public sealed record Imprint(string? CopiesTo, string? PrintedBy, DateOnly PrintedOn);

/// <summary>附件: its own title and blocks, on a page of its own.</summary>
public sealed record Annex(string Title, IReadOnlyList<Block> Body);

/// <summary>A picture as a file of PNG or JPEG; <paramref name="Name"/> for messages only.</summary>
public sealed record PictureFile(string Name, byte[] Bytes);
