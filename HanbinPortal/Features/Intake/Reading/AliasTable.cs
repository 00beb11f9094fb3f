namespace HanbinPortal.Features.Intake.Reading;

/// <summary>A field, what the portal calls it, and what the city has called it; the first alias is the surest.</summary>
public sealed record FieldAliases(IntakeField Field, string Name, params string[] Aliases);

/// <summary>
/// What the columns of the city's files are called. Headers change from month to month, so a header belongs to the field whose alias it
/// equals, or else to the field whose longest alias it contains.
/// </summary>
public sealed class AliasTable
{
    private const int LongestHeader = 16;

    // Headers that are known and not needed: listed so that they neither land in a field by containment nor alarm anyone.
    private static readonly string[] _notNeeded =
    [
        "序号", "编码序号", "行号", "工单状态", "办理状态", "处理状态", "当前状态", "当前环节", "承办单位", "主办单位", "协办单位", "办理单位", "处理单位", "责任单位", "受理单位",
        "派发单位", "转派单位", "派单员", "派单人", "受理人", "受理员", "话务员", "坐席", "登记人", "创建人", "经办人", "办结时间", "完成时间", "实际办结时间", "签收时间", "接收时间", "归档时间",
        "办理结果", "处理结果", "答复内容", "回复内容", "回复时间", "办理意见", "处理意见", "剩余时间", "剩余时限", "是否超期", "是否超时", "超期时长", "是否回访", "回访人", "回访员", "审核人",
        "满意度得分", "诉求人性别", "性别", "年龄", "诉求人类型", "录音", "附件", "附件数", "经度", "纬度", "导出时间", "联系人数", "诉求人证件号", "身份证号", "证件号码", "重复次数", "催办次数",
    ];

    private readonly FieldAliases[] _fields;
    private readonly Dictionary<string, (IntakeField Field, int Rank)> _exact = [];
    private readonly List<(string Alias, IntakeField? Field)> _contained;

    private AliasTable(IntakeField[] required, IntakeField[] oneOf, params FieldAliases[] fields)
    {
        (_fields, Required, OneOf) = (fields, required, oneOf);
        foreach (var field in fields)
        {
            foreach (var (rank, alias) in field.Aliases.Prepend(field.Name).Index())
            {
                _exact.TryAdd(HeaderText.Normalise(alias), (field.Field, rank));
            }
        }

        _contained =
        [
            .. _exact.Select(e => (e.Key, (IntakeField?)e.Value.Field))
                .Concat(_notNeeded.Select(n => (HeaderText.Normalise(n), (IntakeField?)null)))
                .Where(a => a.Item1.Length >= 2),
        ];
    }

    /// <summary>工单导出.</summary>
    public static AliasTable Orders { get; } = new(
        [IntakeField.Number, IntakeField.Kind, IntakeField.Content],
        [],
        Number(),
        new(IntakeField.Title, "标题", "诉求标题", "工单标题", "主题", "诉求主题", "事项标题", "事项名称", "问题标题", "诉求概要", "摘要"),
        new(IntakeField.Content, "内容", "诉求内容", "主要内容", "工单内容", "诉求详情", "反映内容", "问题描述", "事项内容", "诉求描述", "详细内容", "问题内容", "来电内容", "事件描述", "具体内容", "诉求事项", "反映事项", "描述"),
        new(IntakeField.Kind, "诉求类型", "工单类型", "诉求性质", "事项类型", "工单性质", "诉求类别", "业务类型", "工单类别", "受理类型", "来电类型", "反映类型", "信件类型", "事件类型", "性质", "类型"),
        new(IntakeField.Urgency, "紧急程度", "紧急度", "是否紧急", "紧急级别", "紧急等级", "优先级", "缓急程度", "加急", "是否加急", "工单级别", "紧急"),
        new(IntakeField.Channel, "诉求来源", "工单来源", "受理渠道", "来源渠道", "渠道", "来源", "诉求渠道", "来件渠道", "信息来源", "受理方式", "来源方式", "反映渠道", "来电渠道"),
        new(IntakeField.RequesterName, "诉求人", "来电人", "诉求人姓名", "姓名", "联系人", "来电人姓名", "反映人", "反映人姓名", "投诉人", "申请人", "市民姓名", "客户姓名", "联系人姓名", "服务对象", "来信人", "群众姓名"),
        new(IntakeField.Phone, "联系电话", "来电号码", "联系方式", "电话", "电话号码", "手机号码", "手机号", "手机", "诉求人电话", "来电电话", "主叫号码", "联系号码", "诉求人联系方式", "来电人电话", "联系人电话", "回访电话", "诉求电话"),
        new(IntakeField.Confidential, "是否保密", "保密", "信息保密", "是否匿名", "是否隐私保护", "保密要求", "身份保密", "是否要求保密", "个人信息保密", "诉求人信息保密"),
        new(IntakeField.Address, "事发地址", "发生地", "事发地", "地址", "诉求地址", "发生地址", "事发地点", "发生地点", "问题地址", "详细地址", "事件地点", "地点", "反映地址", "联系地址"),
        new(IntakeField.Area, "所属镇街", "所属区域", "所属区划", "区域", "镇街", "镇办", "所属镇办", "乡镇街道", "所属乡镇", "事发区域", "所属街道", "行政区划", "所属辖区", "辖区", "属地", "事发镇街", "所在区域", "所在镇街"),
        new(IntakeField.CategoryLevel1, "一级分类", "一级类别", "诉求一级分类", "大类", "一级事项", "分类一级", "第一级分类"),
        new(IntakeField.CategoryLevel2, "二级分类", "二级类别", "诉求二级分类", "中类", "二级事项", "分类二级", "第二级分类"),
        new(IntakeField.CategoryLevel3, "三级分类", "三级类别", "诉求三级分类", "小类", "三级事项", "分类三级", "第三级分类"),
        new(IntakeField.Category, "分类", "诉求分类", "事项分类", "问题分类", "归口分类", "内容分类", "归口", "归口类别", "问题类别", "工单分类", "三级联动分类"),
        new(IntakeField.AskedAt, "诉求时间", "受理时间", "来电时间", "市级受理时间", "登记时间", "反映时间", "提交时间", "创建时间", "来件时间", "工单生成时间", "建单时间", "诉求日期", "受理日期", "来信时间", "登记日期"),
        new(IntakeField.ForwardedAt, "转派时间", "派发时间", "交办时间", "派单时间", "转办时间", "下派时间", "分派时间", "下发时间", "市级派发时间", "派遣时间", "转派日期", "派发日期", "派单日期", "交办日期"),
        new(IntakeField.CityDueAt, "办理时限", "承诺完成时间", "办结时限", "市平台办结时限", "截止时间", "截止日期", "应办结时间", "要求办结时间", "到期时间", "限办时间", "办理期限", "办结期限", "要求完成时间", "限时办结时间", "办结截止时间", "办理截止时间", "处理时限", "最后期限", "承诺办结时间", "应完成时间", "到期日期", "时限"),
        new(IntakeField.Remark, "备注", "说明", "备注说明", "补充说明", "备注信息", "其他说明"));

    /// <summary>市平台结果: reviews, call-backs, terminations and returns.</summary>
    public static AliasTable Results { get; } = new(
        [IntakeField.Number],
        [IntakeField.ReviewResult, IntakeField.CallbackResult, IntakeField.TerminationResult, IntakeField.ReturnResult],
        Number(),
        new(IntakeField.ReviewResult, "市审核结果", "审核结果", "市级审核结果", "审核状态", "市级审核", "市审核", "终审结果", "审核结论", "办结审核结果", "是否审核通过", "复核结果"),
        new(IntakeField.ReviewOpinion, "市审核意见", "审核意见", "市级审核意见", "审核说明", "不通过原因", "审核备注", "驳回原因", "终审意见", "审核不通过原因", "复核意见"),
        new(IntakeField.ReviewedAt, "市审核时间", "审核时间", "市级审核时间", "终审时间", "审核日期", "复核时间"),
        new(IntakeField.CallbackResult, "回访结果", "满意度", "回访满意度", "满意情况", "满意度评价", "评价结果", "回访评价", "是否满意", "回访情况", "办理满意度", "群众评价", "结果满意度"),
        new(IntakeField.CallbackOpinion, "回访意见", "回访内容", "回访备注", "不满意原因", "回访说明", "回访记录", "评价内容", "评价意见", "不满意理由", "回访反馈"),
        new(IntakeField.CalledBackAt, "回访时间", "评价时间", "回访日期", "回访完成时间", "评价日期"),
        new(IntakeField.TerminationResult, "终结结果", "终结审核结果", "终结审批结果", "终结审核", "终结审批", "终结状态", "是否同意终结", "市终结结果", "终结申请结果"),
        new(IntakeField.TerminationOpinion, "终结意见", "终结审核意见", "终结审批意见", "终结说明", "终结备注", "不同意终结原因"),
        new(IntakeField.ReturnResult, "上退结果", "退回结果", "退单结果", "退回审核结果", "上退审核结果", "退回审批结果", "退单审核结果", "是否同意退回", "是否同意上退", "退回审核", "上退审核", "退件结果", "退回状态"),
        new(IntakeField.ReturnOpinion, "上退意见", "退回意见", "退回审核意见", "上退审核意见", "退单意见", "退回说明", "退单审核意见", "退回审批意见", "不同意退回原因", "上退说明"));

    public IReadOnlyList<FieldAliases> Fields => _fields;

    /// <summary>Without these nothing can be taken in.</summary>
    public IReadOnlyList<IntakeField> Required { get; }

    /// <summary>At least one of these is needed too; empty when there is no such need.</summary>
    public IReadOnlyList<IntakeField> OneOf { get; }

    public string NameOf(IntakeField field) => Array.Find(_fields, f => f.Field == field)?.Name ?? field.ToString();

    /// <summary>The field of a header and how sure that is (0 is surest), or null when no alias fits.</summary>
    internal (IntakeField Field, int Rank)? Match(string header)
    {
        var bare = HeaderText.Normalise(header);
        if (_exact.TryGetValue(bare, out var exact))
        {
            return exact;
        }

        // Not for sentences: a title above the table says 「工单」 too.
        if (bare.Length > LongestHeader)
        {
            return null;
        }

        // Of two equally long ones the last names the thing: 「诉求内容分类」 is a 分类.
        var contained = _contained.Where(a => bare.Contains(a.Alias, StringComparison.Ordinal));
        var longest = contained.OrderByDescending(a => a.Alias.Length).ThenByDescending(a => bare.EndsWith(a.Alias, StringComparison.Ordinal)).FirstOrDefault();
        return longest.Field is { } field ? (field, 100 - longest.Alias.Length) : null;
    }

    internal static bool IsKnownAndNotNeeded(string header) => _notNeeded.Contains(HeaderText.Normalise(header));

    private static FieldAliases Number() => new(
        IntakeField.Number,
        "工单编号", "12345工单编号", "工单号", "编号", "受理编号", "工单编码", "诉求编号", "受理单号", "流水号", "热线编号", "事项编号", "诉求单号", "工单流水号", "业务编号", "信件编号", "受理号", "单号", "市平台编号");
}
