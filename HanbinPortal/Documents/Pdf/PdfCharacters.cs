using System.Globalization;
using System.Text;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// The identifiers of characters in a PDF: their UTF-16 codes, so that one table brings the text of every font back when it is copied. Those beyond
/// the BMP, which have no such code, borrow the codes of surrogates, which are no characters.
/// </summary>
internal sealed class PdfCharacters
{
    private const int FirstBorrowed = 0xD800;
    private const int MostInOneTable = 100;

    private readonly SortedSet<int> _blocks = [];
    private readonly Dictionary<int, int> _borrowed = [];

    public int Of(int rune)
    {
        if (rune <= char.MaxValue)
        {
            _blocks.Add(rune >> 8);
            return rune;
        }

        if (!_borrowed.TryGetValue(rune, out var identifier))
        {
            _borrowed[rune] = identifier = FirstBorrowed + _borrowed.Count;
        }

        return identifier;
    }

    /// <summary>Writes the table (ISO 32000-1, 9.10.3); the number of its object.</summary>
    public int Write(PdfFile pdf)
    {
        var table = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /U def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        Entries(table, "bfrange", _blocks.Select(block => string.Create(CultureInfo.InvariantCulture, $"<{block:X2}00> <{block:X2}FF> <{block:X2}00>\n")));
        Entries(table, "bfchar", _borrowed.Select(b => string.Create(CultureInfo.InvariantCulture, $"<{b.Value:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(b.Key)))}>\n")));
        table.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return pdf.AddStream(string.Empty, Encoding.ASCII.GetBytes(table.ToString()));
    }

    private static void Entries(StringBuilder table, string kind, IEnumerable<string> entries)
    {
        foreach (var some in entries.Chunk(MostInOneTable))
        {
            table.Append(CultureInfo.InvariantCulture, $"{some.Length} begin{kind}\n").AppendJoin(string.Empty, some).Append(CultureInfo.InvariantCulture, $"end{kind}\n");
        }
    }
}
