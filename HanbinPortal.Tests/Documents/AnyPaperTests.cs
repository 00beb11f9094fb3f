using FsCheck;
using FsCheck.Fluent;
using HanbinPortal.Documents;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pdf;
using UglyToad.PdfPig;

namespace HanbinPortal.Tests.Documents;

/// <summary>What holds of every document, whatever is written in it: random titles, names, texts, tables, rare characters among them.</summary>
public sealed class AnyPaperTests : IDisposable
{
    private const string NeverFirst = "，。、；：？！）〕》”";
    private const string NeverLast = "（〔《“";
    private const float Slack = 0.1f;

    private static readonly string[] _pieces =
    [
        "路灯", "不亮", "夜间出行", "㛃", "䶮", "堃", "喆", "昇", "翀", "頔", "犇", "龘", "，", "。", "、", "；", "（", "）", "《", "》", "“", "”", "？", "！",
        "〔2026〕12号", "15日", "3.5公里", "AK2026112100332", "98.6％", " ", "的", "群众", "反映", "五里镇", "—", "……", "Wi-Fi",
    ];

    private readonly PdfRenderer _renderer = new(PaperSamples.Shelf);

    private static Gen<PaperDocument> Papers { get; } =
        from layout in Gen.Elements(Enum.GetValues<PaperLayout>())
        from title in Text(2, 30)
        from issuer in Text(2, 14)
        from addressee in Text(1, 20)
        from paragraphs in Text(1, 120).Select(text => new Paragraph(text)).ListOf(4)
        from lead in Text(1, 6)
        from columns in Gen.Choose(1, 6)
        from cells in Text(0, 15).ListOf(columns * 9)
        from name in Text(1, 12)
        from signatory in Text(1, 20)
        from signed in Gen.Elements(true, false)
        from copies in Text(1, 40)
        from head in Text(1, 6)
        from foot in Text(1, 8)
        from least in Gen.Choose(0, 300)
        from enclosures in Text(1, 20).ListOf(2)
        select new PaperDocument
        {
            Layout = layout,
            Issuer = issuer,
            Title = title,
            Number = $"{head}〔2026〕12号",
            Signatory = layout is PaperLayout.RedHead ? signatory : null,
            Addressee = addressee,
            Body =
            [
                .. paragraphs,
                new Paragraph("其他。", Level.Second, lead),
                new NameList(head, copies),
                new Table(
                    [.. Enumerable.Range(1, columns).Select(i => (double)i)],
                    [.. cells.Chunk(columns).Select(row => new TableRow([.. row.Select((cell, i) => new Cell(cell, IsLabel: i == 0, Foot: i == 1 ? foot : null))], least))],
                    HeadRows: 1,
                    Caption: title),
                .. layout is PaperLayout.Minutes ? [new NameList("出席", copies), new NameList("请假", name)] : Array.Empty<Block>(),
            ],
            Enclosures = enclosures,
            Signature = new Signature(name, new DateOnly(2026, 1, 5), signed),
            Note = name,
            Imprint = new Imprint(copies, issuer, new DateOnly(2026, 1, 5)),
        };

    public void Dispose() => _renderer.Dispose();

    [Fact]
    public void No_text_leaves_the_text_area() => Hold(document => Assert.All(Texts(document), text =>
    {
        // The blank half of an opening mark may be given up; its ink stays inside.
        Assert.True(text.X + text.Line.Places[0] >= Typography.Left - Slack - text.Line.Letters[0].GivesBefore, $"{Words(text)} begins left of the text area.");
        Assert.True(text.X + text.Line.Width <= Typography.Right + Slack, $"{Words(text)} ends right of the text area.");
        Assert.True(text.Baseline <= Typography.Bottom || Words(text).StartsWith('—'), $"{Words(text)} stands below the text area.");
    }));

    [Fact]
    public void No_text_is_printed_over_another() => Hold(document => Assert.All(
        new Composer(PaperSamples.Shelf).Compose(document).SelectMany(page => Texts(page).SelectMany((text, i) => Texts(page).Skip(i + 1).Select(other => (text, other)))),
        pair => Assert.False(Overlap(pair.text, pair.other), $"{Words(pair.text)} / {Words(pair.other)}")));

    [Fact]
    public void No_closing_mark_begins_a_line_and_no_opening_mark_ends_one_where_the_text_can_be_broken_at_all() => Hold(document => Assert.All(Lines(document), pair => Assert.True(
        (pair.Line.Letters[^1].MayEnd && pair.Next.Letters[0].MayBegin) || !Enumerable.Range(1, pair.Line.Letters.Count - 1).Any(at => Letter.MayBreak(pair.Line.Letters, at)),
        string.Concat(pair.Line.Letters.Select(l => l.Rune)))));

    [Theory]
    [InlineData("〔2026〕12号")]
    [InlineData("15日")]
    [InlineData("3.5公里")]
    [InlineData("98.6％")]
    public void A_number_stays_whole_with_what_belongs_to_it(string number) => Hold(document =>
    {
        var breaker = new LineBreaker(PaperSamples.Shelf);
        var text = document.Body.OfType<Paragraph>().First().Text.Replace(" ", string.Empty, StringComparison.Ordinal) + "路灯" + number;
        var lines = breaker.Set(breaker.Letters([new Span(text, Face.Fang)], Typography.BodySize), Typography.TextWidth, Typography.Indent);
        return string.Concat(lines[^1].Letters.Select(l => l.Rune)).EndsWith(number, StringComparison.Ordinal);
    });

    [Fact]
    public void Marks_stand_where_Chinese_lets_them_in_ordinary_text()
    {
        var ordinary = Gen.Elements("路灯", "不亮，", "（三）", "《条例》", "“夜间”", "龘。", "〔2026〕12号", "15日、").ListOf(120).Select(string.Concat);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithQuietOnSuccess(true), Prop.ForAll(Arb.From(ordinary), text =>
        {
            var breaker = new LineBreaker(PaperSamples.Shelf);
            var lines = breaker.Set(breaker.Letters([new Span(text, Face.Fang)], Typography.BodySize), Typography.TextWidth, Typography.Indent).Select(l => string.Concat(l.Letters.Select(letter => letter.Rune))).ToList();
            return lines.All(line => !NeverFirst.Contains(line[0], StringComparison.Ordinal) && !NeverLast.Contains(line[^1], StringComparison.Ordinal));
        }));
    }

    [Fact]
    public void Text_copied_is_the_text_put_in() => Hold(
        document =>
        {
            using var pdf = PdfDocument.Open(_renderer.Render(document));
            var copied = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)).Where(c => c is not ' ').ToArray();
            var put = document.Body.OfType<Paragraph>().Select(p => p.Text)
                .Concat(document.Body.OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Text));

            // Each character as often as it was written, at least: page numbers and repeated headings come on top.
            var counts = copied.GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
            return put.SelectMany(t => t).Where(c => c is not ' ').GroupBy(c => c).All(g => counts.GetValueOrDefault(g.Key) >= g.Count());
        },
        tests: 6);

    private static void Hold(Action<PaperDocument> holds) => Hold(document =>
    {
        holds(document);
        return true;
    });

    private static void Hold(Func<PaperDocument, bool> holds, int tests = 40) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests).WithQuietOnSuccess(true), Prop.ForAll(Arb.From(Papers), holds));

    private static IEnumerable<TextMark> Texts(PaperDocument document) => new Composer(PaperSamples.Shelf).Compose(document).SelectMany(Texts);

    private static IEnumerable<TextMark> Texts(PageDrawing page) => page.Marks.OfType<TextMark>().Where(mark => mark.Line.Letters.Count > 0);

    private static string Words(TextMark text) => string.Concat(text.Line.Letters.Select(l => l.Rune));

    private static bool Overlap(TextMark one, TextMark other) =>
        Math.Min(one.X + one.Line.Width, other.X + other.Line.Width) - Math.Max(one.X, other.X) > 1
        && Math.Min(one.Baseline, other.Baseline) - Math.Max(one.Baseline - (0.8f * one.Size), other.Baseline - (0.8f * other.Size)) > 1;

    private static Gen<string> Text(int least, int most) =>
        from count in Gen.Choose(least, most)
        from pieces in Gen.Elements(_pieces).ListOf(count)
        select string.Concat(pieces);

    private static IEnumerable<(SetLine Line, SetLine Next)> Lines(PaperDocument document)
    {
        var breaker = new LineBreaker(PaperSamples.Shelf);
        foreach (var text in document.Body.OfType<Paragraph>().Select(p => p.Text))
        {
            var lines = breaker.Set(breaker.Letters([new Span(text, Face.Fang)], Typography.BodySize), Typography.TextWidth, Typography.Indent);
            foreach (var pair in lines.Zip(lines.Skip(1)))
            {
                yield return pair;
            }
        }
    }
}
