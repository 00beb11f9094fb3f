using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Dispatch;

/// <summary>交办 (第十二条) of one order: also the replacement of a unit that gave it back.</summary>
public sealed partial class DispatchForm(DispatchQuery choices, RuleBookSource rules, TimeProvider clock)
{
    private readonly DispatchText _written = new();
    private IReadOnlyList<UnitOption>? _units;
    private IReadOnlyList<UnitSuggestion> _suggested = [];
    private Occasion? _on;
    private bool _tried;

    /// <summary>The button answers the key x, where the form is the page's main action.</summary>
    [Parameter]
    public bool MainKey { get; set; }

    /// <summary>What leaving the form does, where that is more than closing it.</summary>
    [Parameter]
    public string CancelText { get; set; } = "取消";

    private string SubmitText => _written.Units.Count switch
    {
        0 => "交办",
        1 => $"交办{_written.Units[0].ShortName}",
        var several => $"交办{several}个单位",
    };

    // Whom the order has already cannot be chosen again.
    private IReadOnlyList<UnitOption> Free => [.. _units!.Where(unit => !Order.Live.Any(a => a.UnitId == unit.Id))];

    private IEnumerable<ReturnRequest> Returned => Order.Assignments
        .Where(a => a.Round == Order.Round && a.Status is AssignmentStatus.Returned)
        .Select(a => a.Requests.OfType<ReturnRequest>().Last(r => r.State is RequestState.Agreed));

    // Whoever takes up an order that was reworked hands it over as rework.
    protected override StepSketch Sketch => new(Order.Id, Order.Round > 1 ? PaperKind.ReworkNotice : PaperKind.DispatchSlip, (order, on) => order.Dispatch(_written.ToDraft(order), on));

    protected override async Task OnInitializedAsync()
    {
        try
        {
            _on = new Occasion(await Me.ActorAsync(Leaving), clock.GetUtcNow(), await rules.GetAsync(Leaving), Guid.Empty);
        }
        catch (RuleBrokenException refused)
        {
            Problem = refused.Refusal.Text;
            return;
        }

        var units = await choices.UnitsAsync(Leaving);
        _suggested = await choices.SuggestAsync(Order, units, Leaving);
        _units = units;
    }

    private Task DispatchAsync()
    {
        _tried = true;
        return TakeAsync((order, on) => order.Dispatch(_written.ToDraft(order), on), $"已交办{string.Join("、", _written.Units.Select(unit => unit.ShortName))}");
    }
}
