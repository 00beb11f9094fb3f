namespace HanbinPortal.Regulation.Terms;

/// <summary>Settings together with the instant from which they hold.</summary>
public sealed record DatedSettings(DateTimeOffset From, RegulationSettings Settings);

/// <summary>The calendar and every set of settings there ever was: all that the rules need besides the facts. Immutable.</summary>
public sealed class RuleBook
{
    private readonly List<DatedSettings> _settings;
    private readonly Dictionary<TimeSpan, WorkingCalendar> _calendars;

    /// <summary>Before the first dated settings the defaults hold.</summary>
    public RuleBook(IReadOnlyList<HolidayNotice> notices, IEnumerable<DatedSettings>? settings = null)
    {
        _settings = [new DatedSettings(DateTimeOffset.MinValue, new RegulationSettings()), .. (settings ?? []).OrderBy(s => s.From)];
        _calendars = _settings.Select(s => s.Settings.CloseOfBusiness).Distinct().ToDictionary(close => close, close => new WorkingCalendar(notices, close));
    }

    /// <summary>The settings that held at an instant.</summary>
    public RegulationSettings SettingsAt(DateTimeOffset instant) => _settings.FindLast(s => s.From <= instant)!.Settings;

    /// <summary>The calendar, with the close of business that held at an instant.</summary>
    public WorkingCalendar CalendarAt(DateTimeOffset instant) => _calendars[SettingsAt(instant).CloseOfBusiness];
}
