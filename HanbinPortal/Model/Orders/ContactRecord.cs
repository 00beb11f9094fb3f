using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>联系记录: when, by what means, whom, result (第十四、十六条).</summary>
public sealed class ContactRecord
{
    private ContactRecord()
    {
    }

    internal ContactRecord(ContactDraft draft, Occasion on)
    {
        At = draft.At;
        Means = draft.Means;
        Whom = draft.Whom.Trim();
        Result = draft.Result.Trim();
        SteppedIn = draft.SteppedIn;
        RecordedAt = on.Now;
        ByName = on.By.Name;
    }

    public long Id { get; private set; }

    public long AssignmentId { get; private set; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was written down, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    public ContactMeans Means { get; private set; }

    public string Whom { get; private set; } = string.Empty;

    public string Result { get; private set; } = string.Empty;

    /// <summary>响应并介入: stops the two-hour clock of an emergency.</summary>
    public bool SteppedIn { get; private set; }

    public string ByName { get; private set; } = string.Empty;
}
