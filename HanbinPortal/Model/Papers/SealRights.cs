using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Papers;

/// <summary>Who keeps the pictures of the seals, and who puts one on a document. The two are apart: whoever keeps a unit's seal cannot use it.</summary>
public static class SealRights
{
    /// <summary>Why somebody may not upload, replace or withdraw a seal; null means they may: whoever keeps the register of units.</summary>
    public static Refusal? WhyNotKeep(Actor actor) => actor.Is(PortalRole.SystemAdmin) || actor.Is(PortalRole.Director)
        ? null
        : new Refusal(6, "印章图片由系统管理员和热线办主任上传、更换和撤回。");

    /// <summary>Why somebody may not put a seal on a document; null means they may.</summary>
    /// <param name="unitId">The unit whose seal it is; null for the office's.</param>
    /// <param name="actor">Who would issue the document.</param>
    public static Refusal? WhyNotUse(int? unitId, Actor actor) => unitId is { } unit
        ? actor.UnitId == unit && actor.Is(PortalRole.UnitLead) ? null : new Refusal(6, "本单位的电子印章只能由单位负责人加盖。")
        : actor.Is(PortalRole.Director) ? null : new Refusal(5, "区12345热线平台的电子印章只能由热线办主任加盖。");
}
