using HanbinPortal.Data;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Features;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features;

public sealed class CurrentWordingsTests
{
    private static readonly Paper _letter = PaperIndex.Of(PaperKind.ReturnLetter);

    [Fact]
    public async Task Nobody_having_changed_it_the_shipped_wording_is_used()
    {
        var current = await CurrentAsync(text: null);

        Assert.Equal((_letter.ShippedWording, true, 0), (current.Text.Source, current.IsShipped, current.Version));
    }

    [Fact]
    public async Task The_last_version_is_used()
    {
        var current = await CurrentAsync("标题：函\n{退回理由}");

        Assert.Equal(("标题：函\n{退回理由}", false, 1), (current.Text.Source, current.IsShipped, current.Version));
        Assert.Empty(current.Faults);
    }

    [Fact]
    public async Task A_version_that_uses_what_the_portal_no_longer_has_gives_way_to_the_shipped_wording_and_says_why()
    {
        var current = await CurrentAsync("标题：函\n{已取消的字段}");

        Assert.Equal((_letter.ShippedWording, true, 1), (current.Text.Source, current.IsShipped, current.Version));
        Assert.StartsWith("第2行：没有“{已取消的字段}”这个字段。", Assert.Single(current.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gone_back_to_the_shipped_wording_it_is_the_one_shipped_now()
    {
        var current = await CurrentAsync("标题：函\n旧版出厂文字", isShipped: true);

        Assert.Equal((_letter.ShippedWording, true), (current.Text.Source, current.IsShipped));
        Assert.Empty(current.Faults);
    }

    private static async Task<CurrentWording> CurrentAsync(string? text, bool isShipped = false)
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        if (text is not null)
        {
            await using var db = database.CreateDbContext();
            db.PaperWordings.Add(new PaperWording(PaperKind.ReturnLetter, last: null, text, isShipped, "口径", People.Director, Make.Time("2026-09-21 10:00")));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        return await new CurrentWordings(new WordingSource(database)).OfAsync(_letter, TestContext.Current.CancellationToken);
    }
}
