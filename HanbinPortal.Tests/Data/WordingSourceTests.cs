using HanbinPortal.Data;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Data;

public sealed class WordingSourceTests
{
    [Theory, BothDatabases]
    public async Task The_last_version_of_each_kind_is_read_once_and_anew_once_forgotten(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var source = new WordingSource(database);
        Assert.Empty(await source.GetAsync(TestContext.Current.CancellationToken));
        var told = 0;
        source.Changed += () => told++;

        var letter = Written(PaperKind.ReturnLetter, null, "标题：函\n一");
        var second = Written(PaperKind.ReturnLetter, letter, "标题：函\n二");
        await using var db = database.CreateDbContext();
        db.AddRange(letter, second, Written(PaperKind.WarningLetter, null, "标题：预警函\n一"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await source.GetAsync(TestContext.Current.CancellationToken));
        source.Hear();

        var current = await source.GetAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(PaperKind.ReturnLetter, 2, "标题：函\n二"), (PaperKind.WarningLetter, 1, "标题：预警函\n一")], current.Values.OrderBy(w => w.Kind).Select(w => (w.Kind, w.Version, w.Text)));
        Assert.Equal(1, told);
    }

    [Theory, BothDatabases]
    public async Task What_somebody_is_writing_is_theirs_and_the_later_text_wins(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var drafts = new WordingDraftStore(database);
        var now = Make.Time("2026-09-21 10:00");

        await drafts.KeepAsync(new WordingDraft("a", PaperKind.ReturnLetter, 0, "一", "因", now), TestContext.Current.CancellationToken);
        await drafts.KeepAsync(new WordingDraft("a", PaperKind.ReturnLetter, 2, "二", "由", now), TestContext.Current.CancellationToken);
        await drafts.KeepAsync(new WordingDraft("b", PaperKind.ReturnLetter, 1, "三", "", now), TestContext.Current.CancellationToken);

        var mine = await drafts.FindAsync("a", PaperKind.ReturnLetter, TestContext.Current.CancellationToken);
        Assert.Equal((2, "二", "由"), (mine!.BasedOn, mine.Text, mine.Reason));
        Assert.Null(await drafts.FindAsync("a", PaperKind.WarningLetter, TestContext.Current.CancellationToken));
        await drafts.DropAsync("a", PaperKind.ReturnLetter, TestContext.Current.CancellationToken);
        Assert.Null(await drafts.FindAsync("a", PaperKind.ReturnLetter, TestContext.Current.CancellationToken));
        Assert.Equal("三", (await drafts.FindAsync("b", PaperKind.ReturnLetter, TestContext.Current.CancellationToken))!.Text);
    }

    private static PaperWording Written(PaperKind kind, PaperWording? last, string text) => new(kind, last, text, isShipped: false, "口径", People.Director, Make.Time("2026-09-21 10:00"));
}
