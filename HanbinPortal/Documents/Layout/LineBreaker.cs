using System.Text;

namespace HanbinPortal.Documents.Layout;

/// <summary>Breaks text into lines by Chinese rules; punctuation gives way where the line needs it, and both edges are flush.</summary>
public sealed class LineBreaker(FontShelf shelf)
{
    // Rounding of floats must not push the 28th character off its line.
    private const float Slack = 0.05f;

    // Half a character on a full line of the body; less in a narrow cell, where the few characters of a line would be torn apart.
    private const float WidestGap = Typography.CharacterPitch / 2 / Typography.TextWidth;

    /// <summary>How much closer than their own width full-width characters stand at 3号, so that 28 of them fill a line.</summary>
    public const float OnGrid = Typography.CharacterPitch / Typography.Size3;

    /// <summary>Letters of a text; a character no font has is refused.</summary>
    /// <param name="pitch">What a full-width character's advance is multiplied with.</param>
    /// <exception cref="NoGlyphException">No font has a character of it.</exception>
    public List<Letter> Letters(IEnumerable<Span> spans, float size, float pitch = OnGrid)
    {
        List<Letter> letters = [];
        foreach (var span in spans)
        {
            foreach (var rune in span.Text.EnumerateRunes())
            {
                if (Rune.IsControl(rune) || rune.Value is 0x200B or 0xFEFF)
                {
                    continue;
                }

                var glyph = shelf.Of(span.Face, rune);
                letters.Add(new Letter(rune, glyph.File, glyph.Advance * size * (glyph.Advance > 0.9f ? pitch : 1)));
            }
        }

        return letters;
    }

    /// <summary>Sets letters into lines.</summary>
    /// <param name="width">Of a line.</param>
    /// <param name="indent">Of the first line.</param>
    /// <param name="flush">Both edges flush; else the left alone.</param>
    public IReadOnlyList<SetLine> Set(IReadOnlyList<Letter> letters, float width, float indent = 0, bool flush = true)
    {
        List<SetLine> lines = [];
        var from = 0;
        while (from < letters.Count)
        {
            var room = width - (lines.Count == 0 ? indent : 0);
            var (count, squeeze) = Fit(letters, from, room);
            var end = from + count;

            // A space that ends a line is not seen, and would leave the edge ragged.
            var shown = count;
            while (shown > 1 && letters[from + shown - 1].IsSpace)
            {
                shown--;
            }

            var line = letters.Skip(from).Take(shown).ToList();
            lines.Add(Place(line, room, squeeze, flush && end < letters.Count));
            from = end;
        }

        return lines;
    }

    /// <summary>How many letters go on the line, and whether its punctuation must give way for that.</summary>
    private static (int Count, bool Squeeze) Fit(IReadOnlyList<Letter> letters, int from, float room)
    {
        float width = 0;
        var fits = 0;
        while (from + fits < letters.Count && width + letters[from + fits].Width <= room + Slack)
        {
            width += letters[from + fits].Width;
            fits++;
        }

        if (from + fits == letters.Count || fits == 0)
        {
            return (Math.Max(fits, 1), false);
        }

        if (Letter.MayBreak(letters, from + fits))
        {
            return (fits, false);
        }

        // A mark or two that may not begin the next line are drawn in, if the line's punctuation gives that much.
        var gives = letters.Skip(from).Take(fits).Sum(l => l.GivesBefore + l.GivesBehind);
        for (var more = 1; more <= 2 && from + fits + more <= letters.Count; more++)
        {
            var last = letters[from + fits + more - 1];
            width += last.Width;
            gives += last.GivesBefore + last.GivesBehind;
            if (width - gives > room)
            {
                break;
            }

            if (from + fits + more == letters.Count || Letter.MayBreak(letters, from + fits + more))
            {
                return (fits + more, true);
            }
        }

        for (var less = fits - 1; less > 0; less--)
        {
            if (Letter.MayBreak(letters, from + less))
            {
                return (less, false);
            }
        }

        // One word longer than the line: better broken than outside the text area.
        return (fits, false);
    }

    private static SetLine Place(List<Letter> line, float room, bool squeeze, bool stretch)
    {
        var width = line.Sum(l => l.Width);
        var share = squeeze ? (width - room) / line.Sum(l => l.GivesBefore + l.GivesBehind) : 0;
        var gaps = stretch && !squeeze ? line.Zip(line.Skip(1)).Count(pair => Letter.MayStretch(pair.First, pair.Second)) : 0;
        var gap = gaps > 0 && width < room ? (room - width) / gaps : 0;

        // Before a long number a line would be torn apart; then its right edge stays short.
        gap = gap > WidestGap * room ? 0 : gap;
        var places = new float[line.Count];
        float x = 0;
        for (var i = 0; i < line.Count; i++)
        {
            x -= line[i].GivesBefore * share;
            places[i] = x;
            x += line[i].Width - (line[i].GivesBehind * share);
            if (gap > 0 && i + 1 < line.Count && Letter.MayStretch(line[i], line[i + 1]))
            {
                x += gap;
            }
        }

        return new SetLine(line, places, x);
    }
}
