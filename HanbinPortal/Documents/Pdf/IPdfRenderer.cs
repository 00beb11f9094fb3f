using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Pdf;

/// <summary>What makes PDF of a document. The portal's own draws with SkiaSharp; built with -p:PdfEngine=QuestPDF there is one more.</summary>
public interface IPdfRenderer
{
    /// <summary>One document.</summary>
    byte[] Render(PaperDocument document);

    /// <summary>Many documents as one file for printing on both sides: each begins on an odd page.</summary>
    void RenderAll(IEnumerable<PaperDocument> documents, Stream file);
}
