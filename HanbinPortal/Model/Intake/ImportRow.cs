using HanbinPortal.Model.Orders;

namespace HanbinPortal.Model.Intake;

/// <summary>What became of one row.</summary>
public enum ImportOutcome
{
    /// <summary>已接收.</summary>
    Received,

    /// <summary>已有: the same number with the same content; nothing was changed.</summary>
    AlreadyHere,

    /// <summary>冲突: the same number with other content; nothing was changed, a person decides.</summary>
    Conflict,

    /// <summary>未接收, and why.</summary>
    Refused,
}

/// <summary>One row of an imported file and what became of it. Holds nothing personal: the report is downloaded and passed on.</summary>
public sealed class ImportRow
{
    private ImportRow()
    {
    }

    public ImportRow(int runId, int ordinal, string sheet, int rowNumber, string? number, ImportOutcome outcome, string? why = null)
    {
        (RunId, Ordinal, Sheet, RowNumber, Number, Outcome, Why) = (runId, ordinal, sheet, rowNumber, number, outcome, why);
    }

    public int RunId { get; private set; }

    /// <summary>1, 2, 3 … over all sheets of the file.</summary>
    public int Ordinal { get; private set; }

    public string Sheet { get; private set; } = string.Empty;

    /// <summary>The row as the spreadsheet program numbers it.</summary>
    public int RowNumber { get; private set; }

    /// <summary>The order's number, where it could be read.</summary>
    public string? Number { get; private set; }

    public ImportOutcome Outcome { get; private set; }

    /// <summary>Why it was not taken, or what differs.</summary>
    public string? Why { get; private set; }

    public long? OrderId { get; private set; }

    /// <summary>The order it is about, where there is one.</summary>
    public WorkOrder? Order { get; private set; }

    public long? ConflictId { get; private set; }

    public ImportConflict? Conflict { get; private set; }

    /// <summary>The order it is about.</summary>
    public void About(WorkOrder order) => OrderId = order.Id;

    /// <summary>The contradiction a person is to decide.</summary>
    public void About(ImportConflict conflict) => ConflictId = conflict.Id;
}
