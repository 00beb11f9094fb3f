using System.Text.Json;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Calendar;

/// <summary>One set of the regulation's settings with the instant from which it holds; earlier sets stay, because old deadlines were computed with them.</summary>
public sealed class SettingsVersion
{
    private SettingsVersion()
    {
    }

    public SettingsVersion(DateTimeOffset from, RegulationSettings settings, string reason, string byName, DateTimeOffset now)
    {
        From = from;
        Json = JsonSerializer.Serialize(settings);
        Reason = reason;
        ByName = byName;
        At = now;
    }

    public int Id { get; private set; }

    /// <summary>From when it holds, UTC; two sets cannot begin at one instant.</summary>
    public DateTimeOffset From { get; private set; }

    public string Json { get; private set; } = "{}";

    public string Reason { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    /// <summary>When it was entered, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public RegulationSettings Settings => JsonSerializer.Deserialize<RegulationSettings>(Json)!;
}
