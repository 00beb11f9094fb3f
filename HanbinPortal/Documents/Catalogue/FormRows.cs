using System.Globalization;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Wording;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>Rows of a form: labels and what stands beside them, in two pairs or one across.</summary>
internal static class FormRows
{
    private const string SealHere = "（盖章）　　　年　　月　　日";
    private const string SignHere = "签字：　　　　　　年　　月　　日";

    // A label of four characters fits its column, and so does 「2026年11月30日18:00」 the other.
    private static readonly double[] _columns = [1, 2.1, 1, 2.1];

    public static Table Table(params IEnumerable<TableRow> rows) => new(_columns, [.. rows]);

    public static TableRow Pair(string label, string? text, string secondLabel, string? secondText) =>
        new([Label(label), Said(text), Label(secondLabel), Said(secondText)]);

    public static TableRow Wide(string label, string? text, double leastHeight = 0) => new([Label(label), Said(text, span: 3)], leastHeight);

    /// <summary>An opinion and who puts the seal to it; empty it leaves room to write.</summary>
    public static TableRow Opinion(string label, string? text, string foot = SealHere, double leastHeight = 34) =>
        new([Label(label), new Cell(text ?? string.Empty, Span: 3, Foot: foot)], leastHeight);

    /// <summary>An opinion that a person signs.</summary>
    public static TableRow SignedOpinion(string label, string? text, double leastHeight = 30) => Opinion(label, text, SignHere, leastHeight);

    /// <summary>A heading across the form.</summary>
    public static TableRow Across(string label) => new([new Cell(label, Span: 4, IsLabel: true)]);

    /// <summary>Room for one person's signature.</summary>
    public static TableRow Signing(string unit) => new([new Cell(unit, Span: 2), Label("签字"), new Cell(string.Empty)], 11);

    /// <summary>The numbers of several orders as 附件; one alone stands in the text.</summary>
    public static IReadOnlyList<Annex> OrderNumbers(IReadOnlyList<string> numbers) => numbers.Count < 2 ? [] :
    [
        new Annex("涉及工单清单", [new Table(
            [1, 5],
            [Head("序号", "工单编号"), .. numbers.Select((number, i) => new TableRow([new Cell((i + 1).ToString(CultureInfo.InvariantCulture), Align: Align.Centre), new Cell(number)]))],
            HeadRows: 1)]),
    ];

    /// <summary>The heading of a list.</summary>
    public static TableRow Head(params IEnumerable<string> labels) => new([.. labels.Select(Label)]);

    public static Cell Label(string text) => new(text, IsLabel: true);

    private static Cell Said(string? text, int span = 1) => new(string.IsNullOrWhiteSpace(text) ? WordingText.Blank : text.Trim(), span);
}
