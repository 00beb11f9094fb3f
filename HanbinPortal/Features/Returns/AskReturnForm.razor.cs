using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Returns;

/// <summary>申请退回 (第十三条).</summary>
[StepForm(OrderStep.AskReturn)]
public sealed partial class AskReturnForm(OtherUnitsQuery otherUnits)
{
    private static readonly string[] _bases = ["《　　》第　条", "本单位“三定”规定第　条", "权责清单第　项"];

    private IReadOnlyList<string>? _units;

    protected override ReturnText? From(UnitRequest earlier) => earlier is ReturnRequest request
        ? new ReturnText { Reason = request.Reason, Text = request.Text, Basis = request.Basis, SuggestedUnit = request.SuggestedUnit }
        : null;

    private async Task<IEnumerable<string>> FindUnitsAsync(string? words, CancellationToken cancel)
    {
        _units ??= await otherUnits.RunAsync(Assignment.UnitId, Leaving);
        return string.IsNullOrWhiteSpace(words) ? _units : _units.Where(name => name.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private void AddBasis(string words)
    {
        Written.Basis = Written.Basis.Trim().Length == 0 ? words : $"{Written.Basis.TrimEnd()}；{words}";
        Keep();
    }

    private void SuggestUnit(string? name)
    {
        Written.SuggestedUnit = name;
        Keep();
    }

    protected override StepSketch Sketch => new(
        Order.Id, PaperKind.ReturnLetter, (order, on) => order.AskReturn(AssignmentIn(order), Draft(OrBlank(Written.Text), OrBlank(Written.Basis), FilesOrBlank), on));

    private ReturnDraft Draft(string text, string basis, IReadOnlyList<NewFile> evidence) =>
        new(Written.Reason ?? throw new RuleBrokenException(new Refusal(13, "请选择退回理由。")), text, basis, Written.SuggestedUnit, evidence);

    private Task AskAsync() => SendAsync((order, assignment, on) => order.AskReturn(assignment, Draft(Written.Text, Written.Basis, Files), on));
}
