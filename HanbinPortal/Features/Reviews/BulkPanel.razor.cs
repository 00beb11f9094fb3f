using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Reviews;

/// <summary>What is done with the chosen rows, asked once more before it is done.</summary>
public sealed partial class BulkPanel(BulkCommand bulk, Me me)
{
    private readonly List<BulkResult> _results = [];
    private BulkChoice? _asked;
    private string _words = string.Empty;
    private string _name = string.Empty;
    private int _total;
    private bool _isRunning;

    /// <summary>What can be done with several at once; none where each needs a judgement of its own.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<BulkChoice> Choices { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyCollection<ReviewRow> Chosen { get; set; }

    /// <summary>All rows have been tried.</summary>
    [Parameter]
    public EventCallback IsDone { get; set; }

    /// <summary>Nothing is chosen any more.</summary>
    [Parameter]
    public EventCallback Cleared { get; set; }

    private List<BulkResult> Failed => _results.FindAll(result => result.Problem is not null);

    private async Task RunAsync(BulkChoice choice)
    {
        List<ReviewRow> rows = [.. Chosen];
        _results.Clear();
        (_isRunning, _asked, _name, _total) = (true, null, choice.Name, rows.Count);
        try
        {
            await ActAsync(async () => await bulk.RunAsync(rows, choice, _words.Trim(), await me.ActorAsync(Leaving), ReportAsync, Leaving));
        }
        finally
        {
            _isRunning = false;
        }

        _words = string.Empty;
        await Cleared.InvokeAsync();
        await IsDone.InvokeAsync();
    }

    private async Task ReportAsync(BulkResult result)
    {
        _results.Add(result);
        StateHasChanged();

        // Lets the screen follow: on SQLite nothing else in between waits.
        await Task.Yield();
    }

    private Task ClearAsync()
    {
        _asked = null;
        return Cleared.InvokeAsync();
    }
}
