using SkiaSharp;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Writer;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Finished files as one for printing on both sides: each begins on an odd page. Their pages are taken over as they are; nothing is drawn anew.</summary>
public static class PdfJoin
{
    private static readonly Lazy<byte[]> _blank = new(Blank);

    public static byte[] Join(IEnumerable<byte[]> files)
    {
        List<byte[]> parts = [];
        var pages = 0;
        foreach (var file in files)
        {
            if (pages % 2 == 1)
            {
                parts.Add(_blank.Value);
                pages++;
            }

            parts.Add(file);
            using var pdf = PdfDocument.Open(file);
            pages += pdf.NumberOfPages;
        }

        return PdfMerger.Merge(parts);
    }

    private static byte[] Blank()
    {
        using var file = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(file))
        {
            pdf.BeginPage(Typography.PageWidth, Typography.PageHeight);
            pdf.EndPage();
            pdf.Close();
        }

        return file.ToArray();
    }
}
