using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>
/// 提级督办报告: to the district government, after reminders, visits and meetings did not settle a matter (第十九、二十一条). A report
/// carries no request, so what should be done stands in it as advice.
/// </summary>
/// <param name="Matter">The matter.</param>
/// <param name="Numbers">The orders concerned.</param>
/// <param name="Request">诉求情况, without personal data.</param>
/// <param name="Handling">前期办理与督办情况.</param>
/// <param name="Problems">存在问题.</param>
/// <param name="Advice">建议, one each.</param>
public sealed record EscalationReport(
    string Matter,
    IReadOnlyList<string> Numbers,
    string Request,
    string Handling,
    string Problems,
    IReadOnlyList<string> Advice);

/// <summary>提级督办报告.</summary>
public sealed class EscalationReportPaper : Paper<EscalationReport>
{
    public override PaperKind Kind => PaperKind.EscalationReport;

    public override PaperLayout Layout => PaperLayout.RedHead;

    public override bool IsUpward => true;

    public override string ShippedWording => """
        标题：关于对{事项}问题
        标题：提级督办的报告
        主送：区人民政府
        根据《汉滨区12345政务服务便民热线运行管理暂行办法》第十九条、第二十一条规定，对经多次催办、现场沟通和会议会商后仍未得到有效解决的{事项}问题（{工单编号}），现将有关情况报告如下：
        一、诉求情况
        {诉求情况}
        二、前期办理与督办情况
        {前期办理与督办情况}
        三、存在问题
        {存在问题}
        四、工作建议
        {工作建议}
        特此报告。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        抄送：区政府督查室
        """;

    public override EscalationReport Sample => new(
        "五里镇民主村路灯长期不亮",
        [Samples.Order, "AK2026111600218", "AK2026111000127"],
        "11月上旬以来，群众多次反映五里镇民主村主干道约800米路灯不亮，涉及12盏，学生晚自习后摸黑回家，存在安全隐患。截至11月24日，共收到同类诉求6件，回访不满意2次。",
        "11月16日首次交办区城市管理局，五里镇人民政府协办。其后平台催办3次、电话提醒2次、现场核实1次，发出督办通知1份；11月24日召开联席会议，认定管护责任在五里镇人民政府，区城市管理局负责技术指导。",
        "一是责任虽已认定，维修资金约4.6万元尚未落实；二是地埋电缆更换涉及占道施工，有关手续未启动；三是临时照明至今未架设，群众意见较大。",
        ["由区政府督查室对该事项专题督办，明确完成时限。", "由区财政局、五里镇人民政府商定维修资金来源。", "对全区集镇路灯建设、移交、管养情况开展一次排查。"]);

    protected override IReadOnlyList<RecordField<EscalationReport>> Says =>
    [
        Fact("事项", "提级督办的事项", report => report.Matter),
        Fact("工单编号", "所涉工单；多件时写明件数，编号见附件", report => ChineseText.Orders(report.Numbers)),
        Story("诉求情况", "群众反映什么、多少件", report => report.Request),
        Story("前期办理与督办情况", "交办、催办、核实、会商的经过", report => report.Handling),
        Story("存在问题", "为何没有解决", report => report.Problems),
        Story("工作建议", "建议，一行一条", report => ChineseText.Numbered(report.Advice)),
    ];

    protected override IReadOnlyList<Annex> Annexes(EscalationReport report, PaperFrame frame) => FormRows.OrderNumbers(report.Numbers);
}
