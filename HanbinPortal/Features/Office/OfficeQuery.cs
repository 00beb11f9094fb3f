using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Office;

/// <summary>The dashboard: every figure, and the orders whose time is up or nearly so.</summary>
public sealed record OfficeView(
    Actor Viewer, OfficeMoment Moment, IReadOnlyDictionary<OfficeFigure, int> Counts, IReadOnlyList<OrderRow> Overdue, IReadOnlyList<OrderRow> DueSoon)
{
    public bool IsEmpty => Counts.Values.All(count => count == 0);
}

/// <summary>What waits in the hotline office.</summary>
public sealed class OfficeQuery(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, TimeProvider clock)
{
    /// <summary>How many rows each of the two short lists shows.</summary>
    public const int Shown = 8;

    public async Task<OfficeView> RunAsync(Actor viewer, CancellationToken cancel)
    {
        Check(viewer);
        var moment = await MomentAsync(cancel);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var overdue = await OfficeFigures.Listed(db, OfficeFigure.Overdue, moment).PageAsync(viewer, page: 1, cancel);
        var soon = await OfficeFigures.Listed(db, OfficeFigure.DueSoon, moment).PageAsync(viewer, page: 1, cancel);
        return new OfficeView(viewer, moment, await CountAsync(db, moment, cancel), [.. overdue.Rows.Take(Shown)], [.. soon.Rows.Take(Shown)]);
    }

    /// <summary>One queue as a list.</summary>
    public async Task<(ListPage<OrderRow> Page, IReadOnlyDictionary<OfficeFigure, int> Counts)> ListAsync(OfficeFigure queue, Actor viewer, int? page, CancellationToken cancel)
    {
        Check(viewer);
        var moment = await MomentAsync(cancel);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return (await OfficeFigures.Listed(db, queue, moment).PageAsync(viewer, page, cancel), await CountAsync(db, moment, cancel));
    }

    private static void Check(Actor viewer)
    {
        if (!viewer.IsOffice)
        {
            throw new RuleBrokenException(new Refusal(5, "您的岗位不在热线办，不能查看。"));
        }
    }

    // Counting stops where a figure says 「1000+」.
    private static async Task<IReadOnlyDictionary<OfficeFigure, int>> CountAsync(PortalDb db, OfficeMoment moment, CancellationToken cancel)
    {
        Dictionary<OfficeFigure, int> counts = [];
        foreach (var queue in Enum.GetValues<OfficeFigure>())
        {
            counts[queue] = await OfficeFigures.Counted(db, queue, moment).Take(ListPage.CountLimit).CountAsync(cancel);
        }

        return counts;
    }

    private async Task<OfficeMoment> MomentAsync(CancellationToken cancel) => OfficeMoment.At(clock.GetUtcNow(), await rules.GetAsync(cancel));
}
