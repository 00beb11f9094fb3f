using HanbinPortal.Data;
using HanbinPortal.Model.Calendar;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Records;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Calendar;

/// <summary>Saves a year's notice and computes the open deadlines anew; each that moves says so on its order's timeline.</summary>
public sealed class SaveYearCommand(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, OrderDesk desk, Me me, TimeProvider clock)
{
    /// <param name="notice">The year to save.</param>
    /// <param name="progress">Told the share of open orders computed, 0–100.</param>
    /// <param name="cancel">Cancels before saving; once saved, the deadlines follow to the end.</param>
    /// <returns>How many open orders were looked at.</returns>
    public async Task<int> RunAsync(HolidayNotice notice, IProgress<double> progress, CancellationToken cancel)
    {
        var actor = await me.ActorAsync(cancel);
        if (!actor.Is(PortalRole.SystemAdmin) && !actor.Is(PortalRole.Director))
        {
            throw new RuleBrokenException(new Refusal(14, "只有系统管理员和热线办主任可以维护工作日历。"));
        }

        await SaveAsync(notice, actor, cancel);
        rules.Forget();
        return await RecomputeAsync($"{notice.Year}年放假安排调整", actor, progress);
    }

    private async Task SaveAsync(HolidayNotice notice, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var stored = await db.HolidayYears.FirstOrDefaultAsync(y => y.Year == notice.Year, cancel);
        var before = stored is null ? null : Describe(stored.ToNotice());
        if (stored is null)
        {
            db.HolidayYears.Add(new HolidayYear(notice, actor.Name, now));
        }
        else
        {
            stored.Take(notice, actor.Name, now);
        }

        db.ChangeRecords.Add(new ChangeRecord("日历", $"{notice.Year}年", "保存放假安排", before, Describe(notice), actor.UserId, actor.Name, now));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<int> RecomputeAsync(string reason, Actor actor, IProgress<double> progress)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var open = await db.Assignments
            .Where(a => a.Status == AssignmentStatus.AwaitingSigning || a.Status == AssignmentStatus.InHand || a.Status == AssignmentStatus.ReturnPending)
            .Select(a => a.OrderId).Distinct().ToListAsync();
        for (var i = 0; i < open.Count; i++)
        {
            await desk.ActAsync(open[i], actor, Guid.NewGuid(), (order, on) => order.RecomputeDeadlines(reason, on));
            progress.Report(100.0 * (i + 1) / open.Count);
        }

        return open.Count;
    }

    private static string Describe(HolidayNotice notice) =>
        $"{(notice.IsOfficial ? "正式" : "暂定")}；放假：{string.Join("、", notice.DaysOff.Select(d => $"{d.Date:MM-dd}{d.Name}"))}；上班：{string.Join("、", notice.MakeUpDays.Select(d => d.Date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)))}";
}
