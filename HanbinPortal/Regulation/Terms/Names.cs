namespace HanbinPortal.Regulation.Terms;

/// <summary>The Chinese names of the words orders are made of: one table for the timeline, screens, sheets and paper.</summary>
public static class Names
{
    public static string Of(OrderKind kind) => kind switch
    {
        OrderKind.Consultation => "咨询",
        OrderKind.Complaint => "投诉",
        OrderKind.Report => "举报",
        OrderKind.HelpRequest => "求助",
        OrderKind.Suggestion => "建议",
        _ => "表扬",
    };

    public static string Of(OrderStatus status) => status switch
    {
        OrderStatus.AwaitingAnalysis => "待研判",
        OrderStatus.CityReturnDrafted => "上退待审",
        OrderStatus.AwaitingCityReturn => "待市确认上退",
        OrderStatus.InProgress => "办理中",
        OrderStatus.AwaitingDistrictReview => "待区初审",
        OrderStatus.AwaitingCityReview => "待市审核",
        OrderStatus.AwaitingCallback => "待回访",
        OrderStatus.AwaitingAttribution => "待研判归因",
        OrderStatus.TerminationAtDistrict => "终结待区审",
        OrderStatus.TerminationAtCity => "终结待市审",
        OrderStatus.Merged => "已并单",
        OrderStatus.ReturnedToCity => "已上退",
        OrderStatus.Archived => "已归档",
        _ => "已终结",
    };

    public static string Of(AssignmentStatus status) => status switch
    {
        AssignmentStatus.AwaitingSigning => "待签收",
        AssignmentStatus.InHand => "办理中",
        AssignmentStatus.ReturnPending => "退回待审",
        AssignmentStatus.ReplyPending => "待区初审",
        AssignmentStatus.AssistSubmitted => "已提交",
        AssignmentStatus.TerminationPending => "终结待审",
        AssignmentStatus.Returned => "已退回",
        AssignmentStatus.Withdrawn => "已撤回",
        AssignmentStatus.Completed => "已办结",
        AssignmentStatus.AssistMissed => "协办未提交",
        _ => "已终结",
    };

    public static string Of(AssignmentRole role) => role switch
    {
        AssignmentRole.Sole => "独办",
        AssignmentRole.Parallel => "分别办理",
        AssignmentRole.Lead => "主办",
        _ => "协办",
    };

    public static string Of(DispatchBasis basis) => basis switch
    {
        DispatchBasis.Catalogue => "派单目录",
        DispatchBasis.WhoGoverns => "谁主管谁承办",
        DispatchBasis.WhoIsNear => "谁靠近谁承办",
        DispatchBasis.LeaderOrder => "领导交办",
        DispatchBasis.Escalation => "提级督办",
        _ => "区政府专题会议",
    };

    public static string Of(RequestState state) => state switch
    {
        RequestState.AwaitingUnitLead => "待单位负责人审批",
        RequestState.SentBackInUnit => "单位内退改",
        RequestState.Submitted => "待审核",
        RequestState.Agreed => "已同意",
        RequestState.Refused => "未同意",
        _ => "已撤回",
    };

    public static string Of(CallbackOutcome outcome) => outcome switch
    {
        CallbackOutcome.Satisfied => "满意",
        CallbackOutcome.FairlySatisfied => "基本满意",
        CallbackOutcome.Dissatisfied => "不满意",
        CallbackOutcome.CannotJudge => "无法评价",
        CallbackOutcome.NotReached => "未接通",
        _ => "拒访",
    };

    public static string Of(TerminationGround ground) => ground switch
    {
        TerminationGround.AgainstLaw => "诉求不符合法律法规或违反公序良俗",
        _ => "服务对象拒不配合",
    };

    public static string Of(Truth truth) => truth switch
    {
        Truth.True => "属实",
        Truth.Partly => "部分属实",
        Truth.Untrue => "不属实",
        _ => "不涉及",
    };

    public static string Of(Resolution resolution) => resolution switch
    {
        Resolution.Solved => "已解决",
        Resolution.PartlySolved => "部分解决",
        _ => "未解决",
    };

    public static string Of(ContactMeans means) => means switch
    {
        ContactMeans.Phone => "电话",
        ContactMeans.Visit => "上门",
        ContactMeans.OnSite => "现场",
        ContactMeans.Message => "短信或微信",
        _ => "经市12345热线平台",
    };

    public static string Of(ReturnReason reason) => reason switch
    {
        ReturnReason.NotOurDuty => "法定职责不属本单位",
        ReturnReason.NotOurArea => "不在本辖区",
        ReturnReason.NotThisDistrict => "不属汉滨区承办范围",
        _ => "不属热线受理范围",
    };

    public static string Of(OutOfScope ground) => ground switch
    {
        OutOfScope.OtherDistrict => "不属本行政区划",
        OutOfScope.EmergencyLinesOrMilitary => "第八条第1项",
        OutOfScope.LegalProcedure => "第八条第2项",
        OutOfScope.AgainstLaw => "第八条第3项",
        OutOfScope.Secret => "第八条第4项",
        OutOfScope.AlreadySettled => "第八条第5项",
        _ => "第八条第6项",
    };

    public static string Of(ReplyFault fault) => fault switch
    {
        ReplyFault.DisguisedReturn => "变相退回",
        ReplyFault.PassingTheBuck => "推诿",
        ReplyFault.OverPromise => "过度承诺",
        ReplyFault.AbsoluteWords => "绝对化用语",
        ReplyFault.PersonalData => "泄露隐私",
        ReplyFault.ContactContradiction => "联系情况矛盾",
        ReplyFault.TimePromise => "承诺具体时限",
        ReplyFault.MissesTheMatter => "未回应核心诉求",
        _ => "“已解决”缺少佐证",
    };

    public static string Of(OrderField field) => field switch
    {
        OrderField.BusinessEnvironment => "营商环境",
        OrderField.CityCreation => "城市创建",
        OrderField.Tourism => "旅游",
        _ => "一般",
    };

    public static string Of(PortalRole role) => role switch
    {
        PortalRole.Dispatcher => "派单员",
        PortalRole.Reviewer => "审核员",
        PortalRole.Supervisor => "督办员",
        PortalRole.Director => "热线办主任",
        PortalRole.Clerk => "经办人",
        PortalRole.UnitLead => "单位负责人",
        PortalRole.DistrictLeader => "区领导",
        PortalRole.InspectionOffice => "督查室",
        PortalRole.Observer => "监督员",
        PortalRole.SystemAdmin => "系统管理员",
        PortalRole.SecurityAdmin => "安全管理员",
        _ => "审计管理员",
    };
}
