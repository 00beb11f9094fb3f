using System.Globalization;
using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>What a joint meeting ruled: who is responsible for what, until when.</summary>
public sealed record MeetingRuling(string Responsible, IReadOnlyList<string> Assisting, string Measure, DateOnly DueOn);

/// <summary>联席会议纪要: responsibility, measures, time limits, feedback; and who was there (第十九条 联席会议).</summary>
/// <param name="Topic">The matter.</param>
/// <param name="Chair">主持人.</param>
/// <param name="Discussion">会议听取和讨论的情况.</param>
/// <param name="Responsibility">责任认定.</param>
/// <param name="Rulings">Measures with their units and days.</param>
/// <param name="FeedbackBy">反馈时限.</param>
/// <param name="Present">出席.</param>
/// <param name="Observing">列席.</param>
/// <param name="Excused">请假.</param>
public sealed record JointMeetingMinutes(
    string Topic,
    DateTimeOffset At,
    string Place,
    string Chair,
    string Discussion,
    string Responsibility,
    IReadOnlyList<MeetingRuling> Rulings,
    DateTimeOffset FeedbackBy,
    IReadOnlyList<Participant> Present,
    IReadOnlyList<Participant> Observing,
    IReadOnlyList<Participant> Excused);

/// <summary>联席会议纪要.</summary>
public sealed class JointMeetingMinutesPaper : Paper<JointMeetingMinutes>
{
    public override PaperKind Kind => PaperKind.JointMeetingMinutes;

    public override PaperLayout Layout => PaperLayout.Minutes;

    public override string ShippedWording => """
        标题：关于{议题}的
        标题：联席会议纪要
        {会议日期}，{主持人}在{会议地点}主持召开联席会议，研究{议题}问题。{会议情况}
        会议依据《汉滨区12345政务服务便民热线运行管理暂行办法》第十二条、第十九条规定，议定以下事项：
        一、责任认定
        {责任认定}
        二、措施和时限
        {议定事项表}
        三、反馈
        各责任单位于{反馈时限}前将落实情况书面反馈区12345热线平台。逾期未落实的，提请区政府督查室专题督办。
        {参会名单}
        """;

    public override JointMeetingMinutes Sample => new(
        "五里镇民主村路灯管养责任",
        Samples.At(-1, 9),
        "区政务服务中心3楼会议室",
        "区行政审批服务局副局长赵敏",
        "会议听取了区12345热线平台关于工单办理和回访情况的通报，区城市管理局、五里镇人民政府分别说明了职责依据和前期办理情况。",
        "民主村主干道路灯由五里镇2023年建设，未办理移交，产权和管护责任在五里镇人民政府；区城市管理局负责技术指导，维修完成并验收合格后接收管养。今后同类事项按此责任办理，并写入派单目录。",
        [
            new MeetingRuling(Samples.CityUnit, [], "架设临时照明，提供维修技术方案", Samples.Today.AddDays(3)),
            new MeetingRuling(Samples.Unit, [Samples.CityUnit], "更换地埋电缆约60米，恢复全线照明", Samples.Today.AddDays(10)),
            new MeetingRuling(Samples.CityUnit, [Samples.Unit], "验收并办理移交，纳入日常巡查", Samples.Today.AddDays(20)),
        ],
        Samples.At(21, 18),
        [new Participant("区行政审批服务局", "赵敏"), new Participant("区12345热线平台", "王磊"), new Participant("区城市管理局", "徐斌"), new Participant("五里镇人民政府", "何军")],
        [new Participant("区政府督查室", "吴刚"), new Participant("区司法局", "马丽")],
        [new Participant("区交通运输局", "孙强")]);

    protected override IReadOnlyList<RecordField<JointMeetingMinutes>> Says =>
    [
        Fact("议题", "会议研究的事项", minutes => minutes.Topic),
        Fact("会议日期", "开会的日期", minutes => ChineseText.Day(minutes.At)),
        Fact("会议地点", "开会的地点", minutes => minutes.Place),
        Fact("主持人", "单位、职务和姓名", minutes => minutes.Chair),
        Story("会议情况", "听取、讨论了什么", minutes => minutes.Discussion),
        Story("责任认定", "责任归谁，依据什么", minutes => minutes.Responsibility),
        Blocks("议定事项表", "责任单位、措施、完成时限", (minutes, _) => minutes.Rulings.Count == 0 ? [] : [Rulings(minutes.Rulings)]),
        Fact("反馈时限", "反馈的最后时刻", minutes => ChineseText.Until(minutes.FeedbackBy)),
        Blocks("参会名单", "出席、列席、请假", (minutes, _) => Lists(minutes)),
    ];

    protected override string Masthead(PaperFrame frame) => "汉滨区12345热线联席会议纪要";

    private static Table Rulings(IReadOnlyList<MeetingRuling> rulings) => new(
        [0.88, 2.75, 3.5, 2.55],
        [
            FormRows.Head("序号", "责任单位", "措施", "完成时限"),
            .. rulings.Select((ruling, i) => new TableRow(
            [
                new Cell(string.Create(CultureInfo.InvariantCulture, $"{i + 1}"), Align: Align.Centre),
                new Cell(ruling.Assisting.Count == 0 ? ruling.Responsible : $"{ruling.Responsible}\n（配合：{ChineseText.List(ruling.Assisting)}）"),
                new Cell(ruling.Measure),
                new Cell(ChineseText.Day(ruling.DueOn), Align: Align.Centre),
            ])),
        ],
        HeadRows: 1);

    private static IReadOnlyList<Block> Lists(JointMeetingMinutes minutes)
    {
        (string Label, IReadOnlyList<Participant> People)[] lists = [("出席", minutes.Present), ("列席", minutes.Observing), ("请假", minutes.Excused)];
        var named = lists.Where(list => list.People.Count > 0).Select(list => new NameList(list.Label, string.Join("，", list.People))).ToList();
        return named.Count == 0 ? [] : [new Gap(), .. named];
    }
}
