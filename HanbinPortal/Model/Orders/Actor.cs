using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <summary>Who takes a step: a person with roles, of a unit or of the office.</summary>
/// <param name="UserId">Account id.</param>
/// <param name="Name">Name as the timeline keeps it.</param>
/// <param name="Roles">Roles held now.</param>
/// <param name="UnitId">The unit of a clerk or unit leader; null for everybody else.</param>
/// <param name="MaySendAlone">A setting of the unit: its clerks may send without their leader's approval.</param>
public sealed record Actor(string UserId, string Name, IReadOnlyList<PortalRole> Roles, int? UnitId = null, bool MaySendAlone = false)
{
    private static readonly PortalRole[] _office = [PortalRole.Dispatcher, PortalRole.Reviewer, PortalRole.Supervisor, PortalRole.Director];

    /// <summary>The portal itself: imports, clocks, changes of the calendar.</summary>
    public static Actor System { get; } = new("system", "系统", [PortalRole.Dispatcher, PortalRole.Reviewer, PortalRole.Director]);

    /// <summary>Works in the hotline office.</summary>
    public bool IsOffice => Roles.Any(_office.Contains);

    /// <summary>What this person drafts leaves the unit at once.</summary>
    public bool SendsAlone => MaySendAlone || Is(PortalRole.UnitLead);

    public bool Is(PortalRole role) => Roles.Contains(role);
}

/// <summary>One taking of a step: by whom, when (UTC), under which rules, and the id of the click, so that a repeated click does it once.</summary>
public sealed record Occasion(Actor By, DateTimeOffset Now, RuleBook Rules, Guid StepId)
{
    /// <summary>The calendar with the close of business that holds now.</summary>
    public WorkingCalendar Calendar => Rules.CalendarAt(Now);
}
