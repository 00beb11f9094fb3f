using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Papers;

/// <summary>The document that a step would call for, before the step is taken.</summary>
/// <param name="Preview">Its pages; null when it says what was known already, or cannot be drawn up yet.</param>
/// <param name="Missing">Why it cannot be drawn up yet, for the clerk to read; null when it can.</param>
/// <param name="Says">What it says, to be handed back as known.</param>
/// <param name="Others">How many more of the same kind the step calls for: one for each unit.</param>
public sealed record PaperSketch(PaperPreview? Preview, string? Missing, string? Says, int Others);

/// <summary>
/// Shows the document of a step while its form is being filled in: takes the step on a copy of the order that is never saved, and draws
/// up what the order then calls for. Reading and setting take some milliseconds and happen off the caller's thread; the step itself reads
/// the fields of the form and is taken on it.
/// </summary>
public sealed class PaperSketcher(IDbContextFactory<PortalDb> dbs, PaperDesk desk, RuleBookSource rules, TimeProvider clock)
{
    /// <param name="sketch">The step.</param>
    /// <param name="by">Whose form it is.</param>
    /// <param name="known">What the document said when it was drawn last; it is not drawn again for the same.</param>
    /// <param name="cancel">The form was closed.</param>
    public async Task<PaperSketch> DrawAsync(StepSketch sketch, Actor by, string? known, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);

        // A copy to try the step on: nothing of it is followed, so nothing of it could be saved.
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var order = await Task.Run(() => OrderDesk.LoadAsync(db, sketch.OrderId, cancel), cancel);
        if (order is null || !order.MaySee(by))
        {
            return new PaperSketch(null, "没有这件工单。", known, 0);
        }

        // To the minute, so that the same words a second later are the same document.
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        var before = PaperCall.Of(order, by, now).ToHashSet();
        try
        {
            sketch.Take(order, new Occasion(by, now, await rules.GetAsync(cancel), Guid.NewGuid()));
        }
        catch (RuleBrokenException refused)
        {
            return new PaperSketch(null, refused.Refusal.Reason, known, 0);
        }

        var calls = PaperCall.Of(order, by, now).Where(call => call.Kind == sketch.Kind && !before.Contains(call)).ToList();
        if (calls.Count == 0)
        {
            return new PaperSketch(null, "照现在的填写，这一步不产生文书。", known, 0);
        }

        var matter = await desk.MatterAsync(db, order, calls[0], by, now, cancel);
        var says = matter.Says;
        var preview = says == known ? null : await Task.Run(() => desk.Preview(matter, desk.TextOf(matter)), cancel);
        return new PaperSketch(preview, null, says, calls.Count - 1);
    }

    /// <summary>The addresses of the documents that a step has just made due; none where they were issued already.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="kind">The document.</param>
    /// <param name="stepId">The id of the click that took the step.</param>
    /// <param name="requestId">The request that the step decided, if it decided one.</param>
    /// <param name="by">Who took it.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<string>> OwedAsync(long orderId, PaperKind kind, Guid stepId, long? requestId, Actor by, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var order = await OrderDesk.LoadAsync(db, orderId, cancel);
        if (order?.Timeline.FirstOrDefault(line => line.StepId == stepId) is not { } taken)
        {
            return [];
        }

        var issued = await db.IssuedPapers.Where(p => p.OrderId == orderId && p.Kind == kind).Select(p => new { p.AssignmentId, p.RequestId }).ToListAsync(cancel);
        return
        [
            .. PaperCall.Of(order, by, clock.GetUtcNow())
                .Where(call => call.Kind == kind && IsOfStep(call) && !issued.Exists(p => p.AssignmentId == call.Assignment?.Id && p.RequestId == call.Request?.Id))
                .Select(call => call.TopicIn(order).Address),
        ];

        bool IsOfStep(PaperCall call) => call switch
        {
            { Request: { } request } => request.StepId == stepId || request.Id == requestId,
            { Assignment: { } given } => given.DispatchedAt == taken.At,
            _ => true,
        };
    }
}
