using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>联席会议通知 (第十九条 联席会议).</summary>
/// <param name="Units">参会单位, 主送.</param>
/// <param name="Topic">The matter: 「五里镇民主村路灯管养责任」.</param>
/// <param name="Agenda">会议议程, one each.</param>
/// <param name="Attendees">Who is to come: 「分管负责同志和业务股室负责人各1名」.</param>
/// <param name="Preparation">会前准备.</param>
/// <param name="AnswerBy">报名时限.</param>
public sealed record JointMeetingNotice(
    IReadOnlyList<string> Units,
    string Topic,
    DateTimeOffset At,
    string Place,
    IReadOnlyList<string> Agenda,
    string Attendees,
    string Preparation,
    DateTimeOffset AnswerBy);

/// <summary>联席会议通知.</summary>
public sealed class JointMeetingNoticePaper : Paper<JointMeetingNotice>
{
    public override PaperKind Kind => PaperKind.JointMeetingNotice;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于召开{议题}
        标题：联席会议的通知
        主送：{参会单位}
        根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十九条规定，经研究，决定召开{议题}联席会议，研判商定承办责任。现将有关事项通知如下：
        一、会议时间
        {会议时间}。
        二、会议地点
        {会议地点}。
        三、会议议程
        {会议议程}
        四、参会人员
        {参会人员}。
        五、有关要求
        （一）{会前准备}
        （二）请于{报名时限}前将参会人员名单报区12345热线平台。因故不能参会的，须书面请假并委托熟悉情况的同志参加。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override JointMeetingNotice Sample => new(
        [Samples.CityUnit, "汉滨区交通运输局", Samples.Unit],
        "五里镇民主村路灯管养责任",
        Samples.At(2, 9),
        "区政务服务中心3楼会议室",
        ["区12345热线平台通报工单办理和回访情况。", "各单位说明职责依据和前期办理情况。", "研究商定承办责任、整改措施和完成时限。"],
        "各单位分管负责同志和业务股室负责人各1名",
        "请各单位对照法律法规和“三定”规定，准备书面发言材料，携带路灯建设、移交的有关资料。",
        Samples.At(1, 12));

    protected override IReadOnlyList<RecordField<JointMeetingNotice>> Says =>
    [
        Fact("参会单位", "通知的单位", notice => ChineseText.List(notice.Units)),
        Fact("议题", "会议研究的事项", notice => notice.Topic),
        Fact("会议时间", "开会的时刻", notice => $"{ChineseText.Day(notice.At)}（{ChinaTime.Weekday(ChinaTime.DateOf(notice.At))}）{ChineseText.Clock(notice.At)}"),
        Fact("会议地点", "开会的地点", notice => notice.Place),
        Story("会议议程", "议程，一行一项", notice => ChineseText.Numbered(notice.Agenda)),
        Fact("参会人员", "各单位由谁参加", notice => notice.Attendees.TrimEnd('。')),
        Story("会前准备", "参会前准备什么", notice => notice.Preparation),
        Fact("报名时限", "报送名单的最后时刻", notice => ChineseText.Until(notice.AnswerBy)),
    ];
}
