using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Layout;

/// <summary>The pages of many documents as one file for printing on both sides.</summary>
/// <param name="Title">Of the first.</param>
/// <param name="Pages">An empty one where a document would otherwise begin on the back of another.</param>
public sealed record Batch(string Title, IReadOnlyList<PageDrawing> Pages)
{
    /// <exception cref="NoGlyphException">No font has a character of a document.</exception>
    /// <exception cref="NotAPictureException">A picture in one is none.</exception>
    public static Batch Compose(IEnumerable<PaperDocument> documents, FontShelf shelf)
    {
        var composer = new Composer(shelf);
        List<PageDrawing> pages = [];
        string? title = null;
        foreach (var document in documents)
        {
            title ??= document.Title.Replace("\n", string.Empty, StringComparison.Ordinal);
            if (pages.Count % 2 == 1)
            {
                pages.Add(new PageDrawing([]));
            }

            pages.AddRange(composer.Compose(document));
        }

        return new Batch(title ?? string.Empty, pages);
    }
}
