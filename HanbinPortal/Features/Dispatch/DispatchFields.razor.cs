using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Dispatch;

/// <summary>To whom, how and on which basis: the fields of a hand-over, of one order or of several at once.</summary>
public sealed partial class DispatchFields
{
    private static readonly string[] _usual = ["请先与服务对象联系，核实后办理。", "请现场核查处置，并附照片。", "涉及安全，请立即处置。"];

    // The basis follows the choice of a unit that is near, until somebody chooses it.
    private bool _basisChosen;

    [Parameter, EditorRequired]
    public required DispatchText Written { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<UnitOption> Units { get; set; }

    [Parameter]
    public IReadOnlyList<UnitSuggestion> Suggested { get; set; } = [];

    /// <summary>The order, where it is one; what its units at work allow decides the ways that are open.</summary>
    [Parameter]
    public WorkOrder? Order { get; set; }

    /// <summary>The button was pressed once, so that what is missing is marked.</summary>
    [Parameter]
    public bool Tried { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private IReadOnlyList<DispatchMode> Modes => DispatchModes.Fitting(Order);

    private string ModeHelp => Written.Mode switch
    {
        DispatchMode.Sole => "一个单位独立承办。",
        DispatchMode.Parallel => "两个以上单位按各自职责分别办理、分别答复。",
        _ when DispatchModes.HasLead(Order) => "协办单位把意见交给主办单位汇总答复。",
        _ => "先选的为主办单位，其余协办；协办单位把意见交给主办单位汇总答复。",
    };

    protected override void OnParametersSet()
    {
        if (Written.Mode is not { } mode || !Modes.Contains(mode))
        {
            Written.Mode = Modes[0];
        }
    }

    private AssignmentRole RoleOf(int index) => DispatchModes.RolesOf(DispatchMode.LeadAndAssist, index + 1, Order)[index];

    private static string BasisLabel(DispatchBasis basis) => basis switch
    {
        DispatchBasis.Catalogue => "目录条目",
        DispatchBasis.LeaderOrder => "批示的领导和日期",
        DispatchBasis.Escalation => "督办件的名称和日期",
        _ => "会议的名称和日期",
    };

    private Task SetModeAsync(DispatchMode? mode)
    {
        Written.Mode = mode;
        if (mode is DispatchMode.Sole && Written.Units.Count > 1)
        {
            Written.Units.RemoveRange(1, Written.Units.Count - 1);
        }

        return Changed.InvokeAsync();
    }

    private Task SetBasisAsync(DispatchBasis? basis)
    {
        (Written.Basis, _basisChosen) = (basis, true);
        return Changed.InvokeAsync();
    }

    private Task ChooseAsync()
    {
        if (!_basisChosen && Written.Units.Count > 0)
        {
            Written.Basis = Suggested.Any(s => s.IsNear && s.Unit.Id == Written.Units[0].Id) ? DispatchBasis.WhoIsNear : DispatchBasis.WhoGoverns;
        }

        return Changed.InvokeAsync();
    }

    private Task AddAsync(string words)
    {
        Written.Requirement = Written.Requirement.Trim().Length == 0 ? words : $"{Written.Requirement.TrimEnd()}{words}";
        return Changed.InvokeAsync();
    }
}
