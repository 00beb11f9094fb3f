using System.Globalization;
using System.Security.Cryptography;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Pictures and codes in a PDF, each written once however many pages show it.</summary>
internal sealed class PdfPictures(PdfFile pdf)
{
    private readonly Dictionary<string, int> _written = [];

    public int Of(PictureFile file, float width, float height)
    {
        var key = Convert.ToHexString(SHA256.HashData(file.Bytes));
        return _written.TryGetValue(key, out var number) ? number : _written[key] = Write(file);
    }

    /// <summary>A QR code, a dot a module: some hundred bytes, where as many squares drawn one by one take kilobytes.</summary>
    public int Code(string address)
    {
        if (_written.TryGetValue(address, out var number))
        {
            return number;
        }

        var rows = Pen.Modules(address);
        var bytes = new byte[rows.Count * ((rows.Count + 7) / 8)];
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x])
                {
                    bytes[(y * ((rows.Count + 7) / 8)) + (x / 8)] |= (byte)(0x80 >> (x % 8));
                }
            }
        }

        return _written[address] = pdf.AddStream(Text($"/Type /XObject /Subtype /Image /Width {rows.Count} /Height {rows.Count} /ColorSpace /DeviceGray /BitsPerComponent 1"), bytes);
    }

    private int Write(PictureFile file)
    {
        using var bitmap = SKBitmap.Decode(file.Bytes) ?? throw new NotAPictureException(file.Name);
        var (colors, veil) = (new byte[bitmap.Width * bitmap.Height * 3], new byte[bitmap.Width * bitmap.Height]);
        var pixels = bitmap.Pixels;
        for (var i = 0; i < pixels.Length; i++)
        {
            (colors[i * 3], colors[(i * 3) + 1], colors[(i * 3) + 2], veil[i]) = (pixels[i].Red, pixels[i].Green, pixels[i].Blue, pixels[i].Alpha);
        }

        var size = Text($"/Type /XObject /Subtype /Image /Width {bitmap.Width} /Height {bitmap.Height} /BitsPerComponent 8");
        var mask = veil.All(v => v == byte.MaxValue) ? string.Empty : Text($" /SMask {pdf.AddStream($"{size} /ColorSpace /DeviceGray", veil)} 0 R");
        return pdf.AddStream($"{size} /ColorSpace /DeviceRGB{mask}", colors);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
