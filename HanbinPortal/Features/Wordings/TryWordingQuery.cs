using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Documents.Wording;

namespace HanbinPortal.Features.Wordings;

/// <summary>What a wording looks like with the sample in it, and what is wrong with it.</summary>
public sealed class TryWordingQuery(PreviewRenderer renderer)
{
    public PaperPreview Run(Paper paper, string text)
    {
        try
        {
            return new PaperPreview(renderer.Render(paper.FillSample(wording: paper.Parse(text)).Document), []);
        }
        catch (WordingException wrong)
        {
            return new PaperPreview([], wrong.Faults);
        }
        catch (NoGlyphException unprintable)
        {
            return new PaperPreview([], [unprintable.Message]);
        }
    }
}
