using System.Globalization;
using System.Text;
using HanbinPortal.Documents.Layout;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// The identifiers of characters in a PDF, the same in every font, so that one table brings all text back when it is copied. They are given in the
/// order of the font that has most of them: what a font then says of its characters is hardly longer than a line.
/// </summary>
internal sealed class PdfCharacters
{
    private const int MostInOneTable = 100;

    private readonly Dictionary<int, int> _identifiers = [];
    private readonly List<int> _runes = [];

    public int Of(int rune) => _identifiers[rune];

    /// <summary>Gives identifiers to what is new on these pages.</summary>
    public void Number(IEnumerable<PageDrawing> pages)
    {
        var letters = new HashSet<(FontFile File, int Rune)>();
        foreach (var letter in pages.SelectMany(p => p.Marks).OfType<TextMark>().SelectMany(m => m.Line.Letters))
        {
            if (!_identifiers.ContainsKey(letter.Rune.Value))
            {
                letters.Add((letter.File, letter.Rune.Value));
            }
        }

        foreach (var (_, rune) in letters.GroupBy(l => l.File).OrderByDescending(font => font.Count()).SelectMany(font => font.OrderBy(l => l.Rune)))
        {
            if (_identifiers.TryAdd(rune, _runes.Count + 1))
            {
                _runes.Add(rune);
            }
        }
    }

    /// <summary>Writes the table (ISO 32000-1, 9.10.3); the number of its object.</summary>
    public int Write(PdfFile pdf)
    {
        // A range may not go on from one first byte to the next.
        var table = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /U def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var ranges in _runes.Index().GroupBy(r => (r.Index + 1) >> 8).Chunk(MostInOneTable))
        {
            table.Append(CultureInfo.InvariantCulture, $"{ranges.Length} beginbfrange\n");
            foreach (var range in ranges)
            {
                table.Append(CultureInfo.InvariantCulture, $"<{range.First().Index + 1:X4}> <{range.Last().Index + 1:X4}> [");
                foreach (var (_, rune) in range)
                {
                    table.Append('<').Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(rune)))).Append('>');
                }

                table.Append("]\n");
            }

            table.Append("endbfrange\n");
        }

        table.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return pdf.AddStream(string.Empty, Encoding.ASCII.GetBytes(table.ToString()));
    }
}
