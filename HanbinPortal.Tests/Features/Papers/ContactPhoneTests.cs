using HanbinPortal.Data;
using HanbinPortal.Features.Papers;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace HanbinPortal.Tests.Features.Papers;

/// <summary>附注: who can be asked, and under which number.</summary>
public sealed class ContactPhoneTests
{
    private readonly StoppedClock _clock = new("2026-09-21 15:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_unit_s_letter_names_the_person_and_the_unit_s_telephone_with_a_space_between(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var stage = new Backstage(database, _clock);
        var topic = await ReturnAsync(database, "0915-0000777");
        var lead = await stage.ActorAsync("wuli-lead");
        var desk = stage.Get<PaperDesk>();

        var draft = await desk.DraftAsync(topic, lead, Cancel);
        var paper = await desk.IssueAsync(topic, draft.Text, seen: 0, isSealed: false, lead, Guid.NewGuid(), Cancel);

        Assert.Contains("附注：联系人：何军　电话：0915-0000777", draft.Text, StringComparison.Ordinal);
        var store = new PaperStore(database.Settings);
        using var pdf = PdfDocument.Open(await store.ReadAsync(paper.PdfSha256, Cancel));
        var letters = pdf.GetPages().SelectMany(page => page.Letters).ToList();
        var (name, phone) = (Last(letters, "军"), letters[letters.FindLastIndex(letter => letter.Value == "电")]);
        Assert.InRange(phone.Location.X - name.Location.X, 28, 36);
        using var docx = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await store.ReadAsync(paper.DocxSha256, Cancel)), isEditable: false);
        Assert.Contains("联系人：何军　电话：0915-0000777", docx.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_telephone_is_a_blank_that_the_draft_asks_for_in_words()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var topic = await ReturnAsync(database, phone: null);
        var desk = stage.Get<PaperDesk>();

        var draft = await desk.DraftAsync(topic, await stage.ActorAsync("wuli-lead"), Cancel);

        Assert.Contains("附注：联系人：何军　电话：＿＿＿＿", draft.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["还有空白“＿＿＿＿”没有填写。附注中没有联系电话：五里镇人民政府还没有登记电话，请在附注中填写，或由系统管理员、热线办主任在“承办单位”中登记。"],
            desk.Preview(draft, draft.Text, isSealed: false).Faults);
        Assert.Empty(desk.Preview(draft, draft.Text.Replace("＿＿＿＿", "0915-0000778", StringComparison.Ordinal), isSealed: false).Faults);
    }

    [Fact]
    public async Task A_document_written_by_hand_is_not_issued_with_the_blank_of_a_missing_telephone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.CreateDbContext())
        {
            await db.OfficeCards.ExecuteUpdateAsync(set => set.SetProperty(c => c.ContactPhone, (string?)null), Cancel);
        }

        await using var stage = new Backstage(database, _clock);
        var desk = stage.Get<PaperDesk>();
        var draft = await desk.DraftAsync(new PaperTopic(PaperKind.WarningLetter, OrderId: null), await stage.ActorAsync("zhuren"), Cancel);

        var faults = desk.Preview(draft, "标题：函\n正文。\n附注：联系人：{联系人}　电话：{联系电话}", isSealed: false).Faults;

        Assert.Contains("热线办还没有登记电话", Assert.Single(faults), StringComparison.Ordinal);
    }

    private static Letter Last(List<Letter> letters, string value) => letters[letters.FindLastIndex(letter => letter.Value == value)];

    private static async Task<PaperTopic> ReturnAsync(TestDatabase database, string? phone)
    {
        var unit = await IssuedSamples.UnitAsync(database, "五里镇人民政府");
        await using (var db = database.CreateDbContext())
        {
            await db.Units.Where(u => u.Id == unit.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.ContactPhone, phone), Cancel);
        }

        var made = MakeOrder.Received().DispatchedTo(unit).ReturnAskedBy(unit);
        await database.KeepAsync(made.Order);
        var request = made.Pending<ReturnRequest>(unit);
        return new PaperTopic(PaperKind.ReturnLetter, made.Order.Id, request.AssignmentId, request.Id);
    }
}
