using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;

namespace HanbinPortal.Model.Intake;

/// <summary>What a person decided about a conflict.</summary>
public enum ConflictDecision
{
    /// <summary>待处理.</summary>
    Open,

    /// <summary>维持本平台内容.</summary>
    KeptOurs,

    /// <summary>已记入办理过程: what the file said stands in the order's history as a note.</summary>
    Noted,

    /// <summary>已更正类型: kind or emergency were taken over by a recorded step.</summary>
    Reclassified,
}

/// <summary>
/// 冲突 (domain step 1): a file says something else about an order than the portal has. Nothing is updated; what the file said is kept
/// until a person has looked at both. The same contradiction in a later file is the same conflict.
/// </summary>
public sealed class ImportConflict
{
    private ImportConflict()
    {
    }

    public ImportConflict(IntakeKind kind, WorkOrder about, int runId, int rowNumber, string fingerprint, string fields, string said, DateTimeOffset at)
    {
        (Kind, OrderId, Number, RunId, RowNumber, Fingerprint, Fields, Said, FoundAt) = (kind, about.Id, about.Number, runId, rowNumber, fingerprint, fields, said, at);
    }

    public long Id { get; private set; }

    public IntakeKind Kind { get; private set; }

    public long OrderId { get; private set; }

    public WorkOrder Order { get; private set; } = null!;

    /// <summary>The order's number.</summary>
    public string Number { get; private set; } = string.Empty;

    public int RunId { get; private set; }

    public int RowNumber { get; private set; }

    /// <summary>Hash of the contradiction.</summary>
    public string Fingerprint { get; private set; } = string.Empty;

    /// <summary>Which fields differ, by the names on screen, joined by 「、」.</summary>
    public string Fields { get; private set; } = string.Empty;

    /// <summary>The whole row as read from the file, as JSON. Personal data: shown masked.</summary>
    public string Said { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTimeOffset FoundAt { get; private set; }

    public ConflictDecision Decision { get; private set; }

    public string? Words { get; private set; }

    public string? DecidedById { get; private set; }

    public string? DecidedByName { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Of two people who decide at once one is told.</summary>
    public int Version { get; private set; }

    /// <summary>A person looked at both and decided.</summary>
    /// <exception cref="RuleBrokenException">It is decided already, or the reason is missing.</exception>
    public void Decide(ConflictDecision decision, string words, Actor by, DateTimeOffset at)
    {
        if (Decision is not ConflictDecision.Open)
        {
            throw new RuleBrokenException(new Refusal(5, $"这一条冲突已由{DecidedByName}处理。"));
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            throw new RuleBrokenException(new Refusal(5, "请写明这样处理的理由。"));
        }

        (Decision, Words, DecidedById, DecidedByName, DecidedAt) = (decision, words.Trim(), by.UserId, by.Name, at);
        Version++;
    }
}
