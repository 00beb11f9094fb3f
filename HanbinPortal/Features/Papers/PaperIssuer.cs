using HanbinPortal.Data;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Papers;

/// <summary>Whether the electronic seal can be put on a document by this person.</summary>
public enum SealOffer
{
    /// <summary>Not theirs to use, or the document takes none.</summary>
    None,

    /// <summary>Theirs, but nobody has uploaded its picture.</summary>
    NoPicture,

    Offered,
}

/// <summary>What a document has from whoever makes it, office or unit: the telephone and the seal.</summary>
internal static class PaperIssuer
{
    /// <summary>联系电话; a blank to be written over where none is known.</summary>
    public static async Task<string> PhoneAsync(PortalDb db, PaperKind kind, Unit? unit, CancellationToken cancel) =>
        (kind.Facts().IsByUnit ? unit?.ContactPhone : await db.OfficeCards.Select(c => c.ContactPhone).SingleOrDefaultAsync(cancel)) ?? WordingText.Blank;

    /// <summary>Says where the telephone comes from, when the note has a blank in its place.</summary>
    public static string? WhyNoPhone(PaperMatter matter, FilledPaper filled) => filled.Document.Note?.Contains($"电话：{WordingText.Blank}", StringComparison.Ordinal) is true
        ? $"附注中没有联系电话：{(matter.Draft.UnitId is null ? "热线办" : matter.Draft.Issuer)}还没有登记电话，请在附注中填写，或由系统管理员、热线办主任在“承办单位”中登记。"
        : null;

    /// <summary>The seal is offered to whoever may use it, on a document that ends with a signature, when there is a picture of it.</summary>
    public static async Task<SealOffer> SealAsync(PortalDb db, PaperMatter matter, Refusal? whyNotIssue, Actor by, CancellationToken cancel)
    {
        var holder = matter.Draft.UnitId ?? PaperSeries.Office;
        if (whyNotIssue is not null || SealRights.WhyNotUse(matter.Draft.UnitId, by) is not null || matter.Paper.FillSample().Document.Signature is null)
        {
            return SealOffer.None;
        }

        return await db.Seals.AnyAsync(s => s.Holder == holder && s.WithdrawnAt == null, cancel) ? SealOffer.Offered : SealOffer.NoPicture;
    }
}
