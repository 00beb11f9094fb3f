using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>退回函: a unit gives an assignment back, with reasons, basis and proof (第十三条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data: 「反映……的问题」.</param>
/// <param name="Text">退回理由.</param>
/// <param name="Basis">退回依据: law, 三定 or 权责清单 with its clause.</param>
/// <param name="Evidence">证明材料, by name.</param>
public sealed record ReturnLetter(
    string Number,
    string Gist,
    DateTimeOffset DispatchedAt,
    ReturnReason Reason,
    string Text,
    string Basis,
    string? SuggestedUnit,
    IReadOnlyList<string> Evidence);

/// <summary>退回函.</summary>
public sealed class ReturnLetterPaper : Paper<ReturnLetter>
{
    public override PaperKind Kind => PaperKind.ReturnLetter;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于退回{工单编号}号工单的函
        主送：区12345热线平台
        你平台{交办日期}交办的{工单编号}号工单（{诉求摘要}）收悉。经核实，{核实结论}。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十三条规定，现申请退回，有关情况函告如下：
        一、退回理由
        {退回理由}
        二、退回依据
        {退回依据}
        ［建议由{建议承办单位}承办。］请予审核。
        附件：{证明材料}
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override ReturnLetter Sample => new(
        Samples.Order,
        Samples.Matter,
        Samples.At(-2, 9, 30),
        ReturnReason.NotOurDuty,
        "接单后，我单位当日到民主村主干道现场核查，不亮的路灯共12盏，均由控制箱K-07供电。该路段照明设施2024年移交区城市管理局管养，产权、管护经费和运行维护均不在我镇。",
        "《汉滨区权责清单（2024年版）》第128项：“负责城区及集镇道路照明设施的管理和维护”，实施主体为区城市管理局；《五里镇集镇路灯移交协议》第三条。",
        Samples.CityUnit,
        ["现场核查记录", "五里镇集镇路灯移交协议.pdf", "汉滨区权责清单（节选）.pdf"]);

    protected override IReadOnlyList<RecordField<ReturnLetter>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", letter => letter.Number),
        Story("诉求摘要", "一句话说明诉求，不含个人信息", letter => letter.Gist),
        Fact("交办日期", "交办的日期", letter => ChineseText.Day(letter.DispatchedAt)),
        Fact("核实结论", "按退回原因写成的一句话", letter => Finding(letter.Reason)),
        Story("退回理由", "退回申请中的理由", letter => letter.Text),
        Story("退回依据", "法律、“三定”规定或权责清单的条款", letter => letter.Basis),
        MayLack("建议承办单位", "建议改由哪个单位承办", letter => letter.SuggestedUnit),
        Fact("证明材料", "证明材料清单，一行一份", letter => ChineseText.Enclosures(letter.Evidence)),
    ];

    private static string Finding(ReturnReason reason) => reason switch
    {
        ReturnReason.NotOurDuty => "该事项不属于我单位职责范围",
        ReturnReason.NotOurArea => "该事项所涉地点不在我单位辖区，不属于我单位职责范围",
        ReturnReason.NotThisDistrict => "该事项不属于汉滨区承办范围",
        _ => "该事项不属于12345热线受理范围",
    };
}
