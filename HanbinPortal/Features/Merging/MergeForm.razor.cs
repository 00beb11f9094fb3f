using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Merging;

/// <summary>并单: makes this order follow another, chosen from those that look alike or by its number.</summary>
public sealed partial class MergeForm(MergeQuery orders)
{
    private const int ShortestNumber = 6;

    private string _number = string.Empty;
    private WorkOrder? _primary;
    private bool _unknown;

    private Refusal? WhyNot => Order.WhyNotMerge(_primary);

    private void Choose(WorkOrder primary) => (_primary, _number, _unknown) = (primary, primary.Number, false);

    private async Task FindAsync(string typed)
    {
        _number = typed;
        var number = typed.Trim();
        var found = number.Length < ShortestNumber ? null : await orders.FindAsync(number, Leaving);
        if (_number == typed)
        {
            (_primary, _unknown) = (found, found is null && number.Length >= ShortestNumber);
        }
    }

    private Task MergeAsync() => TakeAsync(
        (by, stepId, seenVersion) => Desk.MergeAsync(Order.Id, _primary!.Id, by, stepId, seenVersion, Leaving), $"已并入{_primary!.Number}");
}
