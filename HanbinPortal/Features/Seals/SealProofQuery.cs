using HanbinPortal.Documents.Pdf;
using HanbinPortal.Documents.Seals;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Seals;

/// <summary>Shows whoever uploads a picture how it will print; what was uploaded earlier is shown to nobody.</summary>
public sealed class SealProofQuery(PreviewRenderer preview, TimeProvider clock)
{
    /// <summary>PNG.</summary>
    /// <exception cref="RuleBrokenException">It is no picture of a seal.</exception>
    public byte[] Run(string holder, byte[] file)
    {
        try
        {
            return preview.Render(SealProof.Of(holder, SealPicture.Prepare(file), ChinaTime.DateOf(clock.GetUtcNow())))[0];
        }
        catch (NotASealException wrong)
        {
            throw new RuleBrokenException(new Refusal(6, wrong.Message));
        }
    }
}
