using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HanbinPortal.Ui.Controls;

/// <summary>Puts a text on the clipboard and says so.</summary>
public sealed partial class CopyButton(IJSRuntime browser)
{
    private string? _done;

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>What is copied, for whoever does not see the button: 「工单编号」.</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    private async Task CopyAsync()
    {
        await using var script = await browser.InvokeAsync<IJSObjectReference>("import", "./copy.js");
        _done = await script.InvokeAsync<bool>("copy", Text) ? "已复制" : "未能复制，请长按编号选择";
    }
}
