using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Reviews;

/// <summary>What became of one row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Problem">Why it was not done; null when it was.</param>
public sealed record BulkResult(ReviewRow Row, string? Problem);

/// <summary>Takes the same step on many orders, each by itself: one that is refused does not hold up the others.</summary>
public sealed class BulkCommand(OrderDesk desk)
{
    /// <param name="rows">As they were seen; whoever was overtaken is told so and nothing is done.</param>
    /// <param name="choice">What is done with each.</param>
    /// <param name="words">The same for all.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="report">Called after each row.</param>
    /// <param name="cancel">Stops between two rows.</param>
    public async Task RunAsync(IReadOnlyList<ReviewRow> rows, BulkChoice choice, string words, Actor by, Func<BulkResult, Task> report, CancellationToken cancel)
    {
        // Two units may ask on one order: what this run has done to it itself does not count as somebody else's doing.
        var done = new Dictionary<long, int>();
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            var ownSteps = done.GetValueOrDefault(row.OrderId);
            var problem = await TryAsync(row, row.Version + ownSteps, choice, words, by, cancel);
            done[row.OrderId] = ownSteps + (problem is null ? 1 : 0);
            await report(new BulkResult(row, problem));
        }
    }

    private async Task<string?> TryAsync(ReviewRow row, int seenVersion, BulkChoice choice, string words, Actor by, CancellationToken cancel)
    {
        try
        {
            await desk.ActAsync(row.OrderId, by, Guid.NewGuid(), (order, on) => choice.Take(order, row, words, on), seenVersion, cancel);
            return null;
        }
        catch (RuleBrokenException refused)
        {
            return refused.Refusal.Text;
        }
        catch (OvertakenException overtaken)
        {
            return overtaken.Message;
        }
    }
}
