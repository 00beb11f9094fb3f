using System.Text;

namespace HanbinPortal.Documents.Layout;

/// <summary>A stretch of text in one face.</summary>
public readonly record struct Span(string Text, Face Face);

/// <summary>One character as it will stand on a line, with what line breaking needs to know of it.</summary>
/// <param name="Rune">The character.</param>
/// <param name="File">The font file that prints it.</param>
/// <param name="Width">Its width in points at the size it is set in.</param>
public readonly record struct Letter(Rune Rune, FontFile File, float Width)
{
    // 避头: what may not begin a line; 避尾: what may not end one (GB/T 15834 5.1).
    private const string NeverFirst = "，。、；：？！）〕〉》」』】〗”’…—～·％%℃,.;:?!)]}";
    private const string NeverLast = "（〔〈《「『【〖“‘([{№￥$";

    // 单位 of more than one character: they are not torn from their number, and without one it does no harm.
    private const string Units = "公里、公斤、平方米、立方米、毫米、厘米、小时、分钟、万元、亿元、个工作日、个月";

    private const string BlankBehind = "，。、；：？！）〕〉》」』】〗”’";
    private const string BlankBefore = "（〔〈《「『【〖“‘";

    /// <summary>How much the blank half of a punctuation mark can give way: before its ink.</summary>
    public float GivesBefore => Is(BlankBefore) && Width > 8 ? Width * 0.45f : 0;

    /// <summary>The same behind its ink.</summary>
    public float GivesBehind => Is(BlankBehind) && Width > 8 ? Width * 0.45f : 0;

    public bool IsSpace => Rune.Value is ' ';

    /// <summary>Whether a line may begin with it, whatever it follows.</summary>
    public bool MayBegin => !IsSpace && !Is(NeverFirst);

    /// <summary>Whether a line may end with it, whatever follows.</summary>
    public bool MayEnd => !Is(NeverLast);

    private bool IsDigit => Rune.Value is >= '0' and <= '9';

    private bool IsWord => Rune.IsAscii && !IsSpace;

    private bool IsHan => Rune.Value is >= 0x3400 and <= 0x9FFF or >= 0x20000;

    /// <summary>Whether a line may end before a letter of a text. A space at the end of a line is not seen; what stands before it is.</summary>
    public static bool MayBreak(IReadOnlyList<Letter> letters, int at)
    {
        var before = at - 1;
        while (before > 0 && letters[before].IsSpace)
        {
            before--;
        }

        return before == at - 1 ? MayBreak(letters[before], letters[at]) : letters[at].MayBegin && letters[before].MayEnd;
    }

    private static bool MayBreak(Letter before, Letter after) =>
        after.MayBegin
        && before.MayEnd

        // A word, a number, a number with its unit (2026年, 12号), and 〔2026〕12号 stay whole.
        && !(before.IsWord && after.IsWord)
        && !(before.IsDigit && after.IsHan)
        && !(before.Rune.Value is '〕' && after.IsDigit)
        && !InUnits(before, after);

    /// <summary>Whether room may be put between two letters to make both edges flush.</summary>
    public static bool MayStretch(Letter before, Letter after) =>
        !(before.IsWord && after.IsWord) && !(before.Rune == after.Rune && before.Rune.Value is '—' or '…');

    private static bool InUnits(Letter before, Letter after)
    {
        for (var i = 0; i < Units.Length - 1; i++)
        {
            if (Units[i] == before.Rune.Value && Units[i + 1] == after.Rune.Value)
            {
                return true;
            }
        }

        return false;
    }

    private bool Is(string set) => Rune.IsBmp && set.Contains((char)Rune.Value, StringComparison.Ordinal);
}
