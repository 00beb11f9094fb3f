namespace HanbinPortal.Documents;

/// <summary>
/// Every measure of GB/T 9704-2012, in one place and in points (1/72 inch) from the page's upper left corner; names in millimetres say
/// so. Nothing else in the documents names a number of its own.
/// </summary>
public static class Typography
{
    public const float PageWidth = 210 * Mm;
    public const float PageHeight = 297 * Mm;

    /// <summary>天头 and 订口.</summary>
    public const float Top = 37 * Mm;
    public const float Left = 28 * Mm;

    /// <summary>版心 156 × 225 mm.</summary>
    public const float TextWidth = 156 * Mm;
    public const float TextHeight = 225 * Mm;
    public const float Right = Left + TextWidth;
    public const float Bottom = Top + TextHeight;

    /// <summary>每面22行, 每行28字.</summary>
    public const int LinesAPage = 22;
    public const int CharactersALine = 28;
    public const float LinePitch = TextHeight / LinesAPage;
    public const float CharacterPitch = TextWidth / CharactersALine;

    /// <summary>3号, 2号, 4号, 小4号.</summary>
    public const float Size3 = 16;
    public const float Size2 = 22;
    public const float Size4 = 14;
    public const float SizeSmall4 = 12;

    /// <summary>正文 and titles of the second to fourth level.</summary>
    public const float BodySize = Size3;
    public const float TitleSize = Size2;

    /// <summary>正文首行左空二字.</summary>
    public const float Indent = 2 * CharacterPitch;

    /// <summary>红头: 发文机关标志's upper edge 35 mm below the text area's.</summary>
    public const float RedHeadTop = Top + (35 * Mm);

    /// <summary>发文机关标志 has no size of its own in the standard: as large as fits, but smaller than the sheet's own.</summary>
    public const float LargestHead = 40;

    /// <summary>红线 4 mm below the number, as wide as the text area.</summary>
    public const float RedLineBelowNumber = 4 * Mm;
    public const float RedLine = 0.7f * Mm;

    /// <summary>信函: 标志 30 mm from the page's upper edge.</summary>
    public const float LetterHeadTop = 30 * Mm;

    /// <summary>信函: the double line 4 mm below the 标志, another 20 mm from the page's lower edge, both 170 mm long and centred.</summary>
    public const float LetterLineBelowHead = 4 * Mm;
    public const float LetterLineAboveEdge = 20 * Mm;
    public const float LetterLineLength = 170 * Mm;
    public const float ThickLine = 1.2f;
    public const float ThinLine = 0.5f;
    public const float BetweenDoubleLines = 1.6f;

    /// <summary>信函: the number stands 7/8 of a 3号 character below the upper line.</summary>
    public const float LetterNumberBelowLine = Size3 * 7 / 8;

    /// <summary>版记: 0.35 / 0.25 / 0.35 mm.</summary>
    public const float ImprintOuterLine = 0.35f * Mm;
    public const float ImprintInnerLine = 0.25f * Mm;
    public const float ImprintPitch = 22;

    /// <summary>页码: 4号, its line 7 mm below the text area, one character in from the outer edge.</summary>
    public const float PageNumberBelow = 7 * Mm;

    /// <summary>The code that leads to what was issued: small, beside the page number's line, at the inner edge.</summary>
    public const float CodeSize = 11 * Mm;
    public const float CodeBelow = 2.5f * Mm;

    /// <summary>A seal is 42 mm across, and its upper edge half a line below the text above it (the standard: within one line).</summary>
    public const float SealSize = 42 * Mm;
    public const float SealBelowText = LinePitch / 2;

    /// <summary>Charts: 五号 beside the axes; no bar so wide that it looks like a block.</summary>
    public const float ChartSize = 10.5f;
    public const float WidestBar = 12 * Mm;

    /// <summary>Tables: 4号 text in cells with room round it.</summary>
    public const float TableSize = Size4;
    public const float TablePitch = 20;
    public const float CellPadding = 5;
    public const float TableLine = 0.5f;

    /// <summary>红色 of heads and lines: pure red prints as the standard wants it.</summary>
    public const uint Red = 0xFFE60012;
    public const uint Black = 0xFF000000;

    private const float Mm = 72 / 25.4f;
}
