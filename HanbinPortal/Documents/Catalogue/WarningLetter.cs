using System.Globalization;
using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>预警函: many people ask for one matter in a short time, or are not satisfied with it again and again (第十九条 函告预警).</summary>
/// <param name="Matter">The matter: 「集镇路灯不亮」.</param>
/// <param name="Count">Orders of the period.</param>
/// <param name="CountBefore">Of the period before, as long.</param>
/// <param name="Dissatisfied">Call-backs that were dissatisfied.</param>
/// <param name="Findings">研判情况.</param>
/// <param name="Demands">工作要求, one each.</param>
/// <param name="Orders">The orders behind the count.</param>
public sealed record WarningLetter(
    string Unit,
    string Matter,
    DateOnly From,
    DateOnly To,
    int Count,
    int CountBefore,
    int Dissatisfied,
    string Findings,
    IReadOnlyList<string> Demands,
    DateTimeOffset AnswerBy,
    IReadOnlyList<ListedOrder> Orders);

/// <summary>预警函.</summary>
public sealed class WarningLetterPaper : Paper<WarningLetter>
{
    public override PaperKind Kind => PaperKind.WarningLetter;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于{事项}问题的预警函
        主送：{承办单位}
        {起始日期}至{截止日期}，区12345热线平台共受理{事项}问题工单{工单数}件，较上期（{上期工单数}件）{环比}；回访不满意{不满意数}件。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十九条规定，现向你单位发出预警提醒，有关情况函告如下：
        一、研判情况
        {研判情况}
        二、工作要求
        {工作要求}
        请于{反馈时限}前将整改情况书面反馈我平台。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override WarningLetter Sample => new(
        Samples.CityUnit,
        "集镇路灯不亮",
        Samples.Today.AddDays(-14),
        Samples.Today.AddDays(-1),
        11,
        6,
        3,
        "诉求集中在五里镇民主村、关庙镇集镇两处，其中五里镇7件、关庙镇4件，均在18时至22时来电。三次回访不满意的共同原因是“答复已修复、现场仍不亮”，维修后没有夜间核验。",
        ["对两处集镇路灯逐盏排查，12月5日前完成维修，维修后当晚核验。", "建立集镇路灯月度巡查制度，明确片区责任人和报修电话。", "对回访不满意的3件工单主动联系服务对象，说明整改进展。"],
        Samples.At(7, 18),
        [
            new ListedOrder(Samples.Order, "五里镇民主村路灯不亮", Samples.At(5, 18), "办理中"),
            new ListedOrder("AK2026111600218", "五里镇民主村小学门口路灯不亮", Samples.At(-2, 18), "回访不满意"),
            new ListedOrder("AK2026111700094", "关庙镇集镇东段路灯不亮", Samples.At(-1, 18), "回访不满意"),
        ]);

    protected override IReadOnlyList<RecordField<WarningLetter>> Says =>
    [
        Fact("承办单位", "被提醒的单位", letter => letter.Unit),
        Fact("事项", "集中反映的事项", letter => letter.Matter),
        Fact("起始日期", "统计期的第一天", letter => ChineseText.Day(letter.From)),
        Fact("截止日期", "统计期的最后一天", letter => ChineseText.Day(letter.To)),
        Fact("工单数", "统计期内的件数", letter => letter.Count.ToString(CultureInfo.InvariantCulture)),
        Fact("上期工单数", "上一个同样长的时期的件数", letter => letter.CountBefore.ToString(CultureInfo.InvariantCulture)),
        Fact("环比", "较上期上升或下降多少", letter => ChineseText.Change(letter.CountBefore, letter.Count)),
        Fact("不满意数", "回访不满意的件数", letter => letter.Dissatisfied.ToString(CultureInfo.InvariantCulture)),
        Story("研判情况", "集中在哪里、为什么", letter => letter.Findings),
        Story("工作要求", "要求，一行一条", letter => ChineseText.Numbered(letter.Demands)),
        Fact("反馈时限", "反馈的最后时刻", letter => ChineseText.Until(letter.AnswerBy)),
    ];

    protected override IReadOnlyList<Annex> Annexes(WarningLetter letter, PaperFrame frame) =>
        letter.Orders.Count == 0 ? [] : [new Annex("工单清单", [ListedOrder.Table(letter.Orders)])];
}
