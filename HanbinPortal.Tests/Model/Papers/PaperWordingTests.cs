using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Model.Papers;

[Covers(5)]
public sealed class PaperWordingTests
{
    private static readonly DateTimeOffset _now = Make.Time("2026-09-21 10:00");

    [Fact]
    public void Versions_count_from_one_and_keep_who_when_and_why()
    {
        var first = Written("标题：函\r\n正文\n\n", reason: " 市里统一口径 ");
        var second = new PaperWording(PaperKind.ReturnLetter, first, "标题：函\n原文", isShipped: true, "恢复出厂文字", People.Director, _now);

        Assert.Equal((1, "标题：函\n正文", "市里统一口径", "热线办主任", _now), (first.Version, first.Text, first.Reason, first.ByName, first.At));
        Assert.Equal((2, "第2版", true), (second.Version, second.Name, second.IsShipped));
    }

    [Fact]
    public void Nobody_but_the_director_words_documents()
    {
        Actor[] others = [People.Dispatcher, People.Reviewer, People.Supervisor, People.LeadOf(People.Housing), People.ClerkOf(People.Housing), .. People.Outsiders];

        Assert.All(others, other => Assert.Equal("只有热线办主任可以修改文书的文字。", Assert.Throws<RuleBrokenException>(() => Written("标题：函\n正文", by: other)).Refusal.Reason));
        Assert.Null(PaperWording.WhyNotEdit(People.Director));
    }

    [Theory]
    [InlineData(2, " ", "请写明修改的理由。")]
    [InlineData(2, null, "理由最多500字。")]
    [InlineData(20_001, "口径", "文字最多20000字，现有20001字。")]
    public void A_version_has_a_reason_and_a_length_that_can_be_read(int length, string? reason, string refused) => Assert.Equal(
        refused, Assert.Throws<RuleBrokenException>(() => Written(new string('字', length), reason ?? new string('因', 501))).Refusal.Reason);

    private static PaperWording Written(string text, string reason = "口径", Actor? by = null) =>
        new(PaperKind.ReturnLetter, last: null, text, isShipped: false, reason, by ?? People.Director, _now);
}
