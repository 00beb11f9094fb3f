using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>专题报告: to the district government, where even escalation did not settle a complicated matter (第二十一条).</summary>
/// <param name="Matter">The matter.</param>
/// <param name="Numbers">The orders concerned.</param>
/// <param name="Request">诉求情况, without personal data.</param>
/// <param name="Handling">前期办理与督办情况.</param>
/// <param name="Escalation">提级督办情况: what the inspection office did and what came of it.</param>
/// <param name="Problems">未能解决的原因.</param>
/// <param name="Advice">建议, one each.</param>
public sealed record SpecialReport(
    string Matter,
    IReadOnlyList<string> Numbers,
    string Request,
    string Handling,
    string Escalation,
    string Problems,
    IReadOnlyList<string> Advice);

/// <summary>专题报告.</summary>
public sealed class SpecialReportPaper : Paper<SpecialReport>
{
    public override PaperKind Kind => PaperKind.SpecialReport;

    public override PaperLayout Layout => PaperLayout.RedHead;

    public override bool IsUpward => true;

    public override string ShippedWording => """
        标题：关于{事项}问题的
        标题：专题报告
        主送：区人民政府
        {事项}问题（{工单编号}）因诉求事项复杂，经提级督办后仍未有效解决。根据《汉滨区12345政务服务便民热线运行管理暂行办法》第二十一条规定，现将有关情况专题报告如下：
        一、诉求情况
        {诉求情况}
        二、前期办理与督办情况
        {前期办理与督办情况}
        三、提级督办情况
        {提级督办情况}
        四、未能解决的原因
        {未能解决的原因}
        五、工作建议
        {工作建议}
        特此报告。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        抄送：区政府督查室
        """;

    public override SpecialReport Sample => new(
        "江北某安置小区产权登记长期滞后",
        ["AK2026070300415", "AK2026091100087"],
        "该小区2015年交付，共312户，因土地、规划手续不全至今未办理不动产登记。2026年以来收到同类诉求47件，涉及子女入学、房屋抵押等实际困难，群众多次集中反映。",
        "先后交办区自然资源局、区住房和城乡建设局、江北街道办事处，平台催办9次，召开联席会议2次，组织服务对象代表、承办单位协商处理1次。",
        "9月20日提请区政府督查室专题督办，督查室两次现场督导，明确补办土地手续的路径，但土地出让金缺口1180万元的承担主体未能确定。",
        "一是原开发企业已注销，历史欠缴费用无承担主体；二是补办手续涉及规划核实、消防验收等多个环节，各部门意见不一致；三是没有可以直接适用的政策依据。",
        ["由区政府召开专题会议，研究历史遗留费用的处理办法。", "由区自然资源局牵头成立工作专班，实行容缺办理。", "由江北街道办事处做好群众解释和稳控工作，定期公布进展。"]);

    protected override IReadOnlyList<RecordField<SpecialReport>> Says =>
    [
        Fact("事项", "报告的事项", report => report.Matter),
        Fact("工单编号", "所涉工单；多件时写明件数，编号见附件", report => ChineseText.Orders(report.Numbers)),
        Story("诉求情况", "群众反映什么、多少件", report => report.Request),
        Story("前期办理与督办情况", "交办、催办、协商的经过", report => report.Handling),
        Story("提级督办情况", "督查室做了什么、结果如何", report => report.Escalation),
        Story("未能解决的原因", "为何仍未解决", report => report.Problems),
        Story("工作建议", "建议，一行一条", report => ChineseText.Numbered(report.Advice)),
    ];

    protected override IReadOnlyList<Annex> Annexes(SpecialReport report, PaperFrame frame) => FormRows.OrderNumbers(report.Numbers);
}
