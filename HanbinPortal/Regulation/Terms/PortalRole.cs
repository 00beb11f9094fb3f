namespace HanbinPortal.Regulation.Terms;

/// <summary>What a person is in the work of the hotline (第五、六、十九、二十四条); a person may hold several roles of one place.</summary>
public enum PortalRole
{
    /// <summary>派单员 of the hotline office: receives, analyses, dispatches.</summary>
    Dispatcher,

    /// <summary>审核员 of the hotline office: decides what units ask for and what they reply.</summary>
    Reviewer,

    /// <summary>督办员 of the hotline office.</summary>
    Supervisor,

    /// <summary>热线办主任: all of the office's, settings of the regulation, reopening.</summary>
    Director,

    /// <summary>经办人 of a unit.</summary>
    Clerk,

    /// <summary>单位负责人 / 分管领导: the clerk's, and approves what leaves the unit.</summary>
    UnitLead,

    /// <summary>区领导.</summary>
    DistrictLeader,

    /// <summary>区政府督查室.</summary>
    InspectionOffice,

    /// <summary>监督员 (人大代表、政协委员、媒体、公众).</summary>
    Observer,

    /// <summary>系统管理员: users, units, backups; sees no work order.</summary>
    SystemAdmin,

    /// <summary>安全管理员: roles, password and session policy; sees no work order.</summary>
    SecurityAdmin,

    /// <summary>审计管理员: reads the audit trail, changes nothing.</summary>
    AuditAdmin,
}
