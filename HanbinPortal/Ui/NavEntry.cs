namespace HanbinPortal.Ui;

/// <summary>One line of the navigation. It is shown to whoever may open the page behind it.</summary>
/// <param name="Group">Heading under which it stands.</param>
public sealed record NavEntry(string Group, string Label, string Href, string Icon, string Policy);
