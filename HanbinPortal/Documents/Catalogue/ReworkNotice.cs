using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>重办通知: the call-back was dissatisfied and the unit's fault; a new round of 5 working days without extension (第十七条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data.</param>
/// <param name="CalledBackAt">回访时间.</param>
/// <param name="Callback">回访记录, in the city's words.</param>
/// <param name="Attribution">研判意见: why it is the unit's fault.</param>
/// <param name="DueAt">重办时限.</param>
/// <param name="Requirement">What is asked besides.</param>
public sealed record ReworkNotice(
    string Number,
    string Gist,
    string Unit,
    DateTimeOffset CalledBackAt,
    string Callback,
    string Attribution,
    DateTimeOffset DueAt,
    string? Requirement);

/// <summary>重办通知.</summary>
public sealed class ReworkNoticePaper : Paper<ReworkNotice>
{
    public override PaperKind Kind => PaperKind.ReworkNotice;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于重办{工单编号}号工单的通知
        主送：{承办单位}
        你单位办理的{工单编号}号工单（{诉求摘要}），{回访日期}经市12345热线平台满意度回访，服务对象评价为不满意。经研判，认定属承办单位原因。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十七条规定，现将该工单发回你单位重办。有关事项通知如下：
        一、回访记录
        {回访记录}
        二、研判意见
        {研判意见}
        三、重办要求
        （一）重办期限为5个工作日，请于{重办时限}前办结并通过平台回复办理结果。重办工单不得申请延期。
        （二）请主动联系服务对象，针对其不满意的问题逐项核实整改，当面或电话说明办理情况，留存联系记录和证明材料。
        ［（三）{其他要求}］
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override ReworkNotice Sample => new(
        Samples.Order,
        Samples.Matter,
        Samples.CityUnit,
        Samples.At(-1, 16, 20),
        "服务对象称：答复说路灯已经修好，但当晚只亮了村口3盏，小学门口一段仍然不亮；维修人员没有联系过本人，也没有说明何时修完。",
        "答复称“12盏路灯全部恢复照明”，与回访情况不一致；办理期间无联系服务对象的记录，所附照片不能反映小学门口路段，属承办单位办理不实、沟通不到位。",
        Samples.At(7, 18),
        "修复后请于夜间逐盏核验，附夜间照片。");

    protected override bool IsReadByOthers => false;

    protected override IReadOnlyList<RecordField<ReworkNotice>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", notice => notice.Number),
        Story("诉求摘要", "一句话说明诉求，不含个人信息", notice => notice.Gist),
        Fact("承办单位", "重办的单位", notice => notice.Unit),
        Fact("回访日期", "市平台回访的日期", notice => ChineseText.Day(notice.CalledBackAt)),
        Story("回访记录", "市平台的回访记录", notice => notice.Callback),
        Story("研判意见", "为何属承办单位原因", notice => notice.Attribution),
        Fact("重办时限", "重办办结的最后时刻", notice => ChineseText.Until(notice.DueAt)),
        MayLack("其他要求", "本次另外提出的要求", notice => notice.Requirement),
    ];
}
