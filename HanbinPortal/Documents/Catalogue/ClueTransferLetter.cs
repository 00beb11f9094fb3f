using System.Globalization;
using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>One piece handed over with a clue.</summary>
public sealed record ClueMaterial(string Name, int Copies, int Pages);

/// <summary>问题线索移交函: to the body in charge of the matter, with a list and a receipt slip (第十九、二十七条).</summary>
/// <param name="Body">移交对象: 「区纪委监委」.</param>
/// <param name="Unit">The unit concerned.</param>
/// <param name="Matter">One phrase: 「办理工单弄虚作假」.</param>
/// <param name="Fault">Item 1–7 of 第二十七条.</param>
/// <param name="Facts">线索情况, without a requester's personal data.</param>
/// <param name="Handling">前期处置情况.</param>
/// <param name="Materials">移交清单.</param>
public sealed record ClueTransferLetter(
    string Body,
    string Unit,
    string Matter,
    int Fault,
    string Facts,
    string Handling,
    IReadOnlyList<ClueMaterial> Materials);

/// <summary>问题线索移交函.</summary>
public sealed class ClueTransferLetterPaper : Paper<ClueTransferLetter>
{
    public override PaperKind Kind => PaperKind.ClueTransferLetter;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于移交{涉及单位}
        标题：{事由}问题线索的函
        主送：{移交对象}
        我单位在12345热线工单督办中发现，{涉及单位}涉嫌存在{事由}问题。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十九条、第二十七条规定，现将有关问题线索移交你单位，请依规依法处理。
        一、线索情况
        {线索情况}
        二、涉及条款
        第二十七条第{过错情形}项：“{过错情形内容}”。
        三、前期处置情况
        {前期处置情况}
        请在收到本函后填写回执退回我单位，并函告处理结果。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override ClueTransferLetter Sample => new(
        "区纪委监委",
        "某镇人民政府",
        "回复结果弄虚作假",
        3,
        "AK2026101200076号工单反映某村饮水管道破损，该单位10月16日答复“管道已更换、恢复供水”并附现场照片。经现场核实，管道并未更换，所附照片为2024年其他工程照片，10月至11月群众再次反映4件。",
        "11月6日现场核实，11月9日发出责令改正通知书，该单位至今未整改，也未说明原因。",
        [new ClueMaterial("工单及答复记录", 1, 6), new ClueMaterial("现场核实记录及照片", 1, 4), new ClueMaterial("责令改正通知书", 1, 2)]);

    protected override IReadOnlyList<RecordField<ClueTransferLetter>> Says =>
    [
        Fact("移交对象", "有处理权限的机关", letter => letter.Body),
        Fact("涉及单位", "线索涉及的单位", letter => letter.Unit),
        Fact("事由", "一个短语，写进标题", letter => letter.Matter),
        Story("线索情况", "发现的事实和来源", letter => letter.Facts),
        Fact("过错情形", "第二十七条的项号", letter => ChineseText.ItemNumber(27, letter.Fault)),
        Fact("过错情形内容", "第二十七条该项的原文", letter => ChineseText.Item(27, letter.Fault)?.TrimEnd('的')),
        Story("前期处置情况", "移交之前做过什么", letter => letter.Handling),
    ];

    protected override IEnumerable<(string Name, string? Value)> Needs(ClueTransferLetter letter) => [("移交材料", letter.Materials.Count == 0 ? null : letter.Materials[0].Name)];

    protected override IReadOnlyList<Annex> Annexes(ClueTransferLetter letter, PaperFrame frame) =>
    [
        new Annex("问题线索移交材料清单",
        [
            new Table(
                [0.8, 4.5, 1, 1, 2],
                [
                    FormRows.Head("序号", "材料名称", "份数", "页数", "备注"),
                    .. letter.Materials.Select((material, i) => new TableRow(
                    [
                        Number(i + 1), new Cell(material.Name), Number(material.Copies), Number(material.Pages), new Cell(string.Empty),
                    ])),
                ],
                HeadRows: 1),
        ]),
        new Annex("问题线索移交回执",
        [
            FormRows.Table(
                FormRows.Pair("移交单位", frame.SignedBy ?? frame.Issuer, "接收单位", letter.Body),
                FormRows.Wide("移交事项", $"{letter.Unit}{letter.Matter}问题线索，材料{letter.Materials.Count}种{letter.Materials.Sum(m => m.Pages * m.Copies)}页"),
                FormRows.Opinion("接收意见", string.Empty, "接收人签字：　　　　　　年　　月　　日"),
                FormRows.Opinion("接收单位", string.Empty)),
        ]),
    ];

    private static Cell Number(int number) => new(number.ToString(CultureInfo.InvariantCulture), Align: Align.Centre);
}
