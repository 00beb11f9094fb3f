namespace HanbinPortal.Documents.Model;

/// <summary>One part of a body.</summary>
public abstract record Block;

/// <summary>层次 of a paragraph (GB/T 9704 7.3.3): the level decides the face of its lead.</summary>
public enum Level
{
    /// <summary>正文.</summary>
    Body,

    /// <summary>一、 in 黑体.</summary>
    First,

    /// <summary>（一） in 楷体.</summary>
    Second,

    /// <summary>1. in 仿宋.</summary>
    Third,

    /// <summary>（1） in 仿宋.</summary>
    Fourth,
}

/// <summary>Where a paragraph stands on its line.</summary>
public enum Align
{
    /// <summary>两端对齐, the first line indented by two characters.</summary>
    Indented,

    /// <summary>顶格.</summary>
    Flush,

    /// <summary>居中.</summary>
    Centre,

    /// <summary>居右.</summary>
    Right,
}

/// <summary>A paragraph. Its lead is set in the face of its level, the rest in 仿宋: 「（一）受理情况。」 + 「接收……」.</summary>
public sealed record Paragraph(string Text, Level Level = Level.Body, string Lead = "", Align Align = Align.Indented) : Block
{
    /// <summary>A heading that is a paragraph of its own.</summary>
    public static Paragraph Heading(Level level, string text) => new(string.Empty, level, text);
}

/// <summary>A table as wide as the text area; its heading is repeated on every page it reaches.</summary>
/// <param name="Columns">The share of each column in the width; only their proportion counts.</param>
/// <param name="Rows">Every row's cells span all columns together.</param>
/// <param name="HeadRows">How many rows are the heading.</param>
/// <param name="Caption">表题, above the table; null for none.</param>
public sealed record Table(IReadOnlyList<double> Columns, IReadOnlyList<TableRow> Rows, int HeadRows = 0, string? Caption = null) : Block;

/// <summary>One row. <paramref name="LeastHeight"/> in millimetres keeps room for handwriting.</summary>
public sealed record TableRow(IReadOnlyList<Cell> Cells, double LeastHeight = 0);

/// <summary>One cell; a line break in its text begins a new line.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Span">How many columns it takes.</param>
/// <param name="IsLabel">Set in 黑体 and centred.</param>
/// <param name="Align">Where the text stands; labels are centred whatever it says.</param>
/// <param name="Foot">A line kept at the bottom right of the cell: 「（盖章）　年　月　日」.</param>
public sealed record Cell(string Text, int Span = 1, bool IsLabel = false, Align Align = Align.Flush, string? Foot = null);

/// <summary>A picture, as wide as asked but never wider than the text area.</summary>
/// <param name="File">PNG or JPEG.</param>
/// <param name="WidthMm">Millimetres.</param>
/// <param name="Caption">Under it; null for none.</param>
public sealed record Picture(PictureFile File, double WidthMm = 120, string? Caption = null) : Block;

/// <summary>出席、列席、请假: a label in 黑体 and a colon, and lines that begin under the first name.</summary>
/// <param name="Label">Without the colon.</param>
/// <param name="Names">Units and people, with their punctuation.</param>
public sealed record NameList(string Label, string Names) : Block;

/// <summary>Empty lines.</summary>
public sealed record Gap(int Lines = 1) : Block;
