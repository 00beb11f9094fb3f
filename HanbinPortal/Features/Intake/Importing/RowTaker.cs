using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>What a batch is taken with: one context, one instant, one run; saved as one transaction by the caller.</summary>
internal sealed record Batch(PortalDb Db, ImportRun Run, Actor By, DateTimeOffset Now, RuleBook Rules, IReadOnlySet<IntakeField> Told, int FirstOrdinal)
{
    private readonly List<ImportRow> _rows = [];
    private readonly HashSet<WorkOrder> _changed = [];

    /// <summary>What became of the rows, in their order.</summary>
    public IReadOnlyList<ImportRow> Rows => _rows;

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

    public void Change(WorkOrder order) => _changed.Add(order);

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

    /// <summary>Brings a batch into its context; nothing is saved here.</summary>
    /// <returns>False when the context is spoilt and the batch is to be taken again in a fresh one.</returns>
    public abstract Task<bool> TakeAsync(Batch batch, IReadOnlyList<RowOutcome<T>> rows, CancellationToken cancel);

    protected static ImportConflict NewConflict(Batch batch, IntakeKind kind, RowOutcome<T> row, IReadOnlyList<(string Name, string Said)> contradiction) => new(
        kind,
        batch.Run.Id,
        row.RowNumber,
        row.OrderNumber!,
        OrderDifference.FingerprintOf(contradiction),
        string.Join("、", contradiction.Select(c => c.Name)),
        JsonSerializer.Serialize(row.Row, _json),
        batch.Now);
}
