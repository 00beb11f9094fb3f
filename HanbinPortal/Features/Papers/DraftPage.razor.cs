using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Papers;

/// <summary>拟稿: what the document says beside what it will look like, until it is issued.</summary>
public sealed partial class DraftPage(PaperDrafts drafts, Me me)
{
    private PaperTopic? _topic;
    private DraftedPaper? _draft;
    private KeptPaper? _kept;
    private KeptPaper? _left;
    private string? _problem;

    [Parameter]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public long? Order { get; set; }

    /// <summary>The assignment it is about.</summary>
    [SupplyParameterFromQuery]
    public long? A { get; set; }

    /// <summary>The request it is about.</summary>
    [SupplyParameterFromQuery]
    public long? R { get; set; }

    /// <summary>The sheet of a document written by hand.</summary>
    [SupplyParameterFromQuery]
    public string? S { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (!Enum.TryParse<PaperKind>(Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            _problem = "没有这种文书，请从工单页的“文书”一栏打开。";
            return;
        }

        // A sheet that is not begun gets its number now and its address when something stands on it.
        Guid? sheet = Order is not null ? null : Guid.TryParseExact(S, "N", out var begun) ? begun : _topic is { OrderId: null, Sheet: { } own } && _topic.Kind == kind && S is null ? own : Guid.NewGuid();
        var topic = new PaperTopic(kind, Order, A, R, sheet);
        if (topic != _topic)
        {
            (_topic, _draft, _kept, _left, _problem) = (topic, null, null, null, null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var topic = _topic!;
        try
        {
            var by = await me.ActorAsync(Leaving);
            try
            {
                (_draft, _kept) = await drafts.OpenAsync(topic, by, Leaving);
            }
            catch (RuleBrokenException refused)
            {
                (_problem, _left) = (refused.Refusal.Text, await drafts.LeftAsync(topic, by, Leaving));
            }
        }
        catch (RuleBrokenException signedOut)
        {
            _problem = signedOut.Refusal.Text;
        }
    }
}
