using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Layout;

/// <summary>One thing to draw on a page; points from the page's upper left corner.</summary>
public abstract record Mark
{
    public abstract Mark Down(float by);
}

/// <summary>A set line of text. Its letters stand on <paramref name="Baseline"/>.</summary>
public sealed record TextMark(SetLine Line, float X, float Baseline, float Size, uint Color = Typography.Black) : Mark
{
    public override Mark Down(float by) => this with { Baseline = Baseline + by };
}

/// <summary>A filled bar: every line on paper is one.</summary>
public sealed record BarMark(float X, float Y, float Width, float Height, uint Color = Typography.Black) : Mark
{
    public override Mark Down(float by) => this with { Y = Y + by };
}

/// <summary>A line through points, of a chart; <paramref name="Dash"/> is the length of its dashes, 0 for none.</summary>
public sealed record StrokeMark(IReadOnlyList<(float X, float Y)> Points, float Width, uint Color, float Dash) : Mark
{
    public override Mark Down(float by) => this with { Points = [.. Points.Select(p => (p.X, p.Y + by))] };
}

/// <summary>A picture in a box. A seal lets the text under it show through.</summary>
public sealed record PictureMark(PictureFile File, float X, float Y, float Width, float Height, bool IsSeal = false) : Mark
{
    public override Mark Down(float by) => this with { Y = Y + by };
}

/// <summary>A QR code in a square.</summary>
public sealed record CodeMark(string Address, float X, float Y, float Size) : Mark
{
    public override Mark Down(float by) => this with { Y = Y + by };
}

/// <summary>「草稿」 across the whole page, behind everything, and no part of the text that is copied.</summary>
public sealed record DraftMark : Mark
{
    public override Mark Down(float by) => this;
}

/// <summary>One page, ready to be drawn.</summary>
public sealed record PageDrawing(IReadOnlyList<Mark> Marks);
