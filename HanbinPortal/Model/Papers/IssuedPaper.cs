using System.Globalization;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Papers;

/// <summary>What is about to be issued, before it has a number.</summary>
/// <param name="Kind">Which document.</param>
/// <param name="Title">Without line breaks and without personal data: the register and the proof show it.</param>
/// <param name="Addressee">主送, or null.</param>
public sealed record PaperDraft(PaperKind Kind, string Title, string? Addressee)
{
    /// <summary>The unit whose own document it is; null for the office's.</summary>
    public int? UnitId { get; init; }

    /// <summary>「汉滨区12345热线平台」, or the unit.</summary>
    public required string Issuer { get; init; }

    /// <summary>「汉热线」, or 「五里镇热线」.</summary>
    public required string NumberHead { get; init; }

    /// <summary>The unit the office sends it to, which may read it.</summary>
    public int? ToUnitId { get; init; }

    public long? OrderId { get; init; }

    public string? OrderNumber { get; init; }

    public long? AssignmentId { get; init; }

    /// <summary>The request of the unit it is about: the return, the extension, the termination.</summary>
    public long? RequestId { get; init; }

    /// <summary>The issuer's electronic seal is printed with it.</summary>
    public bool IsSealed { get; init; }

    /// <summary>The draft that is issued with it; null for a document written by hand of which nothing was kept.</summary>
    public string? DraftKey { get; init; }

    /// <summary>The version of the draft that the person had before them; 0 when there was none.</summary>
    public int DraftVersion { get; init; }
}

/// <summary>
/// 已签发文书: an entry of the register. The bytes lie in the store under their hashes and are never rendered anew. Nothing of it changes but
/// that it was printed and that the signed and sealed scan came in.
/// </summary>
public sealed class IssuedPaper
{
    private IssuedPaper()
    {
    }

    public IssuedPaper(PaperDraft draft, Actor by, Guid stepId, int year, int running, string proofCode, DateTimeOffset at)
    {
        (Kind, Title, Addressee, UnitId, Issuer, ToUnitId) = (draft.Kind, draft.Title, draft.Addressee, draft.UnitId, draft.Issuer, draft.ToUnitId);
        (OrderId, OrderNumber, AssignmentId, RequestId) = (draft.OrderId, draft.OrderNumber, draft.AssignmentId, draft.RequestId);
        (Holder, Word, Year, Running) = (draft.UnitId ?? PaperSeries.Office, draft.Kind.Facts().Series, year, running);
        Number = string.Create(CultureInfo.InvariantCulture, $"{draft.NumberHead}{Word}〔{year}〕{running}号");
        (ProofCode, StepId, IssuedAt, IssuedById, IssuedByName) = (proofCode, stepId, at, by.UserId, by.Name);
    }

    public long Id { get; private set; }

    public PaperKind Kind { get; private set; }

    /// <summary>Whose series: <see cref="PaperSeries.Office"/>, or the unit's id.</summary>
    public int Holder { get; private set; }

    public string Word { get; private set; } = string.Empty;

    public int Year { get; private set; }

    /// <summary>1, 2, 3 … without a gap within holder, word and year.</summary>
    public int Running { get; private set; }

    /// <summary>发文字号 「汉热线函〔2026〕12号」.</summary>
    public string Number { get; private set; } = string.Empty;

    public string Title { get; private set; } = string.Empty;

    public string? Addressee { get; private set; }

    public int? UnitId { get; private set; }

    /// <summary>发文单位, as it was called on the day.</summary>
    public string Issuer { get; private set; } = string.Empty;

    public int? ToUnitId { get; private set; }

    public long? OrderId { get; private set; }

    public string? OrderNumber { get; private set; }

    public long? AssignmentId { get; private set; }

    public long? RequestId { get; private set; }

    /// <summary>What the code on the page leads to; nobody can guess it.</summary>
    public string ProofCode { get; private set; } = string.Empty;

    /// <summary>The click that issued it; a click that arrives twice issues once.</summary>
    public Guid StepId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    public string IssuedById { get; private set; } = string.Empty;

    public string IssuedByName { get; private set; } = string.Empty;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string PdfSha256 { get; private set; } = string.Empty;

    public string DocxSha256 { get; private set; } = string.Empty;

    /// <summary>电子印章 printed with it, by the hash of its picture; put there by whoever issued it. Null where none was.</summary>
    public string? SealSha256 { get; private set; }

    /// <summary>签字盖章后的扫描件 in the attachment store; null until it came in.</summary>
    public string? ScanSha256 { get; private set; }

    public string? ScanContentType { get; private set; }

    public string? ScanFileName { get; private set; }

    public string? ScanByName { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? ScannedAt { get; private set; }

    /// <summary>UTC; null while it waits for the printer.</summary>
    public DateTimeOffset? PrintedAt { get; private set; }

    public string? PrintedByName { get; private set; }

    /// <summary>The office reads all; a unit its own and what the office sent it; nobody else any.</summary>
    public bool MaySee(Actor actor) => actor.IsOffice || (actor.UnitId is { } unit && (UnitId == unit || ToUnitId == unit));

    /// <summary>The bytes were kept; once, before the entry is saved.</summary>
    public void Keep(string pdfSha256, string docxSha256)
    {
        if (PdfSha256.Length > 0)
        {
            throw new InvalidOperationException($"{Number} has its bytes already.");
        }

        (PdfSha256, DocxSha256) = (pdfSha256, docxSha256);
    }

    /// <summary>加盖电子印章: by the one who issues it, once, before the entry is saved.</summary>
    /// <exception cref="RuleBrokenException">Not theirs to use, or not in use any more.</exception>
    public void PutSeal(Seal seal, Actor by)
    {
        if (SealRights.WhyNotUse(UnitId, by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        if (seal.Holder != Holder || seal.WithdrawnAt is not null)
        {
            throw new RuleBrokenException(new Refusal(5, "该印章不是发文单位现用的印章，不能加盖。"));
        }

        SealSha256 = seal.Sha256;
    }

    /// <summary>上传签字盖章的扫描件: by whoever issues such documents; a better scan replaces the last.</summary>
    public void AddScan(NewFile file, Actor by, DateTimeOffset now)
    {
        if (PaperRights.WhyNotKeep(this, by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        if (file.ContentType is not ("application/pdf" or "image/jpeg" or "image/png"))
        {
            throw new RuleBrokenException(new Refusal(5, $"“{file.FileName}”不是扫描件。请上传 PDF、JPG 或 PNG 文件。"));
        }

        (ScanSha256, ScanContentType, ScanFileName, ScanByName, ScannedAt) = (file.Sha256, file.ContentType, file.FileName, by.Name, now);
    }

    /// <summary>已打印; the first mark stays.</summary>
    public void MarkPrinted(Actor by, DateTimeOffset now)
    {
        if (PaperRights.WhyNotKeep(this, by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        if (PrintedAt is null)
        {
            (PrintedAt, PrintedByName) = (now, by.Name);
        }
    }
}
