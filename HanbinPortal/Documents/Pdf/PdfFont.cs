using System.Globalization;
using System.Text;
using HanbinPortal.Documents.Layout;

namespace HanbinPortal.Documents.Pdf;

/// <summary>One font file in a PDF: the outlines of the characters used. A character's identifier is the same in every font.</summary>
internal sealed class PdfFont(FontFile file, string key, OutlineShelf shelf)
{
    private readonly SortedDictionary<int, Outline> _used = [];

    /// <summary>What the pages call it.</summary>
    public string Key => key;

    /// <summary>Takes a character in; its width in thousandths.</summary>
    public int Use(int rune, int identifier)
    {
        if (!_used.TryGetValue(identifier, out var outline))
        {
            _used[identifier] = outline = shelf.Of(file, rune);
        }

        return outline.Width;
    }

    /// <summary>Writes it; the number of its object.</summary>
    public int Write(PdfFile pdf, int toUnicode)
    {
        var name = $"{Tag()}+{string.Concat(Path.GetFileNameWithoutExtension(file.Path).Where(char.IsAsciiLetterOrDigit))}";
        var font = CompactFont.Of(name, file.Typeface.UnitsPerEm, [.. _used.Select(u => KeyValuePair.Create(u.Key, u.Value.CharString))]);
        var program = pdf.AddStream("/Subtype /CIDFontType0C", font);
        var (above, below) = shelf.HeightOf(file);
        var descriptor = pdf.Add(Text($"<</Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 {below} 1000 {above}] /ItalicAngle 0 /Ascent {above} /Descent {below} /CapHeight {above} /StemV 80 /FontFile3 {program} 0 R>>"));
        var descendant = pdf.Add(Text($"<</Type /Font /Subtype /CIDFontType0 /BaseFont /{name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor {descriptor} 0 R /DW 1000{Widths()}>>"));
        return pdf.Add(Text($"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {toUnicode} 0 R>>"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Those that are not as wide as high.</summary>
    private string Widths()
    {
        var text = new StringBuilder();
        var last = -2;
        foreach (var (identifier, outline) in _used.Where(u => u.Value.Width != 1000))
        {
            text.Append(CultureInfo.InvariantCulture, $"{(identifier == last + 1 ? " " : text.Length == 0 ? $"{identifier} [" : $"] {identifier} [")}{outline.Width}");
            last = identifier;
        }

        return text.Length == 0 ? string.Empty : $" /W [{text}]]";
    }

    /// <summary>Six letters that two cuts of the same font do not share: files are merged for printing, and a viewer may take fonts of one name for one.</summary>
    private string Tag()
    {
        var hash = _used.Keys.Aggregate(2166136261u, (sum, identifier) => (sum ^ (uint)identifier) * 16777619);
        return string.Create(6, hash, (letters, left) =>
        {
            for (var i = 0; i < letters.Length; i++, left /= 26)
            {
                letters[i] = (char)('A' + (left % 26));
            }
        });
    }
}
