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
public sealed class DecideConflictCommand(IDbContextFactory<PortalDb> dbs, OrderDesk desk, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException">The person may not, the reason is missing, it is decided already, or the order refuses the step.</exception>
    public async Task RunAsync(ConflictView view, ConflictDecision decision, string words, Actor by, CancellationToken cancel)
    {
        if (FileImport.WhyNot(view.Conflict.Kind, by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var conflict = await db.ImportConflicts.SingleAsync(c => c.Id == view.Conflict.Id, cancel);
        conflict.Decide(decision, words, by, clock.GetUtcNow());

        // The step of a conflict has always the same id: whatever breaks off in between is not done twice.
        var stepId = Guid.ParseExact(conflict.Fingerprint[..32], "N");
        switch (decision)
        {
            case ConflictDecision.Noted:
                await desk.ActAsync(conflict.OrderId, by, stepId, (order, on) => order.AddNote(NoteOf(view, words), [], on), cancel: cancel);
                break;
            case ConflictDecision.Reclassified when view.NewKind is { } wanted:
                await desk.ActAsync(conflict.OrderId, by, stepId, (order, on) => order.Reclassify(wanted.Kind, wanted.IsEmergency, order.Field, $"市平台文件更改了类型。{words.Trim()}", on), cancel: cancel);
                break;
            case ConflictDecision.Reclassified:
                throw new RuleBrokenException(new Refusal(11, "文件中的类型与工单相同，或工单已办结，无需更正。"));
        }

        await db.SaveChangesAsync(cancel);
    }

    private static string NoteOf(ConflictView view, string words) =>
        $"市平台文件“{view.FileName}”第{view.Conflict.RowNumber}行与本工单不同，本平台内容未更改。\n"
        + string.Join('\n', view.Sides.Select(side => $"{side.Name}：文件中为“{side.Theirs}”"))
        + $"\n说明：{words.Trim()}";
}
