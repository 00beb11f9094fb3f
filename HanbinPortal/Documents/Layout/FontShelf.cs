using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace HanbinPortal.Documents.Layout;

/// <summary>A document holds a character that no font of the portal has, so it would print as a box.</summary>
public sealed class NoGlyphException(Rune character) : Exception($"没有字体能够印出“{character}”（U+{character.Value:X4}），请换一个写法。")
{
    public Rune Character => character;
}

/// <summary>The font files of each face, and which of them prints a character: chosen rune by rune, since some names lie beyond the BMP.</summary>
public sealed class FontShelf : IDisposable
{
    private readonly Dictionary<Face, FontFile[]> _chains;
    private readonly List<FontFile> _files = [];
    private readonly ConcurrentDictionary<(Face Face, int Rune), Glyph> _glyphs = new();

    /// <param name="folder">The folder of the shipped fonts.</param>
    /// <param name="body">An office's own 仿宋_GB2312, or null.</param>
    /// <param name="title">An office's own 方正小标宋, or null.</param>
    public FontShelf(string folder, string? body = null, string? title = null)
    {
        var latin = Open("GovLatinSerif.ttf");
        var fang = Open("GovFang.ttf");
        var kai = Open("GovKai.ttf");
        var rare = Open("GovRareFang.ttf");
        var hei = Open("GovHei.ttf");
        var song = Open("GovSong.ttf");
        _chains = new()
        {
            [Face.Fang] = [latin, .. Own(body), fang, rare, hei],
            [Face.Kai] = [latin, kai, rare, hei],
            [Face.Hei] = [hei],
            [Face.Song] = [.. Own(title), song, hei],
            [Face.Numbers] = [latin, fang, hei],
        };

        FontFile Open(string name) => Add(Path.Combine(folder, name));

        FontFile[] Own(string? path) => path is null ? [] : [Add(path)];
    }

    /// <summary>The file that prints the character in this face, and how wide it is at one point.</summary>
    /// <exception cref="NoGlyphException">None does.</exception>
    public Glyph Of(Face face, Rune character) => _glyphs.GetOrAdd((face, character.Value), key =>
    {
        foreach (var file in _chains[key.Face])
        {
            // The Latin face prints what is ASCII; quotation marks and dashes in it would be half as wide as Chinese wants them.
            if (file.IsLatin && !new Rune(key.Rune).IsAscii)
            {
                continue;
            }

            if (file.AdvanceOf(key.Rune) is { } advance)
            {
                return new Glyph(file, advance);
            }
        }

        throw new NoGlyphException(new Rune(key.Rune));
    });

    /// <summary>Every file on it.</summary>
    public IReadOnlyList<FontFile> Files => _files;

    /// <summary>What 「草稿」 is drawn with.</summary>
    public SKTypeface DraftTypeface => _chains[Face.Hei][0].Typeface;

    public void Dispose() => _files.ForEach(file => file.Dispose());

    private FontFile Add(string path)
    {
        var file = new FontFile(path);
        _files.Add(file);
        return file;
    }
}

/// <summary>Which file prints a character, and its width at a size of one point.</summary>
public readonly record struct Glyph(FontFile File, float Advance);

/// <summary>One font file, opened once.</summary>
public sealed class FontFile : IDisposable
{
    private readonly SKTypeface _typeface;
    private readonly SKFont _unit;

    public FontFile(string path)
    {
        Path = path;
        IsLatin = System.IO.Path.GetFileName(path).Contains("Latin", StringComparison.Ordinal);
        _typeface = SKTypeface.FromFile(path) ?? throw new InvalidOperationException($"{path} is no font.");

        // At the size of its own grid a width is a whole number, and nothing is rounded.
        _unit = new SKFont(_typeface, _typeface.UnitsPerEm) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
    }

    public string Path { get; }

    public bool IsLatin { get; }

    public SKTypeface Typeface => _typeface;

    /// <summary>Width at one point; null when the font does not have the character.</summary>
    public float? AdvanceOf(int rune)
    {
        lock (_unit)
        {
            var glyph = _unit.GetGlyph(rune);
            return glyph == 0 ? null : _unit.GetGlyphWidths([glyph])[0] / _typeface.UnitsPerEm;
        }
    }

    /// <summary>How far the ink of a character reaches above and below the baseline, at one point.</summary>
    public (float Above, float Below) InkOf(int rune)
    {
        lock (_unit)
        {
            _unit.GetGlyphWidths([_unit.GetGlyph(rune)], out var bounds);
            return (-bounds[0].Top / _typeface.UnitsPerEm, bounds[0].Bottom / _typeface.UnitsPerEm);
        }
    }

    public void Dispose()
    {
        _unit.Dispose();
        _typeface.Dispose();
    }
}
