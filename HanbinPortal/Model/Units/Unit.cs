namespace HanbinPortal.Model.Units;

/// <summary>承办单位的类别 (第六条).</summary>
public enum UnitCategory
{
    /// <summary>镇办.</summary>
    Township,

    /// <summary>区直部门.</summary>
    Department,

    /// <summary>派出机构.</summary>
    DispatchedOffice,

    /// <summary>公共服务企事业单位.</summary>
    PublicService,
}

/// <summary>承办单位 (第六条). Never deleted; a unit that is gone is closed.</summary>
public sealed class Unit
{
    public int Id { get; private set; }

    /// <summary>Statistical code of a township or the office's own code.</summary>
    public required string Code { get; set; }

    /// <summary>单位全称.</summary>
    public required string Name { get; set; }

    /// <summary>简称.</summary>
    public required string ShortName { get; set; }

    public UnitCategory Category { get; set; }

    /// <summary>联系电话 in the note under the unit's documents; null until it is known.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>经办人可直接报出, without the leader's approval.</summary>
    public bool ClerksSendAlone { get; set; }

    /// <summary>Gets no new orders.</summary>
    public bool IsClosed { get; set; }
}
