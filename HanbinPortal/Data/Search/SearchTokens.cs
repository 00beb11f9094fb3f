using System.Text;

namespace HanbinPortal.Data.Search;

/// <summary>
/// How a text is cut for finding: Chinese has no spaces, so every two neighbouring characters are one token, overlapping (路灯、灯不、不亮),
/// and the last character of a run stands alone. Letters and figures keep together as they are written. A phrase of such tokens is found
/// exactly where the characters stand side by side.
/// </summary>
public static class SearchTokens
{
    /// <summary>The tokens of a text in their order, to be indexed.</summary>
    public static List<string> Of(string text)
    {
        List<string> tokens = [];
        foreach (var run in Runs(text))
        {
            Cut(run, isLast: false, tokens);
        }

        return tokens;
    }

    /// <summary>Of an order's number: written forward and backward, so that its beginning and its end are both beginnings of a token.</summary>
    public static IEnumerable<string> OfNumber(string number)
    {
        var plain = Plain(number);
        return plain.Length == 0 ? [] : [Forward(plain), Backward(plain)];
    }

    /// <summary>What somebody looks for; empty when nothing in it can be found.</summary>
    public static IReadOnlyList<SearchTerm> Query(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(TermOf).Where(term => term.Tokens.Count > 0),
    ];

    private static SearchTerm TermOf(string word)
    {
        List<string> tokens = [];
        var runs = Runs(word);
        for (var i = 0; i < runs.Count; i++)
        {
            Cut(runs[i], isLast: i == runs.Count - 1, tokens);
        }

        // One character at the end begins whatever two stand there in the text.
        var isOpen = runs.Count > 0 && runs[^1] is { IsWord: false, Letters.Count: 1 };
        var plain = Plain(word);
        var isNumber = plain.Length >= 4 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return new SearchTerm(tokens, isOpen, isNumber ? [Forward(plain), Backward(plain)] : []);
    }

    private static void Cut(Run run, bool isLast, List<string> tokens)
    {
        if (run.IsWord)
        {
            tokens.Add(string.Concat(run.Letters).ToLowerInvariant());
            return;
        }

        for (var i = 0; i < run.Letters.Count - 1; i++)
        {
            tokens.Add(run.Letters[i] + run.Letters[i + 1]);
        }

        if (!isLast || run.Letters.Count == 1)
        {
            tokens.Add(run.Letters[^1]);
        }
    }

    private static List<Run> Runs(string text)
    {
        List<Run> runs = [];
        Run? open = null;

        // Full-width letters and figures are the same letters and figures.
        foreach (var rune in (text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC)).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                open = null;
                continue;
            }

            var isWord = rune.IsAscii;
            if (open is null || open.IsWord != isWord)
            {
                open = new Run(isWord, []);
                runs.Add(open);
            }

            open.Letters.Add(rune.ToString());
        }

        return runs;
    }

    private static string Plain(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string Forward(string plain) => $"n{plain}";

    private static string Backward(string plain) => $"m{string.Concat(plain.Reverse())}";

    /// <summary>Neighbouring letters of one sort: ASCII, or everything else.</summary>
    private sealed record Run(bool IsWord, List<string> Letters);
}

/// <summary>One word of what is looked for.</summary>
/// <param name="Tokens">Side by side, in this order.</param>
/// <param name="IsOpen">The last token is only the beginning of one.</param>
/// <param name="Numbers">Beginnings of tokens any of which will do instead: the word may be part of an order's number.</param>
public sealed record SearchTerm(IReadOnlyList<string> Tokens, bool IsOpen, IReadOnlyList<string> Numbers)
{
    /// <summary>In the language of SQLite's FTS5; tokens hold letters and figures only, so nothing can break out.</summary>
    public string ForSqlite() => string.Join(" OR ", Numbers.Select(n => $"\"{n}\" *").Prepend($"\"{string.Join(' ', Tokens)}\"{(IsOpen ? " *" : string.Empty)}"));

    /// <summary>In the language of PostgreSQL's tsquery.</summary>
    public string ForPostgres() => string.Join(" | ", Numbers.Select(n => $"'{n}':*").Prepend($"({string.Join(" <-> ", Tokens.Select(t => $"'{t}'"))}{(IsOpen ? ":*" : string.Empty)})"));
}
