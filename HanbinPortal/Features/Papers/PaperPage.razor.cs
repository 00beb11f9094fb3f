using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Papers;

/// <summary>One issued document: what the register says of it, its files, its scan.</summary>
public sealed partial class PaperPage(RegisterQuery register, KeepCommand keep, Me me)
{
    private readonly List<NewFile> _files = [];
    private IssuedPaper? _paper;
    private bool _mayKeep;
    private string? _problem;

    [Parameter]
    public long Id { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            var viewer = await me.ActorAsync(Leaving);
            _paper = await register.FindAsync(Id, viewer, Leaving);
            _problem = _paper is null ? "没有这件文书，或者不属于您所在单位。" : null;
            _mayKeep = _paper is not null && PaperRights.WhyNotKeep(_paper, viewer) is null;
        }
        catch (RuleBrokenException refused)
        {
            (_paper, _problem) = (null, refused.Refusal.Text);
        }
    }

    private async Task MarkAsync()
    {
        if (await ActAsync(async () => await keep.MarkPrintedAsync([Id], await me.ActorAsync(Leaving), Leaving), "已标记为已打印。"))
        {
            await LoadAsync();
        }
    }

    /// <summary>A file was chosen; it lies in the store already.</summary>
    private async Task TakeScanAsync()
    {
        if (_files.Count == 0)
        {
            return;
        }

        var scan = _files[^1];
        _files.Clear();
        if (await ActAsync(async () => await keep.AddScanAsync(Id, scan, await me.ActorAsync(Leaving), Leaving), "扫描件已上传。"))
        {
            await LoadAsync();
        }
    }
}
