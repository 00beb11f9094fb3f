using HanbinPortal.Data;
using HanbinPortal.Features;
using HanbinPortal.Features.Papers;
using HanbinPortal.Features.Seals;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Documents.Seals;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using UglyToad.PdfPig;

namespace HanbinPortal.Tests.Features.Papers;

/// <summary>A seal from its upload to the printed letter, and everybody who gets nothing of it.</summary>
[Covers(6)]
public sealed class SealedPaperTests
{
    private readonly StoppedClock _clock = new("2026-09-21 15:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_leader_s_letter_carries_the_unit_s_seal_and_the_register_says_so(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var stage = new Backstage(database, _clock);
        var (desk, unit, topic) = await ReturnAsync(stage, database);
        await KeepAsync(stage, unit.Id);
        var lead = await stage.ActorAsync("wuli-lead");

        var draft = await desk.DraftAsync(topic, lead, Cancel);
        var paper = await desk.IssueAsync(topic, draft.Text, seen: 0, isSealed: true, lead, Guid.NewGuid(), Cancel);

        Assert.Equal(SealOffer.Offered, draft.Seal);
        await using var db = database.CreateDbContext();
        var seal = await db.Seals.SingleAsync(Cancel);
        Assert.Equal(seal.Sha256, (await db.IssuedPapers.SingleAsync(Cancel)).SealSha256);
        var store = new PaperStore(database.Settings);
        using var pdf = PdfDocument.Open(await store.ReadAsync(paper.PdfSha256, Cancel));

        // 42 mm across on paper, wherever else there is a picture: the code is smaller.
        Assert.Contains(pdf.GetPages().SelectMany(page => page.GetImages()), image => Math.Abs(image.BoundingBox.Width - (42 * 72 / 25.4)) < 1);
        using var docx = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await store.ReadAsync(paper.DocxSha256, Cancel)), isEditable: false);
        Assert.All(docx.MainDocumentPart!.ImageParts, part => Assert.False(IsRed(part.GetStream()), "the DOCX carries the seal"));
    }

    [Fact]
    public async Task Who_may_not_use_the_seal_is_offered_none_and_refused_and_no_number_is_used()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var (desk, unit, topic) = await ReturnAsync(stage, database);
        await KeepAsync(stage, unit.Id);
        await KeepAsync(stage, PaperSeries.Office);
        var lead = await stage.ActorAsync("wuli-lead");
        var text = (await desk.DraftAsync(topic, lead, Cancel)).Text;

        // A clerk of a unit that lets its clerks send alone issues, but without the seal.
        var clerk = (await stage.ActorAsync("wuli")) with { MaySendAlone = true };
        Assert.Equal(SealOffer.None, (await desk.DraftAsync(topic, clerk, Cancel)).Seal);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => desk.IssueAsync(topic, text, seen: 0, isSealed: true, clerk, Guid.NewGuid(), Cancel));
        Assert.Equal("本单位的电子印章只能由单位负责人加盖。", refused.Refusal.Reason);

        // An office role that may issue the kind, but is not the director.
        var notice = new PaperTopic(PaperKind.WarningLetter, OrderId: null);
        var supervisor = await stage.ActorAsync("duban");
        Assert.Equal(SealOffer.None, (await desk.DraftAsync(notice, supervisor, Cancel)).Seal);
        await Assert.ThrowsAsync<RuleBrokenException>(() => desk.IssueAsync(notice, "标题：函\n正文。", seen: 0, isSealed: true, supervisor, Guid.NewGuid(), Cancel));
        await Assert.ThrowsAsync<RuleBrokenException>(async () => await desk.IssueAsync(topic, text, seen: 0, isSealed: true, await stage.ActorAsync("jianmin-lead"), Guid.NewGuid(), Cancel));

        await using var db = database.CreateDbContext();
        Assert.False(await db.IssuedPapers.AnyAsync(Cancel) || await db.PaperSeries.AnyAsync(Cancel));
        Assert.Equal("五里镇热线退〔2026〕1号", (await desk.IssueAsync(topic, text, seen: 0, isSealed: true, lead, Guid.NewGuid(), Cancel)).Number);
    }

    [Fact]
    public async Task Without_a_picture_there_is_no_choice_and_one_that_was_withdrawn_meanwhile_is_not_printed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var (desk, unit, topic) = await ReturnAsync(stage, database);
        var (lead, director) = (await stage.ActorAsync("wuli-lead"), await stage.ActorAsync("zhuren"));
        Assert.Equal(SealOffer.NoPicture, (await desk.DraftAsync(topic, lead, Cancel)).Seal);
        await KeepAsync(stage, unit.Id);
        var draft = await desk.DraftAsync(topic, lead, Cancel);
        var seal = (await stage.Get<SealsQuery>().HistoryAsync(unit.Id, director, Cancel))[0];
        await stage.Get<KeepSealCommand>().WithdrawAsync(unit.Id, seal.Id, director, Cancel);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => desk.IssueAsync(topic, draft.Text, seen: 0, isSealed: true, lead, Guid.NewGuid(), Cancel));

        Assert.Equal("印章图片已被撤回，不能加盖电子印章。文书没有签发。", refused.Refusal.Reason);
        Assert.Null((await desk.IssueAsync(topic, draft.Text, seen: 0, isSealed: false, lead, Guid.NewGuid(), Cancel)).SealSha256);
    }

    [Fact]
    public async Task The_preview_shows_where_the_seal_will_stand_and_never_the_seal()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var (desk, unit, topic) = await ReturnAsync(stage, database);
        await KeepAsync(stage, unit.Id);
        var draft = await desk.DraftAsync(topic, await stage.ActorAsync("wuli-lead"), Cancel);

        var (plain, ringed) = (Red(desk.Preview(draft, draft.Text, isSealed: false)), Red(desk.Preview(draft, draft.Text, isSealed: true)));

        // The seal of the tests is a broad ring and a disc in its middle; the outline is a thin broken line.
        Assert.InRange(ringed - plain, 100, 2500);
    }

    [Fact]
    public async Task A_form_takes_no_seal()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        await KeepAsync(stage, PaperSeries.Office);
        var director = await stage.ActorAsync("zhuren");
        var topic = new PaperTopic(PaperKind.SiteRecord, OrderId: null);

        Assert.Equal(SealOffer.None, (await stage.Get<PaperDesk>().DraftAsync(topic, director, Cancel)).Seal);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => stage.Get<PaperDesk>().IssueAsync(topic, "标题：记录\n正文。", seen: 0, isSealed: true, director, Guid.NewGuid(), Cancel));

        Assert.Contains("没有署名处", refused.Refusal.Reason, StringComparison.Ordinal);
    }

    private static int Red(PaperPreview preview) => preview.Pages.Sum(page =>
    {
        using var bitmap = SKBitmap.Decode(page);
        return bitmap.Pixels.Count(IsRed);
    });

    private static bool IsRed(Stream picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return bitmap.Pixels.Count(IsRed) > 1000;
    }

    private static bool IsRed(SKColor pixel) => pixel.Alpha > 100 && pixel.Red > 180 && pixel.Green < 170 && pixel.Blue < 170;

    private static async Task KeepAsync(Backstage stage, int holder) =>
        await stage.Get<KeepSealCommand>().KeepAsync(holder, MadeSeal.Png(), replaces: null, await stage.ActorAsync("zhuren"), Cancel);

    private static async Task<(PaperDesk Desk, TestUnit Unit, PaperTopic Topic)> ReturnAsync(Backstage stage, TestDatabase database)
    {
        var unit = await IssuedSamples.UnitAsync(database, "五里镇人民政府");
        var made = MakeOrder.Received().DispatchedTo(unit).ReturnAskedBy(unit);
        await database.KeepAsync(made.Order);
        var request = made.Pending<ReturnRequest>(unit);
        return (stage.Get<PaperDesk>(), unit, new PaperTopic(PaperKind.ReturnLetter, made.Order.Id, request.AssignmentId, request.Id));
    }
}
