using System.Globalization;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Papers;

/// <summary>
/// One version of the wording of one kind of document. A change, and going back to what was, are each a further version; none is ever
/// changed or removed.
/// </summary>
public sealed class PaperWording
{
    /// <summary>More than the longest document needs.</summary>
    public const int MostCharacters = 20_000;

    public const int MostOfReason = 500;

    private PaperWording()
    {
    }

    /// <param name="kind">Which document.</param>
    /// <param name="last">The version it follows; null when only the shipped wording came before.</param>
    /// <param name="text">Already found to be a wording of this document.</param>
    /// <param name="isShipped">The wording that came with the portal; then whatever a later portal ships is used as well.</param>
    /// <param name="reason">Why it is changed.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleBrokenException">Not the director, no reason, too long.</exception>
    public PaperWording(PaperKind kind, PaperWording? last, string text, bool isShipped, string reason, Actor by, DateTimeOffset now)
    {
        if (WhyNot(text, reason, by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        (Kind, Version, Text, IsShipped, Reason) = (kind, (last?.Version ?? 0) + 1, text.ReplaceLineEndings("\n").TrimEnd(), isShipped, reason.Trim());
        (ById, ByName, At) = (by.UserId, by.Name, now);
    }

    public PaperKind Kind { get; private set; }

    /// <summary>1, 2, 3 … within the kind.</summary>
    public int Version { get; private set; }

    public string Text { get; private set; } = string.Empty;

    /// <summary>出厂文字: <see cref="Text"/> is what the portal shipped on that day.</summary>
    public bool IsShipped { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public string ById { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>「第3版」.</summary>
    public string Name => NameOf(Version);

    public static string NameOf(int version) => string.Create(CultureInfo.InvariantCulture, $"第{version}版");

    /// <summary>Why somebody may not change the wording of documents; null means they may.</summary>
    public static Refusal? WhyNotEdit(Actor actor) => actor.Is(PortalRole.Director) ? null : new Refusal(5, "只有热线办主任可以修改文书的文字。");

    private static Refusal? WhyNot(string text, string reason, Actor by) =>
        WhyNotEdit(by)
        ?? (string.IsNullOrWhiteSpace(reason) ? new Refusal(5, "请写明修改的理由。")
            : reason.Length > MostOfReason ? new Refusal(5, string.Create(CultureInfo.InvariantCulture, $"理由最多{MostOfReason}字。"))
            : text.Length > MostCharacters ? new Refusal(5, string.Create(CultureInfo.InvariantCulture, $"文字最多{MostCharacters}字，现有{text.Length}字。"))
            : null);
}
