using HanbinPortal.Data;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Papers;

/// <summary>拟稿: what the document says beside what it will look like, until it is issued.</summary>
public sealed partial class DraftPage(PaperDesk desk, Me me, TimeProvider clock, NavigationManager addresses)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);
    private static readonly Dictionary<string, object?> _main = new() { ["data-shortcut-main"] = true };

    private DraftedPaper? _draft;
    private PaperPreview? _preview;
    private FeedPause? _pen;
    private string _text = string.Empty;
    private string? _problem;
    private string? _refused;
    private bool _isSure;
    private bool _isSealed;

    // One for all clicks on the button, so that a click sent twice issues once.
    private Guid _stepId = Guid.NewGuid();

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

    protected override void OnInitialized() => _pen = Own(new FeedPause(clock, _pause, () => RunHere(ShowAsync)));

    protected override async Task OnParametersSetAsync()
    {
        if (!Enum.TryParse<PaperKind>(Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            _problem = "没有这种文书，请从工单页的“文书”一栏打开。";
            return;
        }

        var topic = new PaperTopic(kind, Order, A, R);
        if (topic == _draft?.Topic)
        {
            return;
        }

        try
        {
            _draft = await desk.DraftAsync(topic, await me.ActorAsync(Leaving), Leaving);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
            return;
        }

        await BeginAnewAsync();
    }

    private Task BeginAnewAsync()
    {
        _text = _draft!.Text;
        return ShowAsync();
    }

    private void Write(ChangeEventArgs change)
    {
        _text = change.Value as string ?? string.Empty;
        (_isSure, _refused) = (false, null);
        _pen!.Ask();
    }

    private Task SealAsync(ChangeEventArgs change)
    {
        (_isSealed, _isSure) = (change.Value is true, false);
        return ShowAsync();
    }

    /// <summary>Setting a page takes some milliseconds; others on this server must not wait for it.</summary>
    private async Task ShowAsync()
    {
        var (draft, text, isSealed) = (_draft!, _text, _isSealed);
        var preview = await Task.Run(() => desk.Preview(draft, text, isSealed), Leaving);
        if (text == _text && isSealed == _isSealed)
        {
            _preview = preview.Pages.Count == 0 && _preview is not null ? preview with { Pages = _preview.Pages } : preview;
        }
    }

    private async Task IssueAsync()
    {
        _refused = null;
        long? issued = null;
        await ActAsync(async () =>
        {
            try
            {
                issued = (await desk.IssueAsync(_draft!.Topic, _text, _draft.Earlier.Count, _isSealed, await me.ActorAsync(Leaving), _stepId, Leaving)).Id;
            }
            catch (RuleBrokenException refused)
            {
                _refused = refused.Refusal.Text;
            }
            catch (OvertakenException overtaken)
            {
                // What was issued meanwhile is shown above the text; a second press is made in its knowledge.
                _refused = overtaken.Message;
                _stepId = Guid.NewGuid();
                _draft = await desk.DraftAsync(_draft!.Topic, await me.ActorAsync(Leaving), Leaving);
            }
        });
        _isSure = false;
        if (issued is { } id)
        {
            Messages.Add("已签发。", MudBlazor.Severity.Success);
            addresses.NavigateTo(PortalRoutes.Paper(id));
        }
    }
}
