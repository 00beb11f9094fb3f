using HanbinPortal.Documents.Seals;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace HanbinPortal.Features.Seals;

/// <summary>One holder's seal: a new picture is shown as it will print before it is kept; the one in use can be withdrawn.</summary>
public sealed partial class SealPanel(KeepSealCommand keep, SealsQuery seals, SealProofQuery proofs, Me me)
{
    private IReadOnlyList<SealEntry>? _history;
    private byte[] _file = [];
    private byte[]? _proof;
    private bool _isSure;
    private string? _problem;

    [Parameter, EditorRequired]
    public required SealHolder Of { get; set; }

    /// <summary>A seal was kept or withdrawn.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    protected override async Task OnInitializedAsync() => _history = await seals.HistoryAsync(Of.Holder, await me.ActorAsync(Leaving), Leaving);

    /// <summary>Kept in this screen's memory until it is saved: a seal that nobody wanted lies on no disk.</summary>
    private Task<bool> ReadAsync(InputFileChangeEventArgs chosen) => ActAsync(async () =>
    {
        (_problem, _proof, _isSure) = (null, null, false);
        if (chosen.File.Size > SealPicture.MostBytes)
        {
            _problem = "印章图片超过2MB，请缩小后再上传。";
            return;
        }

        using var bytes = new MemoryStream();
        await using (var content = chosen.File.OpenReadStream(SealPicture.MostBytes))
        {
            await content.CopyToAsync(bytes, Leaving);
        }

        _file = bytes.ToArray();
        try
        {
            _proof = await Task.Run(() => proofs.Run(Of.Name, _file), Leaving);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Reason;
        }
    });

    private Task KeepAsync() => ChangeAsync(async () => await keep.KeepAsync(Of.Holder, _file, Of.InUse?.Id, await me.ActorAsync(Leaving), Leaving), "印章图片已保存。");

    private Task WithdrawAsync() => ChangeAsync(async () => await keep.WithdrawAsync(Of.Holder, Of.InUse!.Id, await me.ActorAsync(Leaving), Leaving), "印章图片已撤回。");

    private async Task ChangeAsync(Func<Task> change, string done)
    {
        // Read anew either way: whoever was overtaken must see by what.
        await ActAsync(change, done);
        await Changed.InvokeAsync();
    }
}
