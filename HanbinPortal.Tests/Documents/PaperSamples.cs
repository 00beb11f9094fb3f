using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Documents;

/// <summary>Documents with all their parts, and the fonts as shipped.</summary>
internal static class PaperSamples
{
    public static FontShelf Shelf { get; } = new(Path.Combine(SharedData.RepositoryRoot, "wwwroot-assets", "fonts"));

    public static PaperDocument Letter { get; } = new()
    {
        Layout = PaperLayout.Letter,
        Issuer = "五里镇人民政府",
        Number = "五镇热线函〔2026〕12号",
        Title = "关于退回AK2026112100332号工单的函",
        Addressee = "区12345热线平台",
        Body =
        [
            new Paragraph("你平台2026年11月23日交办的AK2026112100332号工单（反映五里镇民主路与园区二路交叉口路灯不亮、群众夜间出行不便的问题）收悉。经核实，该事项不属于我单位职责范围，现将有关情况函告如下："),
            Paragraph.Heading(Level.First, "一、退回理由"),
            new Paragraph("该路段路灯由区城市管理局管养，产权、管护责任均不在我镇。服务对象㛃䶮堃喆昇翀頔犇龘同志反映的3盏路灯已断电15日。"),
            Paragraph.Heading(Level.First, "二、退回依据"),
            new Paragraph("《汉滨区权责清单（2024年版）》第128项：“负责城区道路照明设施的管理和维护”。", Level.Second, "（一）法定职责。"),
            new Paragraph("请予审核。"),
        ],
        Enclosures = ["现场核查记录", "汉滨区城市管理局“三定”规定（节选）"],
        Signature = new Signature("汉滨区五里镇人民政府", new DateOnly(2026, 1, 5)),
        Note = "联系人：杨梅　电话：0915-3212345",
        Imprint = new Imprint("区城市管理局", null, new DateOnly(2026, 1, 5)),
    };

    public static PaperDocument Report { get; } = Letter with
    {
        Layout = PaperLayout.RedHead,
        Issuer = "汉滨区行政审批服务局文件",
        Number = "汉热线报〔2026〕3号",
        Signatory = "赵　敏",
        Title = "关于提请对五里镇民主路路灯长期不亮等问题实施提级督办的报告",
        Addressee = "区人民政府",
        Imprint = new Imprint("区政府督查室，区城市管理局", "汉滨区行政审批服务局办公室", new DateOnly(2026, 1, 5)),
        Annexes =
        [
            new Annex("超期工单清单",
            [
                new Table(
                    [1, 3, 5],
                    [
                        new TableRow([new Cell("序号"), new Cell("工单编号"), new Cell("诉求内容")]),
                        .. Enumerable.Range(1, 40).Select(i => new TableRow(
                            [new Cell($"{i}", Align: Align.Centre), new Cell($"AK20261121{i:D5}"), new Cell("群众反映路灯不亮，夜间出行不便，多次反映没有解决。")])),
                    ],
                    HeadRows: 1),
            ]),
        ],
    };
}
