using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Dispatch;

/// <summary>The fields of a hand-over while it is being filled in.</summary>
public sealed class DispatchText
{
    public DispatchMode? Mode { get; set; } = DispatchMode.Sole;

    /// <summary>In the order chosen; the first leads.</summary>
    public List<UnitOption> Units { get; } = [];

    public DispatchBasis? Basis { get; set; }

    public string BasisText { get; set; } = string.Empty;

    public string Requirement { get; set; } = string.Empty;

    /// <summary>What the model is asked to do to <paramref name="order"/>.</summary>
    /// <exception cref="RuleBrokenException">Nothing the model could be asked yet.</exception>
    public DispatchDraft ToDraft(WorkOrder? order)
    {
        var basis = Basis ?? throw new RuleBrokenException(new Refusal(12, "请选择交办依据。"));
        var roles = DispatchModes.RolesOf(Mode ?? DispatchMode.Sole, Units.Count, order);
        return new DispatchDraft([.. Units.Select((unit, i) => new HandOver(unit.Id, unit.Name, roles[i]))], basis, NullIfBlank(BasisText), NullIfBlank(Requirement));
    }

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
