namespace HanbinPortal.Model.Intake;

/// <summary>列对应 as a person corrected it for one source; it goes before the table of known headers.</summary>
public sealed class SavedMapping
{
    private SavedMapping()
    {
    }

    public SavedMapping(IntakeKind kind, string source)
    {
        (Kind, Source) = (kind, source);
    }

    public IntakeKind Kind { get; private set; }

    /// <summary>来源: where files with these headers come from.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>Field and header, as JSON.</summary>
    public string Json { get; private set; } = string.Empty;

    public string SavedByName { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    public void Save(string json, string byName, DateTimeOffset at) => (Json, SavedByName, SavedAt) = (json, byName, at);
}
