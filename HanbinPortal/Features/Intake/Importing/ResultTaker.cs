using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>
/// 市平台结果 (lifecycle steps 2, 14, 15, 18): each goes through the model's own step. All results of a row are recorded or none; what was
/// recorded before, by file or by hand, is known again; what does not fit is refused with its article.
/// </summary>
internal sealed class ResultTaker : RowTaker<CityResultRow>
{
    // Rows whose second result failed after the first was recorded in memory: next time they are reported at once.
    private readonly Dictionary<(string, int), Verdict> _failedHalfway = [];

    public override int BatchSize => 100;

    public override async Task<bool> TakeAsync(Batch batch, IReadOnlyList<RowOutcome<CityResultRow>> rows, CancellationToken cancel)
    {
        var numbers = rows.Where(r => r.IsAccepted).Select(r => r.OrderNumber!).Distinct().ToList();
        var orders = await OrderDesk.Whole(batch.Db.Orders.Where(o => numbers.Contains(o.Number))).ToDictionaryAsync(o => o.Number, cancel);
        var ids = orders.Values.Select(o => o.Id).ToList();
        var conflicts = await batch.Db.ImportConflicts.Where(c => ids.Contains(c.OrderId)).ToDictionaryAsync(c => (c.OrderId, c.Fingerprint), cancel);

        foreach (var row in rows)
        {
            if (!row.IsAccepted)
            {
                batch.Refuse(row);
                continue;
            }

            if (!orders.TryGetValue(row.OrderNumber, out var order))
            {
                batch.Report(row, ImportOutcome.Refused, "没有这个编号的工单，请核对编号，或先导入工单");
                continue;
            }

            if (!_failedHalfway.TryGetValue((row.Sheet, row.RowNumber), out var verdict))
            {
                var before = order.Version;
                verdict = await RecordAsync(batch, order, row.Row, cancel);
                if (verdict.Outcome is ImportOutcome.Refused or ImportOutcome.Conflict && order.Version != before)
                {
                    _failedHalfway.Add((row.Sheet, row.RowNumber), verdict);
                    return false;
                }
            }

            Report(batch, row, order, verdict, conflicts);
        }

        return true;
    }

    private static void Report(Batch batch, RowOutcome<CityResultRow> row, WorkOrder order, Verdict verdict, Dictionary<(long, string), ImportConflict> conflicts)
    {
        if (verdict.Outcome is not ImportOutcome.Conflict)
        {
            batch.Report(row, verdict.Outcome, order, verdict.Why);
            return;
        }

        var fingerprint = OrderDifference.FingerprintOf(verdict.Contradiction);
        if (conflicts.TryGetValue((order.Id, fingerprint), out var same) && same.Decision is not ConflictDecision.Open)
        {
            batch.Report(row, ImportOutcome.AlreadyHere, order, $"{verdict.Why}，{same.DecidedByName}已处理过");
            return;
        }

        if (same is null)
        {
            same = NewConflict(batch, IntakeKind.Results, row, order, verdict.Contradiction);
            conflicts.Add((order.Id, fingerprint), same);
        }

        batch.Report(row, same, order, $"{verdict.Why}。未作任何更改");
    }

    private static async Task<Verdict> RecordAsync(Batch batch, WorkOrder order, CityResultRow row, CancellationToken cancel)
    {
        var recorded = false;
        foreach (var result in CityResult.Of(row))
        {
            var verdict = await RecordAsync(batch, order, result, cancel);
            if (verdict.Outcome is ImportOutcome.Refused or ImportOutcome.Conflict)
            {
                return verdict;
            }

            recorded |= verdict.Outcome is ImportOutcome.Received;
        }

        return recorded ? new Verdict(ImportOutcome.Received) : new Verdict(ImportOutcome.AlreadyHere);
    }

    private static async Task<Verdict> RecordAsync(Batch batch, WorkOrder order, CityResult result, CancellationToken cancel)
    {
        var fits = order.Status == result.FitsIn;
        var stepId = result.StepIdFor(order.Number);
        var earlier = order.Timeline.Where(line => line.Step == result.Step).ToList();
        if (earlier.Exists(line => line.StepId == stepId))
        {
            return fits && result.At is null ? Unclear(result) : new Verdict(ImportOutcome.AlreadyHere);
        }

        if (fits)
        {
            // Recorded by hand in an earlier round, and now it comes in a file.
            var byHand = earlier.FindLast(line => line.StepId.Version != 8 && result.IsRecordedBy(line));
            if (byHand is null || result.At > byHand.At)
            {
                return await TakeAsync(batch, order, result, stepId, cancel);
            }

            return result.At is null ? Unclear(result) : new Verdict(ImportOutcome.AlreadyHere);
        }

        if (earlier.Exists(result.IsRecordedBy))
        {
            return new Verdict(ImportOutcome.AlreadyHere);
        }

        return earlier.Count > 0
            ? Contradicts(result, $"{result.Name}已登记为“{result.Said(earlier[^1])}”，文件中是“{result.Value}”")
            : await TakeAsync(batch, order, result, stepId, cancel);
    }

    private static async Task<Verdict> TakeAsync(Batch batch, WorkOrder order, CityResult result, Guid stepId, CancellationToken cancel)
    {
        var on = new Occasion(batch.By, batch.Now, batch.Rules, stepId);
        try
        {
            result.Take(order, result.Words, on);
        }
        catch (RuleBrokenException broken)
        {
            return new Verdict(ImportOutcome.Refused, $"{result.Name}“{result.Value}”不能登记：{broken.Refusal.Text.TrimEnd('。')}");
        }

        batch.Change(order);
        if (order.CityStage is not CityStage.None)
        {
            (await OrderDesk.AnswerFollowersAsync(batch.Db, order, on, cancel)).ForEach(batch.Change);
        }

        return new Verdict(ImportOutcome.Received);
    }

    private static Verdict Unclear(CityResult result) => Contradicts(
        result, $"{result.Name}“{result.Value}”与以前登记过的相同，又没有写时间，分不清是否新的结果，请核对后在工单页登记");

    private static Verdict Contradicts(CityResult result, string why) => new(ImportOutcome.Conflict, why) { Contradiction = [(result.Name, $"{result.Value}\t{result.Words}")] };

    private sealed record Verdict(ImportOutcome Outcome, string? Why = null)
    {
        public IReadOnlyList<(string Name, string Said)> Contradiction { get; init; } = [];
    }
}
