using HanbinPortal.Data;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Model.Papers;

namespace HanbinPortal.Features;

/// <summary>The wording by which one kind of document is written now.</summary>
/// <param name="Text">What is used.</param>
/// <param name="Last">The last version somebody saved; null when nobody ever did.</param>
/// <param name="Faults">Why the last version cannot be used, so that the shipped wording stands in for it; empty when it is used.</param>
public sealed record CurrentWording(WordingText Text, PaperWording? Last, IReadOnlyList<string> Faults)
{
    /// <summary>The wording that came with the portal is used.</summary>
    public bool IsShipped => Last is null || Last.IsShipped || Faults.Count > 0;

    /// <summary>The number of the last version; 0 when there is none.</summary>
    public int Version => Last?.Version ?? 0;
}

/// <summary>By which wording documents are written: the director's, else the one that came with the portal.</summary>
public sealed class CurrentWordings(WordingSource source)
{
    public async Task<CurrentWording> OfAsync(Paper paper, CancellationToken cancel)
    {
        var last = (await source.GetAsync(cancel)).GetValueOrDefault(paper.Kind);
        if (last is null || last.IsShipped)
        {
            return new CurrentWording(paper.Parse(paper.ShippedWording), last, []);
        }

        // A later portal may have no longer what the director's wording uses; no document is held up by that.
        var faults = WordingText.FaultsIn(last.Text, paper.Fields);
        return new CurrentWording(paper.Parse(faults.Count == 0 ? last.Text : paper.ShippedWording), last, faults);
    }
}
