using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Ui.Controls;

/// <summary>One of a few, all of them in sight and each as large as a finger.</summary>
public sealed partial class Choice<TValue>
{
    private readonly string _name = $"choice-{Guid.NewGuid():N}";

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required Func<TValue, string> NameOf { get; set; }

    /// <summary>All values unless said otherwise.</summary>
    [Parameter]
    public IReadOnlyList<TValue>? Options { get; set; }

    /// <summary>Null until one is chosen.</summary>
    [Parameter]
    public TValue? Value { get; set; }

    [Parameter]
    public EventCallback<TValue?> ValueChanged { get; set; }

    [Parameter]
    public string? Help { get; set; }

    [Parameter]
    public bool Required { get; set; }

    /// <summary>The form was sent once already, so that what is still open is marked.</summary>
    [Parameter]
    public bool Tried { get; set; }

    private bool IsMissing => Tried && Required && Value is null;
}
