using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Model.Intake;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Intake;

/// <summary>Both sides of one conflict, and the decision with its reason.</summary>
public sealed partial class ConflictPanel(DecideConflictCommand decide, Me me)
{
    private ElementReference _place;
    private ConflictDecision? _decision;
    private string? _words;
    private string? _refusal;
    private bool _tried;

    [Parameter, EditorRequired]
    public required ConflictView View { get; set; }

    [Parameter]
    public EventCallback Decided { get; set; }

    /// <summary>The decision was not taken; perhaps because somebody else has decided.</summary>
    [Parameter]
    public EventCallback Refused { get; set; }

    private IReadOnlyList<ConflictDecision> Options => View.NewKind is null
        ? [ConflictDecision.KeptOurs, ConflictDecision.Noted]
        : [ConflictDecision.KeptOurs, ConflictDecision.Noted, ConflictDecision.Reclassified];

    protected override async Task OnInitializedAsync() =>
        _refusal = View.Conflict.Decision is ConflictDecision.Open ? FileImport.WhyNot(View.Conflict.Kind, await me.ActorAsync(Leaving))?.Reason : null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // It stands above the list, on a phone many screens above the row that was pressed.
        if (firstRender)
        {
            await _place.FocusAsync();
        }
    }

    private string NameOf(ConflictDecision decision) => decision switch
    {
        ConflictDecision.KeptOurs => "维持本平台内容",
        ConflictDecision.Noted => "把文件内容记入办理过程",
        _ => $"按文件更正类型为{(View.NewKind is { } wanted ? Names.Of(wanted.Kind) + (wanted.IsEmergency ? "（紧急）" : "") : null)}",
    };

    private async Task DecideAsync()
    {
        _tried = true;
        if (_decision is not { } decision || string.IsNullOrWhiteSpace(_words))
        {
            return;
        }

        if (await ActAsync(async () => await decide.RunAsync(View, decision, _words, await me.ActorAsync(Leaving), Leaving), "已处理。"))
        {
            await Decided.InvokeAsync();
        }
        else
        {
            await Refused.InvokeAsync();
        }
    }
}
