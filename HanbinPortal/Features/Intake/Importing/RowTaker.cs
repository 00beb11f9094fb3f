using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>What a batch is taken with: one context in its transaction, one instant, one run.</summary>
internal sealed record Batch(PortalDb Db, ImportRun Run, Actor By, DateTimeOffset Now, RuleBook Rules, IReadOnlySet<IntakeField> Told, int FirstOrdinal)
{
    private readonly List<ImportRow> _rows = [];
    private readonly HashSet<WorkOrder> _changed = [];
    private readonly List<WorkOrder> _received = [];
    private readonly List<(ImportRow Row, ImportConflict Conflict)> _conflicts = [];

    /// <summary>Orders received or brought on.</summary>
    public IReadOnlyCollection<WorkOrder> Changed => _changed;

    public ImportRow Report<T>(RowOutcome<T> row, ImportOutcome outcome, string? why = null)
        where T : class
    {
        var line = new ImportRow(Run.Id, FirstOrdinal + _rows.Count, Short(row.Sheet, 100), row.RowNumber, row.OrderNumber is { } number ? Short(number, FieldLength.Number) : null, outcome, why);
        _rows.Add(line);
        return line;
    }

    public void Refuse<T>(RowOutcome<T> row)
        where T : class => Report(row, ImportOutcome.Refused, string.Join("；", row.Faults.Select(Sentence)));

    public ImportRow Report<T>(RowOutcome<T> row, ImportOutcome outcome, WorkOrder about, string? why = null)
        where T : class
    {
        var line = Report(row, outcome, why);
        line.About(about);
        return line;
    }

    public void Report<T>(RowOutcome<T> row, ImportConflict conflict, WorkOrder about, string why)
        where T : class => _conflicts.Add((Report(row, ImportOutcome.Conflict, about, why), conflict));

    /// <summary>A new order, under the key it will have.</summary>
    public void Receive(WorkOrder order, long key)
    {
        Db.Entry(order).Property(o => o.Id).CurrentValue = key;
        _received.Add(order);
        _changed.Add(order);
    }

    public void Change(WorkOrder order) => _changed.Add(order);

    /// <summary>New orders, what was brought on, the report and the figures: all or nothing, and with them the batch's transaction ends.</summary>
    public async Task SaveAsync(double share, CancellationToken cancel)
    {
        await Db.InsertOrdersAsync(_received, cancel);
        Run.Count(_rows, share, Now);
        await Db.SaveChangesAsync(cancel);
        _conflicts.ForEach(c => c.Row.About(c.Conflict));
        await Db.InsertAsync(_rows, cancel);
        await Db.Database.CommitTransactionAsync(cancel);
    }

    private static string Sentence(RowFault fault) =>
        $"{fault.Column}{(fault.Found.Length > 0 ? $"（{fault.Found}）" : "")}：{fault.Sentence.TrimEnd('。')}";

    private static string Short(string text, int longest) => text.Length > longest ? text[..longest] : text;
}

/// <summary>Takes the rows of one kind of file, a batch at a time.</summary>
internal abstract class RowTaker<T>
    where T : class
{
    private static readonly JsonSerializerOptions _json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What a conflict keeps, read back.</summary>
    public static T? Said(string json) => JsonSerializer.Deserialize<T>(json, _json);

    /// <summary>Rows taken together.</summary>
    public abstract int BatchSize { get; }

    /// <summary>Brings rows into the batch; nothing is saved here.</summary>
    /// <returns>False when the context is spoilt and the batch is to be taken again in a fresh one.</returns>
    public abstract Task<bool> TakeAsync(Batch batch, IReadOnlyList<RowOutcome<T>> rows, CancellationToken cancel);

    protected static ImportConflict NewConflict(Batch batch, IntakeKind kind, RowOutcome<T> row, WorkOrder about, IReadOnlyList<(string Name, string Said)> contradiction)
    {
        var conflict = new ImportConflict(
            kind,
            about,
            batch.Run.Id,
            row.RowNumber,
            OrderDifference.FingerprintOf(contradiction),
            string.Join("、", contradiction.Select(c => c.Name)),
            JsonSerializer.Serialize(row.Row, _json),
            batch.Now);
        batch.Db.ImportConflicts.Add(conflict);
        return conflict;
    }
}
