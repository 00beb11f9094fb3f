namespace HanbinPortal.Features.Assists;

/// <summary>The field of an assisting unit's opinion.</summary>
public sealed class AssistText
{
    public string Text { get; set; } = string.Empty;
}
