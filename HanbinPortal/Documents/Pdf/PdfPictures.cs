using System.Globalization;
using System.Security.Cryptography;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pictures;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Pictures and codes in a PDF, each written once however many pages show it.</summary>
internal sealed class PdfPictures(PdfFile pdf)
{
    private const int MostOfDrawing = 4;

    private readonly Dictionary<string, int> _written = [];
    private readonly Dictionary<string, (int Picture, float Quiet)> _codes = [];

    public int Of(PictureFile file, float width, float height)
    {
        var key = Text($"{Convert.ToHexString(SHA256.HashData(file.Bytes))} {width:F0} {height:F0}");
        return _written.TryGetValue(key, out var number) ? number : _written[key] = Write(file, width, height);
    }

    /// <summary>
    /// A QR code, a dot a module: some hundred bytes, where as many squares drawn one by one take kilobytes. Its quiet zone is paper, and left out:
    /// the share of its side that is left out at each edge comes with it.
    /// </summary>
    public (int Picture, float Quiet) Code(string address)
    {
        if (_codes.TryGetValue(address, out var written))
        {
            return written;
        }

        var rows = Pen.Modules(address);
        var side = rows.Count - (2 * Pen.QuietModules);
        var width = (side + 7) / 8;
        var bytes = new byte[side * width];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (!rows[y + Pen.QuietModules][x + Pen.QuietModules])
                {
                    bytes[(y * width) + (x / 8)] |= (byte)(0x80 >> (x % 8));
                }
            }
        }

        return _codes[address] = (pdf.AddStream(Text($"/Subtype /Image /Width {side} /Height {side} /ColorSpace /DeviceGray /BitsPerComponent 1"), bytes), (float)Pen.QuietModules / rows.Count);
    }

    private int Write(PictureFile file, float width, float height)
    {
        using var bitmap = PaperPicture.Open(file, width, height);
        var size = Text($"/Subtype /Image /Width {bitmap.Width} /Height {bitmap.Height} /BitsPerComponent 8");
        if (PaperPicture.IsOpaque(bitmap))
        {
            // Drawings pack well and stay exact; photographs hardly pack.
            var packed = PdfFile.Pack(Colors(bitmap, out _));
            return packed.Length <= bitmap.Width * bitmap.Height * 3 / MostOfDrawing
                ? pdf.AddAsItIs($"{size} /ColorSpace /DeviceRGB /Filter /FlateDecode", packed)
                : pdf.AddAsItIs($"{size} /ColorSpace /DeviceRGB /Filter /DCTDecode", PaperPicture.Jpeg(bitmap));
        }

        var colors = Colors(bitmap, out var veil);
        return pdf.AddStream(Text($"{size} /ColorSpace /DeviceRGB /SMask {pdf.AddStream($"{size} /ColorSpace /DeviceGray", veil)} 0 R"), colors);
    }

    private static byte[] Colors(SKBitmap bitmap, out byte[] veil)
    {
        var dots = bitmap.GetPixelSpan();
        var colors = new byte[bitmap.Width * bitmap.Height * 3];
        veil = new byte[bitmap.Width * bitmap.Height];
        for (var i = 0; i < veil.Length; i++)
        {
            // The colours are kept multiplied with how much they cover.
            var cover = veil[i] = dots[(i * 4) + 3];
            for (var color = 0; color < 3; color++)
            {
                colors[(i * 3) + color] = cover == 0 ? byte.MaxValue : (byte)Math.Min(byte.MaxValue, dots[(i * 4) + color] * byte.MaxValue / cover);
            }
        }

        return colors;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
