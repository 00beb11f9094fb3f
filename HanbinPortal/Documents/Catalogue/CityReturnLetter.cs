using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>上退函: the district gives an order back to the city (第八、十一条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data.</param>
/// <param name="ReceivedAt">When the city sent it.</param>
/// <param name="Reason">上退理由.</param>
/// <param name="SuggestedUnit">Who should have it instead.</param>
/// <param name="Evidence">证明材料, by name.</param>
public sealed record CityReturnLetter(
    string Number,
    string Gist,
    DateTimeOffset ReceivedAt,
    OutOfScope Ground,
    string Reason,
    string? SuggestedUnit,
    IReadOnlyList<string> Evidence);

/// <summary>上退函.</summary>
public sealed class CityReturnLetterPaper : Paper<CityReturnLetter>
{
    public override PaperKind Kind => PaperKind.CityReturnLetter;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于退回{工单编号}号工单的函
        主送：安康市12345政务服务便民热线平台
        你平台{接收日期}转派的{工单编号}号工单（{诉求摘要}）收悉。经核实，该事项{上退情形}，不属于汉滨区承办范围。现将该工单退回你平台，有关情况函告如下：
        一、退回依据
        《汉滨区12345政务服务便民热线运行管理暂行办法》{上退条款}。
        二、退回理由
        {上退理由}
        ［建议转由{建议承办单位}办理。］请予审核。
        ［附件：{证明材料}］
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override CityReturnLetter Sample => new(
        Samples.Order,
        "反映高新区某小区周边道路夜间施工噪声扰民的问题",
        Samples.At(-1, 15),
        OutOfScope.OtherDistrict,
        "来电人反映的施工地点位于安康高新技术产业开发区管辖范围内，该区设有独立的12345热线承办平台，汉滨区各承办单位对该地点没有管辖权。",
        "安康高新区12345热线平台",
        ["施工地点位置图"]);

    protected override IReadOnlyList<RecordField<CityReturnLetter>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", letter => letter.Number),
        Story("诉求摘要", "一句话说明诉求，不含个人信息", letter => letter.Gist),
        Fact("接收日期", "市平台转派的日期", letter => ChineseText.Day(letter.ReceivedAt)),
        Fact("上退情形", "按第八条写成的一句话", letter => letter.Ground is OutOfScope.OtherDistrict ? "发生在本行政区划以外" : $"属于{ChineseText.Item(8, (int)letter.Ground)}"),
        Fact("上退条款", "第八条的条款", letter => letter.Ground is OutOfScope.OtherDistrict
            ? "第八条“对不属于本行政区划或汉滨区职权范围的事项工单，区12345热线平台要主动对接沟通，及时退回”、第十一条"
            : $"{Names.Of(letter.Ground)}、第十一条"),
        Story("上退理由", "不属于汉滨区承办的理由", letter => letter.Reason),
        MayLack("建议承办单位", "建议转由何处办理", letter => letter.SuggestedUnit),
        MayLack("证明材料", "证明材料清单，一行一份", letter => ChineseText.Enclosures(letter.Evidence)),
    ];
}
