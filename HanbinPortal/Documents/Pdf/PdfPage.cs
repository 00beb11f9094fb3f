using System.Text;
using HanbinPortal.Documents.Layout;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>The marks of a page as the operators of a PDF; the pen draws the same on a picture.</summary>
internal sealed class PdfPage
{
    private readonly StringBuilder _page = new();
    private readonly SortedDictionary<string, int> _pictures = new(StringComparer.Ordinal);
    private readonly PdfText _text;
    private readonly PdfPictures _shelf;
    private readonly Func<string> _draft;
    private uint _color = Typography.Black;

    public PdfPage(Func<FontFile, PdfFont> fontOf, PdfCharacters characters, PdfPictures pictures, Func<string> draft)
    {
        _text = new PdfText(_page, fontOf, characters);
        (_shelf, _draft) = (pictures, draft);
    }

    /// <summary>Its operators.</summary>
    public byte[] Draw(IEnumerable<Mark> marks)
    {
        foreach (var mark in marks)
        {
            if (mark is TextMark text)
            {
                Color(text.Color);
                _text.Draw(text);
                continue;
            }

            _text.Close();
            switch (mark)
            {
                case BarMark bar:
                    Color(bar.Color);
                    _page.Number(bar.X).Append(' ').Number(Typography.PageHeight - bar.Y - bar.Height).Append(' ').Number(bar.Width).Append(' ').Number(bar.Height).Append(" re f\n");
                    break;
                case StrokeMark stroke:
                    Stroke(stroke);
                    break;
                case PictureMark picture:
                    Picture(_shelf.Of(picture.File, picture.Width, picture.Height), picture.X, picture.Y, picture.Width, picture.Height, picture.IsSeal);
                    break;
                case CodeMark code:
                    var (modules, quiet) = _shelf.Code(code.Address);
                    Picture(modules, code.X + (quiet * code.Size), code.Y + (quiet * code.Size), code.Size * (1 - (2 * quiet)), code.Size * (1 - (2 * quiet)), isSeal: false);
                    break;
                case DraftMark:
                    _page.Append(_draft());
                    break;
                default:
                    throw new InvalidOperationException($"No PDF for {mark.GetType().Name}.");
            }
        }

        _text.Close();
        return Encoding.Latin1.GetBytes(_page.ToString());
    }

    /// <summary>The pictures on it, by what it calls them.</summary>
    public IEnumerable<KeyValuePair<string, int>> Pictures => _pictures;

    /// <summary>An outline as a filled path, moved by a matrix whose result is in the page's own points, y downwards.</summary>
    public static string Path(SKPath outline, SKMatrix matrix, uint color)
    {
        var text = Fill(new StringBuilder("q\n"), color);
        using var verbs = outline.CreateRawIterator();
        var points = new SKPoint[4];
        for (var verb = verbs.Next(points); verb is not SKPathVerb.Done; verb = verbs.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    Point(points[0]).Append("m\n");
                    break;
                case SKPathVerb.Line:
                    Point(points[1]).Append("l\n");
                    break;
                case SKPathVerb.Quad:
                    Point(Third(points[0], points[1]));
                    Point(Third(points[2], points[1]));
                    Point(points[2]).Append("c\n");
                    break;
                case SKPathVerb.Cubic:
                    Point(points[1]);
                    Point(points[2]);
                    Point(points[3]).Append("c\n");
                    break;
                default:
                    break;
            }
        }

        return text.Append("f\nQ\n").ToString();

        StringBuilder Point(SKPoint point)
        {
            var moved = matrix.MapPoint(point);
            return text.Number(moved.X).Append(' ').Number(Typography.PageHeight - moved.Y).Append(' ');
        }

        static SKPoint Third(SKPoint end, SKPoint control) => new(end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3));
    }

    private void Stroke(StrokeMark mark)
    {
        _page.Append("q\n");
        Fill(_page, mark.Color, isStroke: true).Append("1 j ").Number(mark.Width).Append(" w\n");
        if (mark.Dash > 0)
        {
            _page.Append('[').Number(mark.Dash).Append(" 2.5] 0 d\n");
        }

        for (var i = 0; i < mark.Points.Count; i++)
        {
            _page.Number(mark.Points[i].X).Append(' ').Number(Typography.PageHeight - mark.Points[i].Y).Append(i == 0 ? " m\n" : " l\n");
        }

        _page.Append("S\nQ\n");
    }

    private void Picture(int picture, float x, float y, float width, float height, bool isSeal)
    {
        var key = $"P{picture}";
        _pictures[key] = picture;

        // A seal as ink on ink: with a white ground it would hide the name under it.
        _page.Append(isSeal ? "q /M gs " : "q ").Number(width).Append(" 0 0 ").Number(height).Append(' ').Number(x).Append(' ').Number(Typography.PageHeight - y - height).Append(" cm /").Append(key).Append(" Do Q\n");
    }

    private void Color(uint color)
    {
        if (color != _color)
        {
            _color = color;
            Fill(_page, color);
        }
    }

    private static StringBuilder Fill(StringBuilder text, uint color, bool isStroke = false)
    {
        var (red, green, blue) = ((color >> 16) & 0xFF, (color >> 8) & 0xFF, color & 0xFF);
        if (red == green && green == blue)
        {
            return text.Number(red / 255f, decimals: 3).Append(isStroke ? " G\n" : " g\n");
        }

        return text.Number(red / 255f, decimals: 3).Append(' ').Number(green / 255f, decimals: 3).Append(' ').Number(blue / 255f, decimals: 3).Append(isStroke ? " RG\n" : " rg\n");
    }
}
