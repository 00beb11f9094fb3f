using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Papers;

/// <summary>What somebody has written of a wording and not saved yet. It is theirs alone and no document reads so; it is gone once it is saved.</summary>
public sealed class WordingDraft
{
    private WordingDraft()
    {
    }

    public WordingDraft(string userId, PaperKind kind, int basedOn, string text, string reason, DateTimeOffset now)
    {
        (UserId, Kind, BasedOn, Text, Reason, KeptAt) = (userId, kind, basedOn, text, reason, now);
    }

    public string UserId { get; private set; } = string.Empty;

    public PaperKind Kind { get; private set; }

    /// <summary>The version before the writer's eyes; 0 for the shipped wording.</summary>
    public int BasedOn { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public string Reason { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset KeptAt { get; private set; }
}
