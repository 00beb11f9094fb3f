using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Ui.Controls;

/// <summary>
/// A text people write sentences into, with its name above it where a phone does not cut it, what belongs there below it, and a count.
/// A plain text area: one message to the server per change of the text, and none for every key and turn of the wheel.
/// </summary>
public sealed partial class LongText
{
    private readonly string _id = $"text-{Guid.NewGuid():N}";
    private readonly string _helpId = $"help-{Guid.NewGuid():N}";

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>1 for a single line.</summary>
    [Parameter]
    public int Lines { get; set; } = 4;

    /// <summary>The type of a single line, where the browser has a picker of its own for it.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>A message to the server carries the whole text and has an upper limit; this stays well under it.</summary>
    [Parameter]
    public int Most { get; set; } = 3000;

    [Parameter]
    public string? Help { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public bool Required { get; set; }

    /// <summary>The form was sent once already, so that what is still empty is marked.</summary>
    [Parameter]
    public bool Tried { get; set; }

    private bool IsMissing => Tried && Required && string.IsNullOrWhiteSpace(Value);

    private static string Aria(bool value) => value ? "true" : "false";

    private Task WriteAsync(ChangeEventArgs written) => ValueChanged.InvokeAsync(written.Value as string ?? string.Empty);
}
