using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Dispatch;

/// <summary>承办方式 (第十二条): how the units of one hand-over stand to each other.</summary>
public enum DispatchMode
{
    /// <summary>独办.</summary>
    Sole,

    /// <summary>分别办理.</summary>
    Parallel,

    /// <summary>主办和协办.</summary>
    LeadAndAssist,
}

public static class DispatchModes
{
    public static string NameOf(DispatchMode mode) => mode switch
    {
        DispatchMode.Sole => "独办",
        DispatchMode.Parallel => "分别办理",
        _ => "主办＋协办",
    };

    /// <summary>What is open: everything for an order nobody works on, else only what fits those still at work (第十二条: 不能混用).</summary>
    public static IReadOnlyList<DispatchMode> Fitting(WorkOrder? order) => AtWork(order).Select(a => a.Role).FirstOrDefault(AssignmentRole.Sole) switch
    {
        AssignmentRole.Sole => [DispatchMode.Sole, DispatchMode.Parallel, DispatchMode.LeadAndAssist],
        AssignmentRole.Parallel => [DispatchMode.Parallel],
        _ => [DispatchMode.LeadAndAssist],
    };

    /// <summary>The roles of the chosen units, in the order they were chosen; the first leads where nobody does yet.</summary>
    public static IReadOnlyList<AssignmentRole> RolesOf(DispatchMode mode, int units, WorkOrder? order) =>
    [
        .. Enumerable.Range(0, units).Select(i => mode switch
        {
            DispatchMode.Sole => AssignmentRole.Sole,
            DispatchMode.Parallel => AssignmentRole.Parallel,
            _ => i == 0 && !HasLead(order) ? AssignmentRole.Lead : AssignmentRole.Assist,
        }),
    ];

    public static bool HasLead(WorkOrder? order) => AtWork(order).Any(a => a.Role is AssignmentRole.Lead);

    // Only where a unit is missing: what somebody else has dispatched meanwhile must not change the form under the clerk's hands.
    private static IEnumerable<Assignment> AtWork(WorkOrder? order) => order is { AwaitsReplacement: true } ? order.Live : [];
}
