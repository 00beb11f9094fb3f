using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>第十二条 分类交办: to whom an order may be handed over together, on which basis, and when assisting units are due.</summary>
[Article(12)]
public static class DispatchRule
{
    /// <summary>
    /// Whether these hand-overs may be made at once; null means they may. <paramref name="alreadyActive"/> are the roles still at work
    /// when a returned unit is being replaced.
    /// </summary>
    public static Refusal? WhyNot(IReadOnlyList<(int UnitId, AssignmentRole Role)> handOvers, IReadOnlyList<(int UnitId, AssignmentRole Role)> alreadyActive)
    {
        if (handOvers.Count == 0)
        {
            return new Refusal(12, "请至少选择一个承办单位。");
        }

        var all = handOvers.Concat(alreadyActive).ToList();
        if (all.Select(h => h.UnitId).Distinct().Count() < all.Count)
        {
            return new Refusal(12, "同一单位不能在一件工单上重复承办。");
        }

        var leads = all.Count(h => h.Role is AssignmentRole.Lead);
        var assists = all.Count(h => h.Role is AssignmentRole.Assist);
        var parallels = all.Count(h => h.Role is AssignmentRole.Parallel);
        var soles = all.Count(h => h.Role is AssignmentRole.Sole);

        return (soles, parallels, leads, assists) switch
        {
            (1, 0, 0, 0) or (0, >= 2, 0, 0) or (0, 0, 1, >= 1) => null,
            (0, 0, > 1, _) => new Refusal(12, "一件工单只能有一个主办单位。"),
            (0, 0, 0, > 0) => new Refusal(12, "有协办单位时须明确一个主办单位牵头。"),
            (0, 0, 1, 0) => new Refusal(12, "有主办单位时须至少有一个协办单位；只交办一个单位请选“独办”。"),
            (0, 1, 0, 0) => new Refusal(12, "分别办理须至少两个单位；只交办一个单位请选“独办”。"),
            _ => new Refusal(12, "独办、分别办理与主办协办不能混用，请统一承办方式。"),
        };
    }

    /// <summary>领导交办、提级督办、专题会议: what was decided there cannot be given back (第三项).</summary>
    public static bool MayBeReturned(DispatchBasis basis) =>
        basis is DispatchBasis.Catalogue or DispatchBasis.WhoGoverns or DispatchBasis.WhoIsNear;

    /// <summary>What a dispatch lacks besides its units; null when it is complete.</summary>
    public static Refusal? WhatIsMissing(DispatchBasis basis, string? basisText) => !MayBeReturned(basis) && string.IsNullOrWhiteSpace(basisText)
        ? new Refusal(12, "领导交办、提级督办、专题会议的交办须写明批示、督办件或会议的名称和日期。")
        : null;

    /// <summary>
    /// When an assisting unit is due: so many working days before the lead (R6), at close of business. Where that leaves it not one day
    /// after the day of dispatch, it is due with the lead.
    /// </summary>
    public static DateTimeOffset AssistDueAt(DateTimeOffset dispatchedAt, DateTimeOffset leadDueAt, int workingDaysBefore, WorkingCalendar calendar)
    {
        if (workingDaysBefore == 0)
        {
            return leadDueAt;
        }

        var day = ChinaTime.DayEndingAt(leadDueAt);
        for (var i = 0; i < workingDaysBefore; i++)
        {
            day = calendar.WorkingDayBefore(day);
        }

        return day <= ChinaTime.DateOf(dispatchedAt) ? leadDueAt : calendar.CloseOf(day);
    }

    /// <summary>Whether the lead may reply although assisting units have not spoken; an overdue opinion no longer blocks it.</summary>
    public static Refusal? WhyLeadMustWait(IEnumerable<(string UnitName, DateTimeOffset DueAt)> outstandingAssists, DateTimeOffset now)
    {
        var waiting = outstandingAssists.Where(a => a.DueAt >= now).Select(a => $"{a.UnitName}（{ChinaTime.ShowEnd(a.DueAt)}前）").ToList();
        return waiting.Count == 0 ? null : new Refusal(12, $"请等待协办单位提交意见：{string.Join("、", waiting)}；逾期未提交的不再等待。");
    }
}
