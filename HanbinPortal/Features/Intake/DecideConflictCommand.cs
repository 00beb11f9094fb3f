using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake;

/// <summary>
/// A person has looked at both sides. What the portal has is never overwritten: it stays, or the difference goes into the order's
/// history, or, for kind and emergency, the model's own step takes it over.
/// </summary>
public sealed class DecideConflictCommand(IDbContextFactory<PortalDb> dbs, OrderDesk desk, OrderFeed feed, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException">The person may not, the reason is missing, it is decided already, or the order refuses the step.</exception>
    public async Task RunAsync(ConflictView view, ConflictDecision decision, string words, Actor by, CancellationToken cancel)
    {
        if (FileImport.WhyNot(view.Conflict.Kind, by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        switch (decision)
        {
            case ConflictDecision.Noted:
                await ActAsync((order, on) => order.AddNote(NoteOf(view, words), [], on));
                break;
            case ConflictDecision.Reclassified when view.NewKind is { } wanted:
                await ActAsync((order, on) => order.Reclassify(wanted.Kind, wanted.IsEmergency, order.Field, $"市平台文件更改了类型。{words.Trim()}", on));
                break;
            case ConflictDecision.Reclassified:
                throw new RuleBrokenException(new Refusal(11, "文件中的类型与工单相同，或工单已办结，无需更正。"));
            default:
                await using (var db = await dbs.CreateDbContextAsync(cancel))
                {
                    await DecideAsync(db);
                    await db.SaveChangesAsync(cancel);
                }

                // Nothing happened to the order, but others have the same conflict open.
                feed.Tell(OrderChanged.Of(view.Order));
                break;
        }

        // The step and the decision in one: of two who decide at once neither leaves half of his behind.
        Task ActAsync(Action<WorkOrder, Occasion> step) => desk.ActAsync(view.Order.Id, by, Guid.NewGuid(), step, DecideAsync, cancel: cancel);

        async Task DecideAsync(PortalDb db) => (await db.ImportConflicts.SingleAsync(c => c.Id == view.Conflict.Id, cancel)).Decide(decision, words, by, clock.GetUtcNow());
    }

    private static string NoteOf(ConflictView view, string words) =>
        $"市平台文件“{view.FileName}”第{view.Conflict.RowNumber}行与本工单不同，本平台内容未更改。\n"
        + string.Join('\n', view.Sides.Select(side => $"{side.Name}：文件中为“{side.Theirs}”"))
        + $"\n说明：{words.Trim()}";
}
