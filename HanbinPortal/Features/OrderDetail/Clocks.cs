using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.OrderDetail;

/// <summary>One clock of an assignment by its own name: sign, return, respond, settle never overrule each other.</summary>
/// <param name="Name">「签收」「申请退回」「办结」.</param>
/// <param name="DueAt">The last instant in time, UTC.</param>
/// <param name="DoneAt">When it was done; null while it runs or when it does not matter any more.</param>
/// <param name="Moot">Said instead of the time left when the clock no longer runs; null while it runs or when it is done.</param>
public sealed record Clock(string Name, DateTimeOffset DueAt, DateTimeOffset? DoneAt, string? Moot);

/// <summary>The clocks of an assignment as its card shows them.</summary>
public static class Clocks
{
    public static IReadOnlyList<Clock> Of(Assignment of, DateTimeOffset now)
    {
        List<Clock> clocks = [Signing(of), Returning(of, now), Settling(of)];
        if (of.RespondBy is { } respond)
        {
            clocks.Insert(0, new Clock("响应介入", respond, of.RespondedAt, of.RespondedAt is not null || of.IsAtWork ? null : "未登记介入"));
        }

        return clocks;
    }

    private static Clock Signing(Assignment of) =>
        new("签收", of.SignBy, of.SignedAt, of.SignedAt is not null || of.Status is AssignmentStatus.AwaitingSigning ? null : "未签收");

    private static Clock Returning(Assignment of, DateTimeOffset now)
    {
        var asked = of.Requests.OfType<ReturnRequest>().LastOrDefault(r => r.SubmittedAt is not null && r.State is not RequestState.TakenBack)?.SubmittedAt;
        var moot = of switch
        {
            _ when asked is not null => null,
            { IsRework: true } => "重办工单不得退回",
            { MayBeReturned: false } => "该交办不得退回",
            { Status: not (AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand) } => "未申请",
            _ => now > of.ReturnBy ? "已过，再退回视为逾期" : null,
        };
        return new Clock("申请退回", of.ReturnBy, asked, moot);
    }

    private static Clock Settling(Assignment of)
    {
        var name = of switch
        {
            { IsMain: false } => "协办意见",
            { IsRework: true } => "重办",
            { Extensions: > 0 } => $"办结（已延期{of.Extensions}次）",
            _ => "办结",
        };
        var moot = of.Status switch
        {
            _ when of.SettledAt is not null || of.IsAtWork => null,
            AssignmentStatus.AssistMissed => "未提交",
            _ => "不再计算",
        };
        return new Clock(name, of.DueAt, of.IsLive ? of.SettledAt : null, of.IsLive ? moot : "不再计算");
    }
}
