namespace HanbinPortal.Features;

/// <summary>A document as it would come out of the printer.</summary>
/// <param name="Pages">PNG, one a page; empty when it cannot be set.</param>
/// <param name="Faults">What is wrong with the text, or still missing; empty when it can be issued.</param>
public sealed record PaperPreview(IReadOnlyList<byte[]> Pages, IReadOnlyList<string> Faults);
