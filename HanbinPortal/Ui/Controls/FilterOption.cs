namespace HanbinPortal.Ui.Controls;

/// <summary>One value a list can be narrowed to.</summary>
/// <param name="Value">As it stands in the address; null for no narrowing.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Count">How many rows it has; null when it is not counted.</param>
public sealed record FilterOption(string? Value, string Label, int? Count = null);
