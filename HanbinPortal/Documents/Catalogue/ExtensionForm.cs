using System.Globalization;
using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>延期申请审批表: a unit asks for more time; its own opinion and the office's stand in boxes (第十五条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about, without personal data.</param>
/// <param name="Time">第几次申请: 1 or 2.</param>
/// <param name="Limit">The limit it has, and so the length of an extension: 「5个工作日」.</param>
/// <param name="DueAt">原办结时限.</param>
/// <param name="NewDueAt">Where the extension would end.</param>
/// <param name="AskedBy">经办人.</param>
/// <param name="UnitOpinion">Of the unit's leader; null leaves room to write.</param>
/// <param name="OfficeOpinion">Of the office; null leaves room to write.</param>
public sealed record ExtensionForm(
    string Number,
    OrderKind Kind,
    string Gist,
    string Unit,
    int Time,
    string Limit,
    DateTimeOffset DispatchedAt,
    DateTimeOffset DueAt,
    DateTimeOffset NewDueAt,
    string Reason,
    string Progress,
    string NextSteps,
    bool RequesterTold,
    string AskedBy,
    DateTimeOffset AskedAt,
    string? UnitOpinion,
    string? OfficeOpinion);

/// <summary>延期申请审批表.</summary>
public sealed class ExtensionFormPaper : Paper<ExtensionForm>
{
    public override PaperKind Kind => PaperKind.ExtensionForm;

    public override PaperLayout Layout => PaperLayout.Form;

    public override string ShippedWording => """
        标题：汉滨区12345热线工单延期申请审批表
        {审批表}
        """;

    public override ExtensionForm Sample => new(
        Samples.Order,
        OrderKind.HelpRequest,
        Samples.Matter,
        Samples.CityUnit,
        1,
        "5个工作日",
        Samples.At(-2, 9, 30),
        Samples.At(5, 18),
        Samples.At(12, 18),
        "经检测，该路段地埋电缆两处破损，需开挖约60米更换，涉及占道施工许可和配件采购，5个工作日内无法完成。",
        "已完成12盏路灯和控制箱检测，更换空气开关1只，恢复照明4盏；施工方案和占道许可已报批。",
        "取得许可后3个工作日内完成开挖和电缆更换，逐盏试亮后回填路面，夜间验收并拍照留存。",
        RequesterTold: true,
        "黄蕾",
        Samples.At(0, 9, 40),
        "情况属实，同意申请延期。",
        OfficeOpinion: null);

    protected override IReadOnlyList<RecordField<ExtensionForm>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", form => form.Number),
        Fact("承办单位", "申请延期的单位", form => form.Unit),
        Fact("延期次数", "第几次申请", form => form.Time.ToString(CultureInfo.InvariantCulture)),
        Blocks("审批表", "工单、时限、延期理由、进展、下步措施和意见栏", (form, _) => [Form(form)]),
    ];

    protected override IEnumerable<(string Name, string? Value)> Needs(ExtensionForm form) =>
        [("延期理由", form.Reason), ("办理进展", form.Progress), ("下步措施", form.NextSteps)];

    private static Table Form(ExtensionForm form) => FormRows.Table(
        FormRows.Pair("工单编号", form.Number, "诉求类型", Names.Of(form.Kind)),
        FormRows.Wide("诉求摘要", form.Gist),
        FormRows.Pair("承办单位", form.Unit, "申请次数", $"第{form.Time}次"),
        FormRows.Pair("交办时间", ChineseText.Time(form.DispatchedAt), "申请时间", ChineseText.Time(form.AskedAt)),
        FormRows.Pair("原定时限", ChineseText.Until(form.DueAt), "拟延期至", $"{ChineseText.Until(form.NewDueAt)}\n（第十五条：延长{form.Limit}）"),
        FormRows.Wide("延期理由", form.Reason, 16),
        FormRows.Wide("办理进展", form.Progress, 16),
        FormRows.Wide("下步措施", form.NextSteps, 16),
        FormRows.Pair("告知情况", form.RequesterTold ? "已告知服务对象" : "尚未告知服务对象", "经办人", form.AskedBy),
        FormRows.Opinion("承办单位\n意见", form.UnitOpinion, leastHeight: 27),
        FormRows.Opinion("区热线平\n台意见", form.OfficeOpinion, leastHeight: 27));
}
