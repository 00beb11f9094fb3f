using HanbinPortal.Data;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Features;
using HanbinPortal.Features.Wordings;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Features.Wordings;

[Covers(5)]
public sealed class SaveWordingCommandTests
{
    private const PaperKind Letter = PaperKind.ReturnLetter;
    private const string Short = "标题：关于退回{工单编号}号工单的函\n{退回理由}";

    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    private static string Shipped => PaperIndex.Of(Letter).ShippedWording;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_version_holds_at_once_is_recorded_and_going_back_is_one_more(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("zhuren");
        var (save, current) = (backstage.Get<SaveWordingCommand>(), backstage.Get<CurrentWordings>());
        Assert.True((await current.OfAsync(PaperIndex.Of(Letter), Cancel)).IsShipped);

        await save.RunAsync(Letter, Short, "写短一些", seen: 0, Cancel);
        Assert.Equal(Short, (await current.OfAsync(PaperIndex.Of(Letter), Cancel)).Text.Source);
        await save.RunAsync(Letter, Shipped + "\r\n", "恢复出厂文字", seen: 1, Cancel);

        Assert.True((await current.OfAsync(PaperIndex.Of(Letter), Cancel)).IsShipped);
        Assert.True((await current.OfAsync(PaperIndex.Of(PaperKind.WarningLetter), Cancel)).IsShipped);
        await using var db = database.CreateDbContext();
        Assert.Equal([(1, Short, false, "写短一些"), (2, Shipped, true, "恢复出厂文字")], (await db.PaperWordings.OrderBy(w => w.Version).ToListAsync(Cancel)).Select(w => (w.Version, w.Text, w.IsShipped, w.Reason)));
        var records = await db.ChangeRecords.OrderBy(r => r.Id).ToListAsync(Cancel);
        Assert.Equal([("文书模板", "退回函第1版", "写短一些"), ("文书模板", "退回函第2版", "恢复出厂文字")], records.Select(r => (r.Area, r.Subject, r.What)));
        Assert.Equal((Shipped, Short), (records[0].Before, records[0].After));
    }

    [Theory]
    [InlineData("paidan", Short, "口径", "第五条：只有热线办主任可以修改文书的文字。")]
    [InlineData("shenhe", Short, "口径", "第五条：只有热线办主任可以修改文书的文字。")]
    [InlineData("wuli-lead", Short, "口径", "第五条：只有热线办主任可以修改文书的文字。")]
    [InlineData("xitong", Short, "口径", "第五条：只有热线办主任可以修改文书的文字。")]
    [InlineData("zhuren", Short, "", "第五条：请写明修改的理由。")]
    [InlineData("zhuren", "标题：函\n{退回里由}", "口径", "第五条：第2行：没有“{退回里由}”这个字段。您是否要用“{退回理由}”？")]
    [InlineData("zhuren", "{退回理由}", "口径", "第五条：没有标题：请写一行以“标题：”开头的文字。")]
    [InlineData("zhuren", null, "口径", "第五条：文字没有改动。")]
    public async Task It_is_for_the_director_with_a_reason_and_a_text_that_documents_can_be_written_by(string userName, string? text, string reason, string refused)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, _clock).SignedInAsync(userName);

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => backstage.Get<SaveWordingCommand>().RunAsync(Letter, text ?? Shipped, reason, seen: 0, Cancel));

        Assert.Equal(refused, broken.Refusal.Text);
        await using var db = database.CreateDbContext();
        Assert.False(await db.PaperWordings.AnyAsync(Cancel));
        Assert.False(await db.ChangeRecords.AnyAsync(r => r.Area == "文书模板", Cancel));
    }

    [Fact]
    public async Task A_character_that_cannot_be_printed_is_named_before_any_document_needs_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("zhuren");

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => backstage.Get<SaveWordingCommand>().RunAsync(Letter, Short + "\U0003FFFD", "口径", seen: 0, Cancel));

        Assert.Contains("U+3FFFD", broken.Refusal.Reason, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Who_did_not_see_the_last_version_is_told_of_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("zhuren");
        var director = await backstage.ActorAsync("zhuren");
        await backstage.Get<SaveWordingCommand>().RunAsync(Letter, Short, "口径", seen: 0, Cancel);

        var overtaken = await Assert.ThrowsAsync<OvertakenException>(() => backstage.Get<SaveWordingCommand>().RunAsync(Letter, Short + "。", "口径", seen: 0, Cancel));

        Assert.Equal($"{director.Name}已于2026-09-21 10:00保存了第1版。您写的文字都还在，请对照后再保存。", overtaken.Message);
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_save_at_once_one_saves_and_the_others_are_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var backstage = await new Backstage(database, _clock).SignedInAsync("zhuren");
        var save = backstage.Get<SaveWordingCommand>();

        var saved = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Task.Run(async () =>
        {
            try
            {
                return (await save.RunAsync(Letter, $"{Short}{i}", "口径", seen: 0, Cancel)).Text;
            }
            catch (OvertakenException)
            {
                return null;
            }
        })));

        await using var db = database.CreateDbContext();
        Assert.Equal([.. saved.OfType<string>()], await db.PaperWordings.Select(w => w.Text).ToListAsync(Cancel));
        Assert.Single(saved, text => text is not null);
        Assert.Equal(1, await db.ChangeRecords.CountAsync(r => r.Area == "文书模板", Cancel));
    }
}
