using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Papers;

/// <summary>
/// 文书草稿: what has been written on a document and not been issued. It belongs to the unit or to the office and not to a person: the clerk
/// writes, the leader signs. It is gone once the document is issued.
/// </summary>
public sealed class KeptPaper
{
    /// <summary>More than the longest document needs.</summary>
    public const int MostCharacters = 60_000;

    private KeptPaper()
    {
    }

    /// <param name="key">Which document, about what; one draft of each.</param>
    /// <param name="about">What would be issued.</param>
    /// <param name="text">What was written.</param>
    /// <param name="facts">The fingerprint of what the order said at the time.</param>
    /// <param name="by">Who wrote.</param>
    /// <param name="now">UTC.</param>
    public KeptPaper(string key, PaperDraft about, string text, string facts, Actor by, DateTimeOffset now)
    {
        (Key, Kind, Holder) = (key, about.Kind, about.UnitId ?? PaperSeries.Office);
        (OrderId, OrderNumber, AssignmentId, RequestId) = (about.OrderId, about.OrderNumber, about.AssignmentId, about.RequestId);
        (Text, Facts, KeptById, KeptByName, KeptAt) = (text, facts, by.UserId, by.Name, now);
    }

    public long Id { get; private set; }

    public string Key { get; private set; } = string.Empty;

    public PaperKind Kind { get; private set; }

    /// <summary>Whose document it will be: <see cref="PaperSeries.Office"/>, or the unit's id.</summary>
    public int Holder { get; private set; }

    public long? OrderId { get; private set; }

    public string? OrderNumber { get; private set; }

    public long? AssignmentId { get; private set; }

    public long? RequestId { get; private set; }

    public string Text { get; private set; } = string.Empty;

    /// <summary>What the order's data came to when it was written last; when they come to something else now, the order has moved on.</summary>
    public string Facts { get; private set; } = string.Empty;

    /// <summary>1, 2, 3 … with every change: whoever writes over a version that is not the last is told.</summary>
    public int Version { get; private set; } = 1;

    public string KeptById { get; private set; } = string.Empty;

    public string KeptByName { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset KeptAt { get; private set; }

    /// <summary>Whose drafts somebody works on: the office's, the unit's, or none.</summary>
    public static int? HolderOf(Actor actor) => actor.IsOffice ? PaperSeries.Office : actor.UnitId;
}
