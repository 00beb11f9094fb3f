namespace HanbinPortal.Features;

/// <summary>One way a request can end.</summary>
/// <param name="Name">What the button says: 「同意退回」.</param>
/// <param name="Effect">What follows, in words.</param>
/// <param name="Done">What the reviewer reads when it is done.</param>
/// <param name="NeedsReason">The model takes it only with a reason.</param>
/// <param name="Phrases">Words often used for it.</param>
public sealed record Verdict(string Name, string Effect, string Done, bool NeedsReason, IReadOnlyList<string> Phrases);
