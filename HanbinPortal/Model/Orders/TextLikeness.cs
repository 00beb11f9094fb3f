namespace HanbinPortal.Model.Orders;

/// <summary>How much two texts have in common, from 0 to 1: the share of neighbouring pairs of characters that both have.</summary>
/// <remarks>
/// Chinese has no spaces to cut words at, and pairs do without a dictionary. What is said in another order, or with a few words more,
/// still counts; punctuation, blanks and the width of letters do not.
/// </remarks>
public static class TextLikeness
{
    // A matter is told in its first sentences; what follows is often the same courtesy in every order.
    private const int Longest = 400;

    public static double Of(string one, string other)
    {
        var (a, b) = (PairsOf(one), PairsOf(other));
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private static HashSet<(char, char)> PairsOf(string text)
    {
        HashSet<(char, char)> pairs = [];
        char? before = null;
        foreach (var letter in text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Take(Longest))
        {
            var now = char.ToLowerInvariant(letter);
            if (before is { } then)
            {
                pairs.Add((then, now));
            }

            before = now;
        }

        return pairs;
    }
}
