using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake;

/// <summary>One thing on which the portal and the file differ, as both may be read: personal data masked.</summary>
public sealed record ConflictSide(string Name, string Ours, string Theirs);

/// <summary>A conflict with both sides.</summary>
/// <param name="NewKind">What the file would have the kind be, where it says another and the model has a step for it.</param>
public sealed record ConflictView(ImportConflict Conflict, WorkOrder Order, string FileName, IReadOnlyList<ConflictSide> Sides, (OrderKind Kind, bool IsEmergency)? NewKind);

/// <summary>Puts what the file said beside what the portal has.</summary>
public sealed class ConflictQuery(IDbContextFactory<PortalDb> dbs)
{
    private const string HiddenDiffers = "（隐藏的部分不同）";

    public async Task<ConflictView?> RunAsync(long id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var conflict = await db.ImportConflicts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (conflict is null)
        {
            return null;
        }

        var order = (await OrderDesk.LoadAsync(db, conflict.OrderId, cancel))!;
        var fileName = await db.ImportRuns.Where(r => r.Id == conflict.RunId).Select(r => r.FileName).FirstAsync(cancel);
        return conflict.Kind is IntakeKind.Orders ? OfOrder(conflict, order, fileName) : OfResults(conflict, order, fileName);
    }

    private static ConflictView OfOrder(ImportConflict conflict, WorkOrder order, string fileName)
    {
        var row = RowTaker<CityOrderRow>.Said(conflict.Said)!;
        var named = conflict.Fields.Split('、').ToHashSet();
        var told = AliasTable.Orders.Fields.Where(f => named.Contains(f.Name)).Select(f => f.Field).ToHashSet();
        List<OrderDifference> differences = [.. OrderDifference.Between(order, row, told, kindIsOurs: false).Where(d => named.Contains(d.Name))];
        var isEmergency = told.Contains(IntakeField.Urgency) ? row.IsEmergency : order.IsEmergency;
        var kind = told.Contains(IntakeField.Kind) ? row.Kind : order.Kind;
        var differs = (kind, isEmergency) != (order.Kind, order.IsEmergency) && order.WhyNotReclassify() is null;
        return new ConflictView(conflict, order, fileName, [.. differences.Select(d => Side(d, order, row))], differs ? (kind, isEmergency) : null);
    }

    private static ConflictView OfResults(ImportConflict conflict, WorkOrder order, string fileName)
    {
        var sides = CityResult.Of(RowTaker<CityResultRow>.Said(conflict.Said)!).Select(result =>
        {
            var ours = order.Timeline.LastOrDefault(line => line.Step == result.Step) is { } line ? $"{result.Said(line)}（{ChinaTime.Show(line.At)} {line.ByName}登记）" : "没有登记";
            var theirs = result.Words.Length > 0 ? $"{result.Value}\n{result.Words}" : result.Value;
            return new ConflictSide(result.Name, ours, PrivacyRule.MaskIn(theirs, order.Requester.Name, order.Requester.Phone));
        });
        return new ConflictView(conflict, order, fileName, [.. sides], null);
    }

    private static ConflictSide Side(OrderDifference difference, WorkOrder order, CityOrderRow row)
    {
        Func<string, string> mask = difference.Field switch
        {
            IntakeField.RequesterName => PrivacyRule.MaskName,
            IntakeField.Phone => PrivacyRule.MaskPhone,
            IntakeField.Address => PrivacyRule.MaskAddress,
            _ => text => PrivacyRule.MaskIn(PrivacyRule.MaskIn(text, order.Requester.Name, order.Requester.Phone), row.RequesterName, row.Phone),
        };
        var (ours, theirs) = (difference.Ours == OrderDifference.Unsaid ? difference.Ours : mask(difference.Ours), mask(difference.Theirs));
        return new ConflictSide(difference.Name, ours, ours == theirs ? theirs + HiddenDiffers : theirs);
    }
}
