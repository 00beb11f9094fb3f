using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features.Papers;

/// <summary>The document of a step beside the step's form, set again half a second after the last change; nothing is saved.</summary>
public sealed partial class PaperBeside(PaperSketcher sketcher, Me me, TimeProvider clock, IBrowserViewportService viewport)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);

    private PaperSketch? _sketch;
    private PaperPreview? _pages;
    private Coalesced? _drawing;
    private ITimer? _pen;
    private bool _isOpen;

    /// <summary>New with every change of the form.</summary>
    [Parameter, EditorRequired]
    public required StepSketch Sketch { get; set; }

    /// <summary>Begins folded also where there is room: for forms filled in a hundred times a day.</summary>
    [Parameter]
    public bool Folded { get; set; }

    private string Name => Sketch.Kind.Facts().Name;

    protected override void OnInitialized()
    {
        // While one is being drawn, what is typed meanwhile asks for one more and not for one each.
        _drawing = new Coalesced(() => RunHere(DrawAsync));
        _pen = Own(clock.CreateTimer(_ => _ = _drawing.AskAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
    }

    protected override void OnParametersSet()
    {
        if (_isOpen)
        {
            _pen!.Change(_pause, Timeout.InfiniteTimeSpan);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Where there is room beside the form it stands there from the beginning.
        if (firstRender && !Folded && await viewport.IsBreakpointWithinReferenceSizeAsync(Breakpoint.LgAndUp, await viewport.GetCurrentBreakpointAsync()) && !_isOpen)
        {
            await TurnAsync();
            StateHasChanged();
        }
    }

    private Task TurnAsync()
    {
        _isOpen = !_isOpen;
        return _isOpen ? _drawing!.AskAsync() : Task.CompletedTask;
    }

    private async Task DrawAsync()
    {
        var (sketch, known) = (Sketch, _pages is null ? null : _sketch?.Says);
        try
        {
            var by = await me.ActorAsync(Leaving);
            _sketch = await sketcher.DrawAsync(sketch, by, known, Leaving);
            _pages = _sketch.Preview ?? _pages;
        }
        catch (RuleBrokenException signedOut)
        {
            _sketch = new PaperSketch(null, signedOut.Refusal.Reason, known, 0);
        }
    }
}
