using DocumentFormat.OpenXml.Packaging;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pdf;
using SkiaSharp;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace HanbinPortal.Documents.Word;

/// <summary>The code that leads to what was issued, in the footers, where the PDF has it: at the inner edge.</summary>
internal static class WordCode
{
    // Word processors blur what they enlarge.
    private const int DotsAModule = 8;

    public static void Add(PaperDocument document, FooterPart part, bool isOdd)
    {
        if (document.ProofAddress is not { } address)
        {
            return;
        }

        var image = part.AddImagePart(ImagePartType.Png);
        using (var bytes = new MemoryStream(Png(address)))
        {
            image.FeedData(bytes);
        }

        var x = isOdd ? Typography.Left : Typography.Right - Typography.CodeSize;
        part.Footer.Elements<Paragraph>().Last().Append(
            WordPictures.OnPage(new PictureFile("核验码", []), part.GetIdOfPart(image), x, Typography.Bottom + Typography.CodeBelow, Typography.CodeSize, Typography.CodeSize));
    }

    private static byte[] Png(string address)
    {
        var rows = Pen.Modules(address);
        var side = rows.Count * DotsAModule;
        using var bitmap = new SKBitmap(new SKImageInfo(side, side, SKColorType.Gray8));
        var dots = bitmap.GetPixelSpan();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                dots[(y * bitmap.RowBytes) + x] = rows[y / DotsAModule][x / DotsAModule] ? (byte)0 : byte.MaxValue;
            }
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
