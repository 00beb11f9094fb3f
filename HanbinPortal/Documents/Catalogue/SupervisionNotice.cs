using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>督办通知单: a priority matter is supervised (第十九、二十条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data.</param>
/// <param name="Trigger">事由: item 1–7 of 第二十条.</param>
/// <param name="Situation">基本情况.</param>
/// <param name="Handling">前期办理情况.</param>
/// <param name="Demands">督办要求, one each.</param>
/// <param name="AnswerBy">反馈时限.</param>
public sealed record SupervisionNotice(
    string Number,
    string Gist,
    string Unit,
    int Trigger,
    string Situation,
    string Handling,
    IReadOnlyList<string> Demands,
    DateTimeOffset AnswerBy);

/// <summary>督办通知单.</summary>
public sealed class SupervisionNoticePaper : Paper<SupervisionNotice>
{
    public override PaperKind Kind => PaperKind.SupervisionNotice;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于{工单编号}号工单的督办通知
        主送：{承办单位}
        根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十九条、第二十条规定，现对{工单编号}号工单（{诉求摘要}）进行重点督办，有关事项通知如下：
        一、督办事由
        该工单属于第二十条第{督办情形}项“{督办情形内容}”情形。
        二、基本情况
        {基本情况}
        三、前期办理情况
        {前期办理情况}
        四、督办要求
        {督办要求}
        五、反馈时限
        请于{反馈时限}前将办理结果书面反馈我平台，并附相关证明材料。逾期未反馈或者问题仍未解决的，提请区政府督查室专题督办。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override SupervisionNotice Sample => new(
        Samples.Order,
        Samples.Matter,
        Samples.CityUnit,
        7,
        "民主村主干道从村口到小学约800米的路灯自11月上旬起陆续不亮，涉及12盏，学生晚自习后摸黑回家。截至目前，同一事项已收到群众诉求6件。",
        "11月16日首次交办，你单位答复已修复；11月20日回访不满意，发回重办；11月24日再次回访仍不满意，服务对象称小学门口路段仍无照明。期间平台催办2次、电话提醒1次。",
        [
            "主要负责同志亲自过问，明确1名分管领导牵头，当日组织技术人员逐盏排查，列出故障清单。",
            "对地埋电缆破损路段先行架设临时照明，12月1日前恢复全线照明。",
            "举一反三，对五里镇集镇范围路灯进行一次全面排查，建立巡查台账。",
        ],
        Samples.At(5, 18));

    protected override bool IsReadByOthers => false;

    protected override IReadOnlyList<RecordField<SupervisionNotice>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", notice => notice.Number),
        Story("诉求摘要", "一句话说明诉求，不含个人信息", notice => notice.Gist),
        Fact("承办单位", "被督办的单位", notice => notice.Unit),
        Fact("督办情形", "第二十条的项号", notice => ChineseText.ItemNumber(20, notice.Trigger)),
        Fact("督办情形内容", "第二十条该项的原文", notice => ChineseText.Item(20, notice.Trigger)),
        Story("基本情况", "诉求和事实", notice => notice.Situation),
        Story("前期办理情况", "交办、答复、回访、催办的经过", notice => notice.Handling),
        Story("督办要求", "要求，一行一条", notice => ChineseText.Numbered(notice.Demands)),
        Fact("反馈时限", "反馈的最后时刻", notice => ChineseText.Until(notice.AnswerBy)),
    ];
}
