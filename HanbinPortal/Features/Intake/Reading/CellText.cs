using System.Buffers;
using System.Globalization;
using System.Text;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Cleans what people and export programs leave in cells, without touching a character that means something.</summary>
internal static class CellText
{
    private const char Nothing = '\0';

    // Most cells hold nothing else and are done with one look.
    private static readonly SearchValues<char> _plain = SearchValues.Create([.. Range('!', '~'), .. Range('、', '】'), .. Range('一', '鿿'), .. Range('！', '～')]);

    /// <summary>One line: tabs, line breaks and wide spaces become one blank, what cannot be seen goes.</summary>
    public static string Line(string text) => text.AsSpan().ContainsAnyExcept(_plain) ? Line(text.AsSpan()) : text;

    /// <summary>Text with its paragraphs: one line each, no blank ones, no indents.</summary>
    public static string Paragraphs(string text)
    {
        var paragraphs = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().SplitAny("\r\n\v\f\u0085\u2028\u2029"))
        {
            var line = Line(text.AsSpan(range));
            if (line.Length > 0)
            {
                paragraphs.Append(paragraphs.Length > 0 ? "\n" : "").Append(line);
            }
        }

        return paragraphs.ToString();
    }

    /// <summary>For comparing and parsing only: full width becomes half width, and nothing invisible is left.</summary>
    public static string Folded(string text) => Line(Line(text).Normalize(NormalizationForm.FormKC));

    /// <summary>An identifier: the same as it stands, without any blank and without what tells Excel that it is text.</summary>
    public static string Identifier(string text)
    {
        var identifier = string.Concat(Line(text).Where(c => c != ' ').Select(Narrow));
        if (identifier is ['=', '"', .. var formula, '"'])
        {
            identifier = formula;
        }

        return identifier.TrimStart('\'', '‘', '’', '`', '＇');
    }

    // Full-width letters and digits are how some keyboards type them; other full-width signs may belong to the number.
    private static char Narrow(char c) =>
        c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') ? (char)(c - '０' + '0') : c;

    private static string Line(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                line.Append(text[i]).Append(text[++i]);
                continue;
            }

            var shown = Shown(text[i]);
            if (shown != Nothing && !(shown == ' ' && (line.Length == 0 || line[^1] == ' ')))
            {
                line.Append(shown);
            }
        }

        return line is { Length: > 0 } && line[^1] == ' ' ? line.ToString(0, line.Length - 1) : line.ToString();
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private static char Shown(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return ' ';
        }

        // A lone surrogate is half a character: nobody can read it, and a database refuses it.
        return char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate || c is '\uFFFE' or '\uFFFF'
            ? Nothing
            : c;
    }
}
