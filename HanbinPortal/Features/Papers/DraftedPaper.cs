using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Papers;

/// <summary>A document about to be written, as one person has it before them.</summary>
/// <param name="Topic">Which, and about what.</param>
/// <param name="OrderNumber">Of the order it is about, if it is about one.</param>
/// <param name="Text">What it says, to be edited.</param>
/// <param name="WhyNotIssue">Why this person may not sign it; null when they may.</param>
/// <param name="Earlier">The documents of the same kind about the same thing that were issued already, newest first.</param>
/// <param name="Matter">What it is filled from.</param>
/// <param name="Seal">Whether this person may have the seal printed with it.</param>
public sealed record DraftedPaper(PaperTopic Topic, string? OrderNumber, string Text, Refusal? WhyNotIssue, IReadOnlyList<IssuedPaper> Earlier, PaperMatter Matter, SealOffer Seal);
