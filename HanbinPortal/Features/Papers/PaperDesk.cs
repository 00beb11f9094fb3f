using HanbinPortal.Data;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Documents.Seals;
using HanbinPortal.Documents.Word;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Papers;

/// <summary>Joins an order, the catalogue of documents and the register: drafts, previews, issues. Who may is asked at each of them.</summary>
public sealed class PaperDesk(
    IDbContextFactory<PortalDb> dbs, PaperRegister register, IPdfRenderer pdf, WordRenderer word, PreviewRenderer preview, RuleBookSource rules, CurrentWordings wordings, PortalSettings settings, OrderFeed feed, TimeProvider clock)
{
    /// <summary>The document as the order's data write it.</summary>
    /// <exception cref="RuleBrokenException">No such order for this person, or the order does not call for it.</exception>
    public async Task<DraftedPaper> DraftAsync(PaperTopic topic, Actor by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (order, matter) = await MatterAsync(db, topic, by, cancel);
        var earlier = order is null ? [] : await PaperRegister.Same(db, matter.Draft).OrderByDescending(p => p.Id).ToListAsync(cancel);
        var whyNot = PaperRights.WhyNotIssue(topic.Kind, matter.Draft.UnitId, by);
        return new DraftedPaper(topic, order?.Number, TextOf(matter), whyNot, earlier, matter, await PaperIssuer.SealAsync(db, matter, whyNot, by, cancel));
    }

    /// <summary>Sets the edited text; nothing is kept.</summary>
    /// <param name="isSealed">Shows where the seal will stand; the seal itself is on no draft.</param>
    public PaperPreview Preview(DraftedPaper draft, string text, bool isSealed) =>
        Preview(draft.Matter with { Frame = draft.Matter.Frame with { Seal = isSealed ? SealRing.Picture : null } }, text);

    /// <inheritdoc cref="Preview(DraftedPaper, string, bool)"/>
    public PaperPreview Preview(PaperMatter matter, string text)
    {
        try
        {
            var filled = Fill(matter, matter.Frame, text);
            return new PaperPreview(preview.Render(filled.Document), WhatIsMissing(matter, filled, text) is { } missing ? [missing] : []);
        }
        catch (WordingException wrong)
        {
            return new PaperPreview([], wrong.Faults);
        }
        catch (NoGlyphException unprintable)
        {
            return new PaperPreview([], [unprintable.Message]);
        }
    }

    /// <summary>签发: gives the number, renders, keeps. The date of the document is that of the issue.</summary>
    /// <param name="seen">How many of the same kind about the same thing the person had before them.</param>
    /// <param name="isSealed">加盖电子印章.</param>
    /// <exception cref="RuleBrokenException">They may not, or the text cannot be issued; no number is used.</exception>
    /// <exception cref="OvertakenException">Somebody else issued it in between.</exception>
    public Task<IssuedPaper> IssueAsync(PaperTopic topic, string text, int seen, bool isSealed, Actor by, Guid stepId, CancellationToken cancel) =>
        IssueAsync(topic, text, seen, draftSeen: 0, isSealed, by, stepId, cancel);

    /// <inheritdoc cref="IssueAsync(PaperTopic, string, int, bool, Actor, Guid, CancellationToken)"/>
    /// <param name="draftSeen">The version of the kept draft that the person had before them; 0 when there was none.</param>
    public async Task<IssuedPaper> IssueAsync(PaperTopic topic, string text, int seen, int draftSeen, bool isSealed, Actor by, Guid stepId, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (order, matter) = await MatterAsync(db, topic, by, cancel);
        try
        {
            var filled = Fill(matter, matter.Frame, text);
            if (WhatIsMissing(matter, filled, text) is { } missing)
            {
                throw new RuleBrokenException(new Refusal(5, missing));
            }

            if (isSealed && filled.Document.Signature is null)
            {
                throw new RuleBrokenException(new Refusal(5, $"{topic.Kind.Facts().Name}没有署名处，不加盖电子印章。"));
            }

            // Entered without personal data, whatever was written into the title.
            var title = PrivacyRule.MaskIn(filled.Document.Title.Replace("\n", string.Empty, StringComparison.Ordinal), order?.Requester.Name, order?.Requester.Phone);
            var addressee = filled.Document.Addressee is { } to ? PrivacyRule.MaskIn(to, order?.Requester.Name, order?.Requester.Phone) : null;
            var draft = matter.Draft with { Title = Fit(title), Addressee = addressee is null ? null : Fit(addressee), IsSealed = isSealed, DraftKey = topic.Key, DraftVersion = draftSeen };
            if (order is null && draft.UnitId is null && addressee is not null)
            {
                // Written by hand to one unit: that unit reads it too.
                draft = draft with { ToUnitId = await db.Units.Where(u => u.Name == addressee).Select(u => (int?)u.Id).FirstOrDefaultAsync(cancel) };
            }

            var paper = await register.IssueAsync(draft, by, stepId, seen, (entry, seal) => Render(matter, text, entry, seal), cancel);
            if (order is not null)
            {
                feed.Tell(OrderChanged.Of(order));
            }

            return paper;
        }
        catch (WordingException wrong)
        {
            throw new RuleBrokenException(new Refusal(5, string.Join(string.Empty, wrong.Faults)));
        }
        catch (NoGlyphException unprintable)
        {
            throw new RuleBrokenException(new Refusal(5, unprintable.Message));
        }
    }

    /// <summary>What the document says before anybody has edited it.</summary>
    public string TextOf(PaperMatter matter) => matter.Draft.OrderId is null ? BlankPaper.TextOf(matter.Paper, matter.Wording) : matter.Paper.Write(matter.Record, matter.Frame, matter.Wording);

    /// <summary>What a document about an order is filled from; the order may be a copy on which a step was tried.</summary>
    internal async Task<PaperMatter> MatterAsync(PortalDb db, WorkOrder order, PaperCall call, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var (kind, assignment, request) = call;
        var unit = await UnitAsync(db, assignment?.UnitId, cancel);
        var draft = DraftOf(kind, unit) with
        {
            ToUnitId = kind.Facts().IsByUnit ? null : assignment?.UnitId,
            OrderId = order.Id,
            OrderNumber = order.Number,
            AssignmentId = assignment?.Id,
            RequestId = request?.Id,
        };
        var earlier = await PaperRegister.Same(db, draft).CountAsync(cancel);
        var record = PaperRecords.Of(new PaperSource(kind, order, assignment, request, await rules.GetAsync(cancel), now, earlier));
        return await MatterOfAsync(draft, record, by, now, await PaperIssuer.PhoneAsync(db, kind, unit, cancel), cancel);
    }

    private static string Fit(string text) => text.Length <= 300 ? text : $"{text[..299]}…";

    private static FilledPaper Fill(PaperMatter matter, PaperFrame frame, string text)
    {
        var filled = matter.Paper.Fill(matter.Record, frame, matter.Paper.Parse(text));
        return matter.Draft.OrderId is null ? filled with { Document = BlankPaper.WithoutSample(filled.Document) } : filled;
    }

    private static string? WhatIsMissing(PaperMatter matter, FilledPaper filled, string text)
    {
        // A blank of the frame stands in the document where the text has only its field.
        var hasBlank = text.Contains(WordingText.Blank, StringComparison.Ordinal) || filled.Document.Note?.Contains(WordingText.Blank, StringComparison.Ordinal) is true;
        return filled.WhyNotIssue ?? (hasBlank ? $"还有空白“{WordingText.Blank}”没有填写。{PaperIssuer.WhyNoPhone(matter, filled)}" : null);
    }

    private PaperFiles Render(PaperMatter matter, string text, IssuedPaper entry, Seal? seal)
    {
        var frame = matter.Frame with
        {
            Number = entry.Number,
            Date = ChinaTime.DateOf(entry.IssuedAt),
            ProofAddress = settings.Address + PortalRoutes.PaperProof(entry.ProofCode),
        };

        // The DOCX is there to be edited, and whatever can be edited must not carry a seal.
        var printed = Fill(matter, frame with { Seal = seal is null ? null : new PictureFile("电子印章", seal.Picture) }, text).Document;
        return new PaperFiles(pdf.Render(printed), word.Render(Fill(matter, frame, text).Document));
    }

    /// <summary>What the document is filled from. Whoever may not see the order, or of whom the order asks no such document, learns nothing.</summary>
    private async Task<(WorkOrder? Order, PaperMatter Matter)> MatterAsync(PortalDb db, PaperTopic topic, Actor by, CancellationToken cancel)
    {
        if (topic.OrderId is not { } orderId)
        {
            return (null, await BlankAsync(db, topic, by, cancel));
        }

        var order = await OrderDesk.LoadAsync(db, orderId, cancel);
        var now = clock.GetUtcNow();
        var call = order?.MaySee(by) is true ? PaperCall.Of(order, by, now).FirstOrDefault(c => c.TopicIn(order) == topic) : null;
        if (order is null || call is null)
        {
            throw new RuleBrokenException(new Refusal(5, "没有这件工单，或者工单现在不需要这份文书。"));
        }

        return (order, await MatterAsync(db, order, call, by, now, cancel));
    }

    /// <summary>A document written by hand, for whoever may sign it or writes for their leader.</summary>
    private async Task<PaperMatter> BlankAsync(PortalDb db, PaperTopic topic, Actor by, CancellationToken cancel)
    {
        var unit = topic.Kind.Facts().IsByUnit ? await UnitAsync(db, by.UnitId, cancel) : null;
        var isAnOrders = topic with { Sheet = null } != new PaperTopic(topic.Kind, OrderId: null) || !BlankPaper.Kinds.Contains(topic.Kind);

        // A unit's clerk writes what the leader signs.
        var refusal = isAnOrders ? new Refusal(5, "这份文书由工单产生，请从工单页的“文书”一栏拟写。")
            : unit is not null ? null
            : PaperRights.WhyNotIssue(topic.Kind, unitId: null, by);
        return refusal is null
            ? await MatterOfAsync(DraftOf(topic.Kind, unit), PaperIndex.Of(topic.Kind).SampleRecord, by, clock.GetUtcNow(), await PaperIssuer.PhoneAsync(db, topic.Kind, unit, cancel), cancel)
            : throw new RuleBrokenException(refusal);
    }

    private static Task<Unit?> UnitAsync(PortalDb db, int? id, CancellationToken cancel) => db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel);

    private async Task<PaperMatter> MatterOfAsync(PaperDraft draft, object record, Actor by, DateTimeOffset now, string phone, CancellationToken cancel)
    {
        var paper = PaperIndex.Of(draft.Kind);
        var frame = new PaperFrame(draft.Issuer, ChinaTime.DateOf(now)) { ContactPerson = by.Name, ContactPhone = phone, Signatory = paper.IsUpward ? by.Name : null };
        return new PaperMatter(paper, record, frame, draft, (await wordings.OfAsync(paper, cancel)).Text);
    }

    private static PaperDraft DraftOf(PaperKind kind, Unit? unit) => kind.Facts().IsByUnit
        ? new(kind, kind.Facts().Name, null) { UnitId = unit!.Id, Issuer = unit.Name, NumberHead = $"{unit.ShortName}热线" }
        : new(kind, kind.Facts().Name, null) { Issuer = PaperSeries.OfficeName, NumberHead = PaperSeries.OfficeHead };
}
