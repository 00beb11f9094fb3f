using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>One unit that an order is handed to.</summary>
public sealed record HandedTo(string Unit, AssignmentRole Role);

/// <summary>What the unit may see of the requester, masked by whoever fills the slip; 「保密」 of a confidential order.</summary>
public sealed record RequesterShown(string Name, string Phone, string Address);

/// <summary>工单交办单: hands an order to a unit, with its times and the articles they come from (第十一、十二条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Channel">诉求来源.</param>
/// <param name="Content">诉求内容, as far as the unit may read it.</param>
/// <param name="HandedTo">Every unit of the round, the one this slip is for among them.</param>
/// <param name="Basis">交办依据 with whatever was said about it.</param>
/// <param name="Limit">The length of the limit: 「5个工作日」.</param>
/// <param name="LimitArticle">Where it comes from: 「第十四条第1项」.</param>
/// <param name="RespondBy">Of an emergency.</param>
public sealed record DispatchSlip(
    string Number,
    OrderKind Kind,
    bool IsEmergency,
    string Channel,
    string? Category,
    string Title,
    string Content,
    RequesterShown Requester,
    string Unit,
    IReadOnlyList<HandedTo> HandedTo,
    string Basis,
    string? Requirement,
    DateTimeOffset DispatchedAt,
    DateTimeOffset SignBy,
    DateTimeOffset? RespondBy,
    DateTimeOffset DueAt,
    string Limit,
    string LimitArticle);

/// <summary>工单交办单.</summary>
public sealed class DispatchSlipPaper : Paper<DispatchSlip>
{
    public override PaperKind Kind => PaperKind.DispatchSlip;

    public override PaperLayout Layout => PaperLayout.Form;

    public override string ShippedWording => """
        标题：汉滨区12345政务服务便民热线工单交办单
        {交办单}
        不属职责的，1个工作日内书面申请退回（第十三条）；不能按期办结的，至少期满前1个工作日申请延期（第十五条）。
        """;

    public override DispatchSlip Sample => new(
        Samples.Order,
        OrderKind.HelpRequest,
        IsEmergency: false,
        "电话",
        "城乡建设/市政设施/路灯",
        "五里镇民主村路灯不亮",
        "民主村主干道从村口到小学约八百米的路灯已有一周不亮，学生晚自习后回家要摸黑走路，希望尽快维修。",
        new RequesterShown("张*", "138****1234", "五里镇民主村***"),
        Samples.CityUnit,
        [new HandedTo(Samples.CityUnit, AssignmentRole.Lead), new HandedTo(Samples.Unit, AssignmentRole.Assist)],
        "谁主管谁承办：城区及集镇道路照明设施由区城市管理局管养",
        "请先行排查控制箱和线路，当日向服务对象说明抢修安排；涉及产权争议的，先修复、后厘清。",
        Samples.At(-2, 9, 30),
        Samples.At(-1, 18),
        RespondBy: null,
        Samples.At(5, 18),
        "5个工作日",
        "第十四条第1项");

    protected override bool IsReadByOthers => false;

    protected override IReadOnlyList<RecordField<DispatchSlip>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", slip => slip.Number),
        Fact("承办单位", "本单交给的单位", slip => slip.Unit),
        Fact("交办时间", "交办的时刻", slip => ChineseText.Time(slip.DispatchedAt)),
        Fact("办结时限", "办结的最后时刻", slip => ChineseText.Until(slip.DueAt)),
        Blocks("交办单", "编号、诉求、主办和协办单位、各项时限、办理要求和签收栏", (slip, frame) => [Form(slip, frame)]),
    ];

    protected override IEnumerable<(string Name, string? Value)> Needs(DispatchSlip slip) =>
        [("诉求标题", slip.Title), ("诉求内容", slip.Content), ("交办依据", slip.Basis)];

    private static Table Form(DispatchSlip slip, PaperFrame frame)
    {
        var main = slip.HandedTo.Where(to => to.Role is not AssignmentRole.Assist).ToList();
        var assisting = slip.HandedTo.Where(to => to.Role is AssignmentRole.Assist).Select(to => to.Unit).ToList();
        List<TableRow> rows =
        [
            FormRows.Pair("工单编号", slip.Number, "诉求类型", Names.Of(slip.Kind) + (slip.IsEmergency ? "（紧急）" : string.Empty)),
            FormRows.Pair("诉求来源", slip.Channel, "诉求分类", slip.Category ?? "未分类"),
            FormRows.Pair("服务对象", slip.Requester.Name, "联系电话", slip.Requester.Phone),
            FormRows.Wide("联系地址", slip.Requester.Address),
            FormRows.Wide("诉求内容", $"{slip.Title}\n{slip.Content}"),
            FormRows.Pair(Names.Of(main.Count > 0 ? main[0].Role : AssignmentRole.Sole) + "单位", ChineseText.List(main.Select(to => to.Unit)), "协办单位", assisting.Count == 0 ? "无" : ChineseText.List(assisting)),
            FormRows.Wide("交办依据", $"{slip.Basis}（第十二条）"),
            FormRows.Pair("交办时间", ChineseText.Time(slip.DispatchedAt), "联系人", $"{frame.ContactPerson} {frame.ContactPhone}"),
            FormRows.Wide("签收时限", $"{ChineseText.Until(slip.SignBy)}（第十一条：1个工作日）"),
        ];
        if (slip.RespondBy is { } respond)
        {
            rows.Add(FormRows.Wide("响应时限", $"{ChineseText.Until(respond)}（第十四条第3项：2小时内响应并介入处理）"));
        }

        rows.Add(FormRows.Wide("办结时限", $"{ChineseText.Until(slip.DueAt)}（{slip.LimitArticle}：{slip.Limit}）"));
        rows.Add(FormRows.Wide("办理要求", slip.Requirement ?? "请依法依规办理，并将结果答复服务对象。"));
        rows.Add(FormRows.Opinion("单位签收", string.Empty, "签收人：　　　　　　　年　　月　　日　　时", leastHeight: 18));
        return FormRows.Table(rows);
    }
}
