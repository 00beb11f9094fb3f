using System.Globalization;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Limits;

/// <summary>申请适用法定时限 (第十四条).</summary>
[StepForm(OrderStep.AskLimit)]
public sealed partial class AskLimitForm
{
    private static readonly TimeUnit[] _units = [TimeUnit.WorkingDays, TimeUnit.NaturalDays];

    private string? Amount => Written.Amount?.ToString(CultureInfo.InvariantCulture);

    /// <summary>What it would be; null until it can be counted.</summary>
    private TimeLimit? Wanted => Written is { Amount: >= 1 and <= 365, Unit: { } unit } ? new TimeLimit(Written.Amount.Value, unit) : null;

    protected override LimitText? From(UnitRequest earlier) => earlier is LimitRequest request
        ? new LimitText { Amount = request.Wanted.Amount, Unit = request.Wanted.Unit, Basis = request.Basis }
        : null;

    private void SetAmount(string amount)
    {
        Written.Amount = int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
        Keep();
    }

    private Task AskAsync() => SendAsync((order, assignment, on) => order.AskLimit(
        assignment,
        new LimitDraft(
            new TimeLimit(Written.Amount ?? 0, Written.Unit ?? throw new RuleBrokenException(new Refusal(14, "请选择时限的单位：工作日或日。"))),
            Written.Basis,
            Files),
        on));
}
