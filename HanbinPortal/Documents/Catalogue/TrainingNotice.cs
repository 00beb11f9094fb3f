using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>培训通知: the office trains managers and clerks of the units (第二十六条).</summary>
/// <param name="Addressee">主送: 「各镇人民政府、各街道办事处，区级各部门」.</param>
/// <param name="Topic">「2026年第四季度12345热线业务」.</param>
/// <param name="Contents">培训内容, one each.</param>
/// <param name="Trainees">参训人员.</param>
/// <param name="AnswerBy">报名时限.</param>
public sealed record TrainingNotice(
    string Addressee,
    string Topic,
    DateTimeOffset From,
    DateTimeOffset To,
    string Place,
    IReadOnlyList<string> Contents,
    string Trainees,
    DateTimeOffset AnswerBy);

/// <summary>培训通知.</summary>
public sealed class TrainingNoticePaper : Paper<TrainingNotice>
{
    private const int RowsForNames = 5;

    public override PaperKind Kind => PaperKind.TrainingNotice;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于举办{培训名称}培训的通知
        主送：{主送单位}
        根据《汉滨区12345政务服务便民热线运行管理暂行办法》第二十六条规定，为进一步提高承办单位热线工单办理质量，决定举办{培训名称}培训。现将有关事项通知如下：
        一、培训时间
        {培训时间}。
        二、培训地点
        {培训地点}。
        三、培训内容
        {培训内容}
        四、参训人员
        {参训人员}。
        五、有关要求
        （一）请于{报名时限}前将参训人员回执报区12345热线平台。
        （二）参训人员应当提前10分钟签到，培训期间遵守会场纪律。未参加培训的，由所在单位书面说明原因。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override TrainingNotice Sample => new(
        "各镇人民政府、各街道办事处，区级各部门，有关企事业单位",
        "2026年第四季度12345热线业务",
        Samples.At(9, 9),
        Samples.At(9, 12),
        "区政务服务中心5楼培训室",
        ["《汉滨区12345政务服务便民热线运行管理暂行办法》解读，重点是签收、退回、延期和重办的规定。", "工单答复的写法和常见问题，回访不满意典型案例分析。", "热线工单平台操作。"],
        "各承办单位分管负责同志、热线经办人员各1名",
        Samples.At(6, 18));

    protected override IReadOnlyList<RecordField<TrainingNotice>> Says =>
    [
        Fact("主送单位", "通知的单位", notice => notice.Addressee),
        Fact("培训名称", "不带“培训”二字", notice => notice.Topic),
        Fact("培训时间", "起止时刻", notice => $"{ChineseText.Day(notice.From)}（{ChinaTime.Weekday(ChinaTime.DateOf(notice.From))}）{ChineseText.Clock(notice.From)}至"
            + (ChinaTime.DateOf(notice.From) == ChinaTime.DateOf(notice.To) ? ChineseText.Clock(notice.To) : ChineseText.Time(notice.To))),
        Fact("培训地点", "培训的地点", notice => notice.Place),
        Story("培训内容", "内容，一行一项", notice => ChineseText.Numbered(notice.Contents)),
        Fact("参训人员", "由谁参加", notice => notice.Trainees.TrimEnd('。')),
        Fact("报名时限", "报送回执的最后时刻", notice => ChineseText.Until(notice.AnswerBy)),
    ];

    protected override IReadOnlyList<Annex> Annexes(TrainingNotice notice, PaperFrame frame) =>
    [
        new Annex("参训人员回执",
        [
            new Paragraph("单位（盖章）：", Align: Align.Flush),
            new Table(
                [1.6, 1, 2.6, 2.2],
                [
                    FormRows.Head("姓名", "性别", "职务", "联系电话"),
                    .. Enumerable.Repeat(new TableRow([new Cell(string.Empty), new Cell(string.Empty), new Cell(string.Empty), new Cell(string.Empty)], 11), RowsForNames),
                ],
                HeadRows: 1),
        ]),
    ];
}
