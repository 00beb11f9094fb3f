using System.Text.RegularExpressions;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>A document that no order's data fill: its wording with blanks, to be written by hand.</summary>
public static partial class BlankPaper
{
    /// <summary>What every document has from its frame stays a field and is filled in; the rest becomes a blank.</summary>
    private static readonly string[] _ofFrame = ["{发文单位}", "{成文日期}", "{联系人}", "{联系电话}"];

    /// <summary>The kinds an order does not call for by itself.</summary>
    public static IReadOnlyList<PaperKind> Kinds { get; } = [.. PaperIndex.All.Select(paper => paper.Kind).Where(kind => !PaperRecords.IsFromOrder(kind))];

    /// <summary>The wording; a line that is a table is left out, since there is nothing to fill it with.</summary>
    public static string TextOf(Paper paper, WordingText wording)
    {
        var tables = paper.Fields.Where(field => field.IsBlock).Select(field => field.InBraces).ToHashSet();
        List<string> lines = [.. wording.Source.ReplaceLineEndings("\n").Split('\n').Where(line => !tables.Contains(line.Trim().Trim('［', '］')))];
        if (lines.TrueForAll(line => WordingLine.Keys.Any(key => line.StartsWith(key.Word, StringComparison.Ordinal))))
        {
            // The whole body was a table: its place is left to write in.
            lines.Add(WordingText.Blank);
        }

        return string.Join('\n', lines.Select(line => Braces().Replace(Passages().Replace(line, Open), InPlace)));
    }

    /// <summary>Only what was written: the sample that stands in for a record leaves nothing of its own.</summary>
    public static PaperDocument WithoutSample(PaperDocument document)
    {
        var ofSample = document.Annexes.Select(annex => annex.Title).ToHashSet();
        return document with { Annexes = [], Enclosures = [.. document.Enclosures.Where(name => !ofSample.Contains(name))] };
    }

    // A passage goes with its field; where the field becomes a blank the passage is plain text.
    private static string Open(Match passage) =>
        Braces().Matches(passage.Value).All(field => _ofFrame.Contains(field.Value)) ? passage.Value : passage.Groups[1].Value;

    private static string InPlace(Match field) => _ofFrame.Contains(field.Value) ? field.Value : WordingText.Blank;

    [GeneratedRegex(@"［([^［］]*)］")]
    private static partial Regex Passages();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Braces();
}
