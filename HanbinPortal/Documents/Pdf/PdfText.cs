using System.Text;
using HanbinPortal.Documents.Layout;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// Set lines as the text operators of a PDF (ISO 32000-1, 9.4): a run of letters that stand equally close is one string, and only where
/// one stands otherwise is it moved.
/// </summary>
internal sealed class PdfText(StringBuilder page, Func<FontFile, PdfFont> fontOf, PdfCharacters characters)
{
    // A fiftieth of a point is less than what a printer can place.
    private const float Slack = 0.02f;

    private readonly StringBuilder _string = new();
    private readonly List<float> _gaps = [];
    private bool _isOpen;
    private float _lineX;
    private float _lineY;
    private PdfFont? _font;
    private float _size;
    private float _spacing;

    public void Draw(TextMark mark)
    {
        var letters = mark.Line.Letters;
        if (letters.Count == 0)
        {
            return;
        }

        if (!_isOpen)
        {
            page.Append("BT\n");
            (_isOpen, _lineX, _lineY) = (true, 0, 0);
        }

        var (x, y) = (PdfNumber.Rounded(mark.X + mark.Line.Places[0]), PdfNumber.Rounded(Typography.PageHeight - mark.Baseline));
        page.Number(x - _lineX).Append(' ').Number(y - _lineY).Append(" Td\n");
        (_lineX, _lineY) = (x, y);
        var pen = x;
        for (var from = 0; from < letters.Count;)
        {
            var to = from + 1;
            while (to < letters.Count && letters[to].File == letters[from].File)
            {
                to++;
            }

            pen = Run(mark, from, to, pen);
            from = to;
        }
    }

    public void Close()
    {
        if (_isOpen)
        {
            page.Append("ET\n");
            _isOpen = false;
        }
    }

    private float Run(TextMark mark, int from, int to, float pen)
    {
        var (letters, places) = (mark.Line.Letters, mark.Line.Places);
        var font = fontOf(letters[from].File);
        if (font != _font || mark.Size != _size)
        {
            (_font, _size) = (font, mark.Size);
            page.Append('/').Append(font.Key).Append(' ').Number(mark.Size).Append(" Tf\n");
        }

        _gaps.Clear();
        for (var i = from; i < to; i++)
        {
            var width = font.Use(letters[i].Rune.Value, characters.Of(letters[i].Rune.Value)) * mark.Size / 1000;
            _gaps.Add(i + 1 < letters.Count ? places[i + 1] - places[i] - width : 0);
        }

        Space(to - from);
        var isPieces = false;
        for (var i = from; i < to; i++)
        {
            var rune = letters[i].Rune.Value;
            var off = mark.X + places[i] - pen;
            if (MathF.Abs(off) > Slack)
            {
                var thousandths = MathF.Round(-off * 1000 / mark.Size);
                _string.Append(_string.Length == 0 ? "[" : ")").Append((int)thousandths).Append('(');
                (pen, isPieces) = (pen - (thousandths * mark.Size / 1000), true);
            }
            else if (_string.Length == 0)
            {
                _string.Append('(');
            }

            var identifier = characters.Of(rune);
            Byte(identifier >> 8);
            Byte(identifier & 0xFF);
            pen += (font.Use(rune, identifier) * mark.Size / 1000) + _spacing;
        }

        page.Append(isPieces && _string[0] is '(' ? "[" : string.Empty).Append(_string).Append(isPieces ? ")]TJ\n" : ")Tj\n");
        _string.Clear();
        return pen;
    }

    /// <summary>The space behind most letters of the run becomes that of all.</summary>
    private void Space(int count)
    {
        if (count < 2)
        {
            return;
        }

        var (most, spacing) = (0, _spacing);
        for (var i = 0; i < count; i++)
        {
            var same = 0;
            for (var j = i; j < count; j++)
            {
                same += MathF.Abs(_gaps[i] - _gaps[j]) < 0.001f ? 1 : 0;
            }

            if (same > most)
            {
                (most, spacing) = (same, _gaps[i]);
            }
        }

        if (MathF.Abs(spacing - _spacing) > 0.001f)
        {
            _spacing = MathF.Round(spacing, 3);
            page.Number(_spacing, decimals: 3).Append(" Tc\n");
        }
    }

    private void Byte(int value)
    {
        if (value is '(' or ')' or '\\')
        {
            _string.Append('\\');
        }

        // A bare carriage return would be read as a line feed.
        _string.Append(value is '\r' ? "\\r" : ((char)value).ToString());
    }
}
