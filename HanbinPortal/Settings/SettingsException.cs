namespace HanbinPortal.Settings;

/// <summary>The portal cannot start as it is set up; holds every fault, so that one look mends them all.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
