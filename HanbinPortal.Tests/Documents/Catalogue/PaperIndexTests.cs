using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Documents.Catalogue;

/// <summary>What holds for every document of the catalogue.</summary>
public sealed class PaperIndexTests
{
    public static TheoryData<PaperKind> Kinds => [.. Enum.GetValues<PaperKind>()];

    [Fact]
    public void Every_kind_has_a_document_with_a_record_of_its_own()
    {
        Assert.Equal(Enum.GetValues<PaperKind>(), PaperIndex.All.Select(paper => paper.Kind));
        Assert.Equal(PaperIndex.All.Count, PaperIndex.All.Select(paper => paper.RecordType).Distinct().Count());
        Assert.All(Enum.GetValues<PaperKind>(), kind => Assert.Equal(kind, PaperIndex.Of(kind).Kind));
    }

    [Fact]
    public void The_layouts_are_those_of_the_catalogue()
    {
        PaperKind[] forms = [PaperKind.DispatchSlip, PaperKind.ExtensionForm, PaperKind.ReminderSlip, PaperKind.SiteRecord];
        PaperKind[] redHeads = [PaperKind.EscalationReport, PaperKind.SpecialReport, PaperKind.PraiseCircular];

        Assert.Equal(forms, Of(PaperLayout.Form));
        Assert.Equal(redHeads, Of(PaperLayout.RedHead));
        Assert.Equal([PaperKind.JointMeetingMinutes], Of(PaperLayout.Minutes));
        Assert.Equal([PaperKind.EscalationReport, PaperKind.SpecialReport], PaperIndex.All.Where(paper => paper.IsUpward).Select(paper => paper.Kind));

        static IEnumerable<PaperKind> Of(PaperLayout layout) => PaperIndex.All.Where(paper => paper.Layout == layout).Select(paper => paper.Kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sample_lacks_nothing_and_cites_its_articles(PaperKind kind)
    {
        var filled = PaperIndex.Of(kind).FillSample();

        Assert.Empty(filled.Missing);
        Assert.Null(filled.WhyNotIssue);
        var words = string.Concat(PaperWords.Of(filled.Document));
        Assert.All(kind.Facts().Articles, article => Assert.Contains(ArticleNumber.Of(article), words, StringComparison.Ordinal));
        Assert.DoesNotContain(WordingText.Blank, words, StringComparison.Ordinal);
        Assert.DoesNotMatch("[{}［］]|。。|，，|。，", words);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_a_number_it_is_a_draft_and_with_one_it_is_not(PaperKind kind)
    {
        var paper = PaperIndex.Of(kind);

        Assert.True(paper.FillSample(isDraft: true).Document.IsDraft);
        Assert.Null(paper.FillSample(isDraft: true).Document.ProofAddress);
        Assert.False(paper.FillSample().Document.IsDraft);
        Assert.Contains(kind.Facts().Series + "〔2026〕", paper.FillSample().Document.Number, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_describes_itself_to_an_editor(PaperKind kind)
    {
        var fields = PaperIndex.Of(kind).Fields;

        Assert.Equal(fields.Count, fields.Select(field => field.Name).Distinct().Count());
        Assert.All(fields, field => Assert.True(field.Meaning.Length > 1 && field.Sample.Length > 0, field.Name));
        Assert.Contains(fields, field => field is { Name: "联系人", IsOptional: true });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_unknown_field_is_refused_by_name(PaperKind kind)
    {
        var paper = PaperIndex.Of(kind);

        var refused = Assert.Throws<WordingException>(() => paper.Parse(paper.ShippedWording + "\n由{联系入}联系。"));

        Assert.Contains("没有“{联系入}”这个字段。您是否要用“{联系人}”？", Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_directors_wording_takes_the_place_of_the_shipped_one(PaperKind kind)
    {
        var paper = PaperIndex.Of(kind);

        var document = paper.FillSample(wording: paper.Parse("标题：{发文单位}的函\n{成文日期}，本函改由主任拟定。")).Document;

        Assert.Equal($"{document.Signature?.Name ?? SignedBy(paper)}的函", document.Title);
        Assert.Equal([new Paragraph("2026年11月25日，本函改由主任拟定。")], document.Body);

        static string SignedBy(Paper paper) => paper.Kind is PaperKind.ExtensionForm ? "汉滨区城市管理局" : paper.Facts.IsByUnit ? "汉滨区五里镇人民政府" : "汉滨区行政审批服务局";
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Written_out_for_the_last_edit_and_read_again_it_says_the_same(PaperKind kind)
    {
        var paper = PaperIndex.Of(kind);
        var frame = new PaperFrame("汉滨区行政审批服务局", new DateOnly(2026, 11, 25)) { Signatory = "赵敏", ContactPerson = "陈雨" };

        var again = paper.Parse(paper.Write(paper.SampleRecord, frame));

        Assert.Equal(
            PaperWords.Of(paper.Fill(paper.SampleRecord, frame).Document),
            PaperWords.Of(paper.Fill(paper.SampleRecord, frame, again).Document));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void With_nothing_filled_in_it_names_what_is_missing(PaperKind kind)
    {
        var paper = PaperIndex.Of(kind);

        var filled = paper.Fill(AnyRecord.Of(paper.RecordType, text: string.Empty), new PaperFrame("汉滨区行政审批服务局", new DateOnly(2026, 11, 25)));

        Assert.NotEmpty(filled.Missing);
        Assert.StartsWith("尚未填写：", filled.WhyNotIssue, StringComparison.Ordinal);
        Assert.Contains(PaperWords.Of(filled.Document), words => words.Contains(WordingText.Blank, StringComparison.Ordinal));
        Assert.Equal(paper.IsUpward, filled.Missing.Contains("签发人"));
    }
}
