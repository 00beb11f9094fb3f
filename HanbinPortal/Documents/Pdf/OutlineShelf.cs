using System.Collections.Concurrent;
using HanbinPortal.Documents.Layout;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>One character's outline, ready to be written into a font.</summary>
/// <param name="CharString">In the units of its font file.</param>
/// <param name="Width">In thousandths of the size it is set in.</param>
internal sealed record Outline(byte[] CharString, int Width);

/// <summary>Outlines as SkiaSharp reads them, whatever the format of the font file; each read once, since letters are much alike.</summary>
internal sealed class OutlineShelf : IDisposable
{
    private readonly ConcurrentDictionary<(FontFile File, int Rune), Outline> _outlines = new();
    private readonly Dictionary<FontFile, SKFont> _fonts = [];
    private readonly Lock _lock = new();

    public Outline Of(FontFile file, int rune) => _outlines.TryGetValue((file, rune), out var outline) ? outline : Read(file, rune);

    /// <summary>How far a font reaches above and below its baseline, in thousandths.</summary>
    public (int Above, int Below) HeightOf(FontFile file)
    {
        lock (_lock)
        {
            var metrics = FontOf(file).Metrics;
            return ((int)MathF.Round(-metrics.Ascent * 1000 / file.Typeface.UnitsPerEm), (int)MathF.Round(-metrics.Descent * 1000 / file.Typeface.UnitsPerEm));
        }
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }

    private Outline Read(FontFile file, int rune)
    {
        lock (_lock)
        {
            var font = FontOf(file);
            var glyph = font.GetGlyph(rune);
            var units = file.Typeface.UnitsPerEm;
            var width = (int)MathF.Round(font.GetGlyphWidths([glyph])[0]);
            using var path = font.GetGlyphPath(glyph);
            return _outlines[(file, rune)] = new Outline(Pdf.CharString.Of(path, width == units ? null : width), (int)MathF.Round(width * 1000f / units));
        }
    }

    /// <summary>At the size of its own grid, where every point is a whole number.</summary>
    private SKFont FontOf(FontFile file)
    {
        if (!_fonts.TryGetValue(file, out var font))
        {
            _fonts[file] = font = new SKFont(file.Typeface, file.Typeface.UnitsPerEm) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
        }

        return font;
    }
}
