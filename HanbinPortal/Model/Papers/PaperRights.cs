using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Papers;

/// <summary>Who issues which document: whoever takes the step that calls for it. The director issues all of the office's.</summary>
public static class PaperRights
{
    /// <summary>The office's roles for a kind besides the director; of a unit's document none.</summary>
    private static PortalRole[] RolesOf(PaperKind kind) => kind switch
    {
        PaperKind.DispatchSlip => [PortalRole.Dispatcher],
        PaperKind.ReturnDecision or PaperKind.CityReturnLetter or PaperKind.ReworkNotice or PaperKind.TerminationDecision => [PortalRole.Reviewer],
        PaperKind.ReminderSlip or PaperKind.SupervisionNotice or PaperKind.WarningLetter or PaperKind.SiteRecord
            or PaperKind.JointMeetingNotice or PaperKind.JointMeetingMinutes or PaperKind.AppealAnswer => [PortalRole.Supervisor],
        _ => [],
    };

    /// <summary>Why somebody may not issue this kind; null means they may.</summary>
    /// <param name="kind">Which document.</param>
    /// <param name="unitId">The unit whose own document it is; null for the office's.</param>
    /// <param name="actor">Who would sign.</param>
    public static Refusal? WhyNotIssue(PaperKind kind, int? unitId, Actor actor)
    {
        var facts = kind.Facts();
        if (facts.IsByUnit)
        {
            return unitId is null || actor.UnitId != unitId ? new Refusal(facts.Articles[0], $"{facts.Name}由承办单位签发，您不在该单位。")
                : actor.SendsAlone ? null
                : new Refusal(6, $"{facts.Name}由单位负责人签发，请交负责人办理。");
        }

        return actor.Is(PortalRole.Director) || RolesOf(kind).Any(actor.Is) ? null
            : actor.IsOffice ? new Refusal(5, $"{facts.Name}由{string.Join("、", RolesOf(kind).Append(PortalRole.Director).Select(NameOf))}签发。")
            : new Refusal(5, $"{facts.Name}由区12345热线平台签发。");
    }

    /// <summary>Why somebody may not mark a document printed or add its scan; null means they may: the office for its own, a unit for its own.</summary>
    public static Refusal? WhyNotKeep(IssuedPaper paper, Actor actor) => paper.UnitId is { } unit
        ? actor.UnitId == unit ? null : new Refusal(6, "该文书由承办单位保管。")
        : actor.IsOffice ? null : new Refusal(5, "该文书由区12345热线平台保管。");

    private static string NameOf(PortalRole role) => role switch
    {
        PortalRole.Dispatcher => "派单员",
        PortalRole.Reviewer => "审核员",
        PortalRole.Supervisor => "督办员",
        _ => "热线办主任",
    };
}
