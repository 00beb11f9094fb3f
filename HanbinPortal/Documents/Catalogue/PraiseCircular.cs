using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>A unit or a person commended, and for what.</summary>
/// <param name="Name">Of the unit, or of the person with the unit before it.</param>
/// <param name="Deed">Facts and figures that support it.</param>
public sealed record Praised(string Name, string Deed);

/// <summary>表扬通报: units and people who did well (第二十五条).</summary>
/// <param name="Addressee">主送.</param>
/// <param name="Period">「2026年第三季度」.</param>
/// <param name="Situation">总体情况, with the figures.</param>
/// <param name="Units">表扬的单位.</param>
/// <param name="People">表扬的个人.</param>
public sealed record PraiseCircular(
    string Addressee,
    string Period,
    string Situation,
    IReadOnlyList<Praised> Units,
    IReadOnlyList<Praised> People);

/// <summary>表扬通报.</summary>
public sealed class PraiseCircularPaper : Paper<PraiseCircular>
{
    public override PaperKind Kind => PaperKind.PraiseCircular;

    public override PaperLayout Layout => PaperLayout.RedHead;

    public override string ShippedWording => """
        标题：关于表扬{时期}12345热线工单办理工作先进单位和个人的通报
        主送：{主送单位}
        {总体情况}根据《汉滨区12345政务服务便民热线运行管理暂行办法》第二十五条规定，决定对下列单位和个人予以通报表扬：
        {表扬名单}
        希望受到表扬的单位和个人珍惜荣誉、再接再厉。各承办单位要以先进为榜样，认真履职尽责，不断提高热线工单办理质量和群众满意度。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override PraiseCircular Sample => new(
        "各镇人民政府、各街道办事处，区级各部门，有关企事业单位",
        "2026年第三季度",
        "2026年第三季度，全区共交办12345热线工单9126件次，按时办结率98.7%，满意率93.4%（有效回访6218件，不满意410件），一批单位和个人办理用心、群众认可。",
        [
            new Praised("建民街道办事处", "承办412件，按时办结率100%，满意率97.2%，无重办工单。"),
            new Praised("汉滨区医疗保障局", "承办186件，按时办结率100%，满意率98.1%，平均用时1.4个工作日。"),
        ],
        [
            new Praised("五里镇人民政府 杨梅", "全季度办理工单137件，无一超期，收到群众表扬6件。"),
            new Praised("安康市供水公司汉滨营业所 林凯", "处置紧急停水工单23件，平均到场用时48分钟。"),
        ]);

    protected override IReadOnlyList<RecordField<PraiseCircular>> Says =>
    [
        Fact("主送单位", "通报的范围", circular => circular.Addressee),
        Fact("时期", "表扬的是哪个时期的工作", circular => circular.Period),
        Story("总体情况", "概况和数据", circular => circular.Situation),
        Blocks("表扬名单", "表扬的单位和个人及其事迹", (circular, _) => Lists(circular)),
    ];

    private static IReadOnlyList<Block> Lists(PraiseCircular circular)
    {
        (string Heading, IReadOnlyList<Praised> Praised)[] lists = [("表扬的单位", circular.Units), ("表扬的个人", circular.People)];
        return
        [
            .. lists.Where(list => list.Praised.Count > 0).SelectMany((list, i) => (Block[])
            [
                Paragraph.Heading(Level.First, $"{ChineseText.Ordinal(i + 1)}、{list.Heading}"),
                .. list.Praised.Select((praised, j) => new Paragraph(praised.Deed, Level.Second, $"（{ChineseText.Ordinal(j + 1)}）{praised.Name}。")),
            ]),
        ];
    }
}
