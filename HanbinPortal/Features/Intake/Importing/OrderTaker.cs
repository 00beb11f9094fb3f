using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>接收 (lifecycle step 1): a new number enters through the model's own step; a known one is compared and changes nothing.</summary>
internal sealed class OrderTaker : RowTaker<CityOrderRow>
{
    public override int BatchSize => 500;

    public override async Task<bool> TakeAsync(Batch batch, IReadOnlyList<RowOutcome<CityOrderRow>> rows, CancellationToken cancel)
    {
        var numbers = rows.Where(r => r.IsAccepted).Select(r => r.OrderNumber!).Distinct().ToList();
        var known = await batch.Db.Orders.AsNoTracking().Where(o => numbers.Contains(o.Number)).ToDictionaryAsync(o => o.Number, cancel);
        var reclassified = await ReclassifiedAsync(batch, [.. known.Values.Select(o => o.Id)], cancel);
        var conflicts = await ConflictsAsync(batch, [.. known.Values.Select(o => o.Id)], cancel);

        var keys = await batch.Db.KeysAsync<WorkOrder>(numbers.Count - known.Count, cancel);

        foreach (var row in rows)
        {
            if (!row.IsAccepted)
            {
                batch.Refuse(row);
            }
            else if (known.TryGetValue(row.OrderNumber, out var here))
            {
                Compare(batch, row, here, reclassified.Contains(here.Id), conflicts);
            }
            else
            {
                var order = WorkOrder.Receive(ToIncoming(row.Row), new Occasion(batch.By, batch.Now, batch.Rules, Guid.CreateVersion7(batch.Now)));
                batch.Receive(order, keys.Dequeue());
                known.Add(row.OrderNumber, order);
                batch.Report(row, ImportOutcome.Received, order);
            }
        }

        return true;
    }

    internal static IncomingOrder ToIncoming(CityOrderRow row) => new(
        row.Number,
        row.Title,
        row.Content,
        row.Kind,
        row.IsEmergency,
        row.Channel ?? "",
        new Requester(row.RequesterName, row.Phone, row.Address, row.IsConfidential),
        OrderDifference.CategoryOf(row),
        row.Area,
        row.AskedAt,
        row.CityDueAt,
        Note: NoteOf(row));

    private static string? NoteOf(CityOrderRow row)
    {
        var forwarded = row.ForwardedAt is { } at ? $"市平台转派：{ChinaTime.Show(at)}" : null;
        var remark = row.Remark is null ? null : $"市平台备注：{row.Remark}";
        return forwarded is null && remark is null ? null : string.Join('\n', new[] { forwarded, remark }.OfType<string>());
    }

    private static void Compare(Batch batch, RowOutcome<CityOrderRow> row, WorkOrder here, bool kindIsOurs, Dictionary<(long, string), ImportConflict> conflicts)
    {
        var differences = OrderDifference.Between(here, row.Row!, batch.Told, kindIsOurs);
        if (differences.Count == 0)
        {
            batch.Report(row, ImportOutcome.AlreadyHere, here);
            return;
        }

        List<(string Name, string Said)> contradiction = [.. differences.Select(d => (d.Name, d.Theirs))];
        var key = (here.Id, OrderDifference.FingerprintOf(contradiction));
        if (conflicts.TryGetValue(key, out var same) && same.Decision is not ConflictDecision.Open)
        {
            batch.Report(row, ImportOutcome.AlreadyHere, here, $"与已有内容不同（{same.Fields}），{same.DecidedByName}已处理过");
            return;
        }

        if (same is null)
        {
            same = NewConflict(batch, IntakeKind.Orders, row, here, contradiction);
            conflicts.Add(key, same);
        }

        batch.Report(row, same, here, $"编号已有，内容不同：{same.Fields}。未作任何更改");
    }

    private static async Task<HashSet<long>> ReclassifiedAsync(Batch batch, List<long> ids, CancellationToken cancel) => ids.Count == 0
        ? []
        : [.. await batch.Db.Timeline.Where(e => e.Step == OrderStep.Reclassify && ids.Contains(e.OrderId)).Select(e => e.OrderId).Distinct().ToListAsync(cancel)];

    private static async Task<Dictionary<(long, string), ImportConflict>> ConflictsAsync(Batch batch, List<long> ids, CancellationToken cancel) => ids.Count == 0
        ? []
        : await batch.Db.ImportConflicts.Where(c => ids.Contains(c.OrderId)).ToDictionaryAsync(c => (c.OrderId, c.Fingerprint), cancel);
}
