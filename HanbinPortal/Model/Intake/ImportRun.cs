namespace HanbinPortal.Model.Intake;

/// <summary>What a file of the city platform holds.</summary>
public enum IntakeKind
{
    /// <summary>市平台工单.</summary>
    Orders,

    /// <summary>市平台结果: reviews, call-backs, terminations, returns.</summary>
    Results,
}

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>正在导入.</summary>
    Running,

    /// <summary>已完成: the file was read to its end.</summary>
    Done,

    /// <summary>已停止 by a person or with the server.</summary>
    Stopped,

    /// <summary>中途出错: the file or the database gave out.</summary>
    Failed,
}

/// <summary>
/// 接收导入: one taking-in of one file, with what became of its rows in figures. Its batches are whole, however it ended: taking the same
/// file in again goes on where it stopped.
/// </summary>
public sealed class ImportRun
{
    private ImportRun()
    {
    }

    public ImportRun(IntakeKind kind, string fileName, string sha256, string source, string mapping, string byId, string byName, DateTimeOffset at)
    {
        (Kind, FileName, Sha256, Source, Mapping) = (kind, fileName, sha256, source, mapping);
        (ById, ByName, StartedAt, SeenAt) = (byId, byName, at, at);
    }

    public int Id { get; private set; }

    public IntakeKind Kind { get; private set; }

    public string FileName { get; private set; } = string.Empty;

    /// <summary>Of the file, so that the same one is known again.</summary>
    public string Sha256 { get; private set; } = string.Empty;

    /// <summary>来源, whose column mapping was saved.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>The column mapping that was used, as JSON.</summary>
    public string Mapping { get; private set; } = string.Empty;

    public string ById { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When its last batch was saved; a running one that has not been seen for long was cut off with its server. UTC.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>Why it ended before the end of the file, in words.</summary>
    public string? Trouble { get; private set; }

    /// <summary>How much of the file has been read, 0 to 100.</summary>
    public int Percent { get; private set; }

    public int Read { get; private set; }

    public int Received { get; private set; }

    public int AlreadyHere { get; private set; }

    public int Conflicts { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Counts a batch that is saved together with these figures.</summary>
    public void Count(IReadOnlyCollection<ImportRow> batch, double share, DateTimeOffset at)
    {
        Read += batch.Count;
        Received += batch.Count(row => row.Outcome is ImportOutcome.Received);
        AlreadyHere += batch.Count(row => row.Outcome is ImportOutcome.AlreadyHere);
        Conflicts += batch.Count(row => row.Outcome is ImportOutcome.Conflict);
        Refused += batch.Count(row => row.Outcome is ImportOutcome.Refused);
        Percent = Math.Clamp((int)(share * 100), Percent, 100);
        SeenAt = at;
    }

    /// <summary>The file is read to its end, or why it is not.</summary>
    public void End(ImportState state, string? trouble, DateTimeOffset at)
    {
        (State, Trouble, EndedAt, SeenAt) = (state, trouble, at, at);
        Percent = state is ImportState.Done ? 100 : Percent;
    }
}
