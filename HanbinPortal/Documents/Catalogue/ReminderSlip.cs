using System.Globalization;
using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>催办单: orders of one unit that are due or overdue, and by how much (第十九条 平台催办).</summary>
/// <param name="Orders">Due or overdue; their state says by how much.</param>
/// <param name="Time">第几次催办.</param>
/// <param name="AnswerBy">反馈时限.</param>
public sealed record ReminderSlip(string Unit, IReadOnlyList<ListedOrder> Orders, int Time, DateTimeOffset AnswerBy);

/// <summary>催办单.</summary>
public sealed class ReminderSlipPaper : Paper<ReminderSlip>
{
    public override PaperKind Kind => PaperKind.ReminderSlip;

    public override PaperLayout Layout => PaperLayout.Form;

    public override string ShippedWording => """
        标题：汉滨区12345热线工单催办单
        主送：{承办单位}
        你单位承办的下列{工单数}件工单即将到期或者已经超期，根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十九条规定，现予第{催办次数}次催办：
        {工单清单}
        请抓紧办理：未到期的按期办结，已超期的于{反馈时限}前办结或者书面说明原因。无正当理由逾期的，列为重点督办（第二十条第6项）。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override ReminderSlip Sample => new(
        Samples.CityUnit,
        [
            new ListedOrder(Samples.Order, "五里镇民主村路灯不亮", Samples.At(1, 18), "1个工作日后到期"),
            new ListedOrder("AK2026111600218", "建民街道附近工地夜间施工噪声扰民", Samples.At(-2, 18), "超期2个工作日"),
            new ListedOrder("AK2026111700094", "老城街道某市场周边占道经营", Samples.At(-1, 18), "超期1个工作日"),
        ],
        1,
        Samples.At(1, 18));

    protected override bool IsSigned => true;

    protected override IReadOnlyList<RecordField<ReminderSlip>> Says =>
    [
        Fact("承办单位", "被催办的单位", slip => slip.Unit),
        Fact("工单数", "催办的件数", slip => slip.Orders.Count.ToString(CultureInfo.InvariantCulture)),
        Fact("催办次数", "第几次催办", slip => ChineseText.Ordinal(slip.Time)),
        Fact("反馈时限", "反馈的最后时刻", slip => ChineseText.Until(slip.AnswerBy)),
        Blocks("工单清单", "编号、内容、时限、差多久到期或者超期多久", (slip, _) => slip.Orders.Count == 0 ? [] : [ListedOrder.Table(slip.Orders)]),
    ];
}
