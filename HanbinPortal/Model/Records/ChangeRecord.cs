namespace HanbinPortal.Model.Records;

/// <summary>One change of users, units, calendar, settings or the wording of documents: who, when, what it was and what it is. Appended only; no personal data, no secrets.</summary>
public sealed class ChangeRecord
{
    private ChangeRecord()
    {
    }

    public ChangeRecord(string area, string subject, string what, string? before, string? after, string byId, string byName, DateTimeOffset at)
    {
        Area = area;
        Subject = subject;
        What = what;
        Before = before;
        After = after;
        ById = byId;
        ByName = byName;
        At = at;
    }

    public long Id { get; private set; }

    /// <summary>「用户」「单位」「印章」「日历」「设置」「文书模板」.</summary>
    public string Area { get; private set; } = string.Empty;

    /// <summary>The user, unit, year or setting it is about.</summary>
    public string Subject { get; private set; } = string.Empty;

    public string What { get; private set; } = string.Empty;

    public string? Before { get; private set; }

    public string? After { get; private set; }

    public string ById { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
