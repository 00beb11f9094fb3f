using System.Text.RegularExpressions;
using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Wording;

/// <summary>Recognises the four levels of a body by the form of their marks: 一、（一）1.（1）.</summary>
public static partial class LevelMark
{
    // A first sentence longer than this, or with nothing behind it, is text that happens to be numbered and no heading.
    private const int LongestLead = 20;

    private static readonly (Regex Mark, Level Level)[] _marks =
        [(First(), Level.First), (Second(), Level.Second), (Third(), Level.Third), (Fourth(), Level.Fourth)];

    /// <summary>The paragraph a line is: a short first sentence leads where the line bears a mark, and all of it where it ends without one.</summary>
    public static Paragraph Read(string line)
    {
        foreach (var (mark, level) in _marks)
        {
            if (mark.IsMatch(line))
            {
                var end = line.IndexOf('。', StringComparison.Ordinal) + 1;
                return end == 0 && !"；：，！？".Contains(line[^1], StringComparison.Ordinal) ? Paragraph.Heading(level, line)
                    : end > 0 && end <= LongestLead && end < line.Length ? new Paragraph(line[end..], level, line[..end])
                    : new Paragraph(line);
            }
        }

        return new Paragraph(line);
    }

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex First();

    [GeneratedRegex("^（[一二三四五六七八九十]{1,3}）")]
    private static partial Regex Second();

    [GeneratedRegex("^[0-9]{1,2}[.．](?![0-9])")]
    private static partial Regex Third();

    [GeneratedRegex("^（[0-9]{1,2}）")]
    private static partial Regex Fourth();
}
