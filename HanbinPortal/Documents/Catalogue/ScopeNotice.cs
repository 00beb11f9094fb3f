using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>不予受理告知: a unit tells the requester which channel to use instead, what rules hold and what follows (第八条).</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Requester">How the person is addressed: 「张女士」; the letter goes to nobody else.</param>
/// <param name="AskedOn">诉求日期.</param>
/// <param name="Gist">What was asked.</param>
/// <param name="Channel">应当通过的渠道.</param>
/// <param name="Rules">应当遵守的规定.</param>
/// <param name="Consequences">法律后果.</param>
public sealed record ScopeNotice(
    string Number,
    string Requester,
    DateOnly AskedOn,
    string Gist,
    OutOfScope Ground,
    string Channel,
    string Rules,
    string Consequences);

/// <summary>不予受理告知.</summary>
public sealed class ScopeNoticePaper : Paper<ScopeNotice>
{
    public override PaperKind Kind => PaperKind.ScopeNotice;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于{工单编号}号诉求不予受理的告知书
        主送：{服务对象}
        您于{诉求日期}通过12345热线提出的诉求（{诉求摘要}）收悉。经核实，该事项{不予受理情形}。根据《汉滨区12345政务服务便民热线运行管理暂行办法》{不予受理条款}规定，不属于12345热线受理范围，我单位不予受理。现将有关事项告知如下：
        一、您可以选择的渠道
        {应当通过的渠道}
        二、应当遵守的规定
        {应当遵守的规定}
        三、法律后果
        {法律后果}
        感谢您的理解和支持。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override ScopeNotice Sample => new(
        Samples.Order,
        "张女士",
        Samples.Today.AddDays(-4),
        "请求认定与他人之间民间借贷合同无效并追回借款",
        OutOfScope.LegalProcedure,
        "您与借款人之间的纠纷属于民事争议，可以向有管辖权的人民法院提起诉讼；需要法律帮助的，可以拨打12348公共法律服务热线咨询，符合条件的可以申请法律援助。",
        "民事权利一般应当在知道或者应当知道权利受到损害之日起三年内向人民法院请求保护（《中华人民共和国民法典》第一百八十八条）。请妥善保存借条、转账记录等证据。",
        "超过诉讼时效期间的，对方可以提出不履行义务的抗辩。表达诉求应当客观真实，采取过激方式讨债造成损害的，依法承担相应责任。");

    protected override bool IsReadByOthers => false;

    protected override IReadOnlyList<RecordField<ScopeNotice>> Says =>
    [
        Fact("工单编号", "市平台的工单编号", notice => notice.Number),
        Fact("服务对象", "对服务对象的称呼", notice => notice.Requester),
        Fact("诉求日期", "提出诉求的日期", notice => ChineseText.Day(notice.AskedOn)),
        Story("诉求摘要", "一句话说明诉求", notice => notice.Gist),
        Fact("不予受理情形", "按第八条写成的一句话", notice => notice.Ground is OutOfScope.OtherDistrict
            ? "不属于本行政区划或汉滨区职权范围"
            : $"属于{ChineseText.Item(8, (int)notice.Ground)}"),
        Fact("不予受理条款", "第八条的条款", notice => notice.Ground is OutOfScope.OtherDistrict ? "第八条" : Names.Of(notice.Ground)),
        Story("应当通过的渠道", "可以改用哪些渠道", notice => notice.Channel),
        Story("应当遵守的规定", "有关规定", notice => notice.Rules),
        Story("法律后果", "不遵守的后果", notice => notice.Consequences),
    ];
}
