using HanbinPortal.Regulation;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(13)]
public sealed class DisguisedReturnTests
{
    [Theory]
    [InlineData("您反映的问题不属于我单位职责范围，感谢您的留言。", "不属于我单位职责范围")]
    [InlineData("经核查,该路段不属于我局管辖。", "不属于我局管辖")]
    [InlineData("该事项不属于我们单位的职责,请知悉。", "不属于我们单位的职责")]
    [InlineData("小区园林绿化问题不属于我局管理职能范畴，已现场查看三次并作了记录。", "不属于我局管理职能范畴")]
    [InlineData("该点位不在本镇辖区范围内。", "不在本镇辖区范围内")]
    [InlineData("该路段由市公路局养护,不属住建局职责。", "不属住建局职责")]
    [InlineData("办理户口不属我委职权管辖范围。", "不属我委职权管辖范围")]
    [InlineData("经查,该公司在外省注册,我局没有管辖权。", "我局没有管辖权")]
    [InlineData("该纠纷与我局无关。", "与我局无关")]
    [InlineData("经现场核查,建议将该工单转派至城市管理局办理。", "建议将该工单转派至城市管理局办理")]
    [InlineData("经调查，现申请退回。", "申请退回")]
    [InlineData("您的留言已收悉。关于您反映的问题，已转市公安局调查处理。", "已转市公安局调查处理")]
    [InlineData("网友：您好！您反映的问题，我们已转交相关单位。2019年12月9日", "我们已转交相关单位")]
    [InlineData("网友：您好，建议您直接向县教育局咨询，联系电话：0745—8822452。", "建议您直接向县教育局咨询")]
    [InlineData("请咨询人社部门。", "请咨询人社部门")]
    public void A_reply_that_only_gives_the_order_back_is_found_by_its_words(string reply, string words) =>
        Assert.Equal([words], ReturnRule.WordsOfDisguisedReturn(reply));

    [Theory]
    [InlineData("您好！可以异地办理身份证。携带身份证、户口本及本地学习、居住的相关证明办理即可。")]
    [InlineData("经现场核查,路灯线路老化,已于9月3日更换电缆并恢复照明,线路今后由城管局养护,如再有故障可直接联系江北街道城管所。")]
    [InlineData("您反映的占道经营问题属实，我办已会同执法队劝离摊贩3户，并将整改情况转交城市管理局持续巡查。")]
    [InlineData("您的建议很好，我们已将您的建议转给交通运输局研究，拟在今年公交线网优化时统筹考虑增设站点。")]
    [InlineData("驾校已同意学员申请退回押金，退款3个工作日内到账，请您留意银行短信通知。")]
    [InlineData("目前，公积金中心不支持非本中心的缴存人办理商转公业务，具体政策可到窗口查询。")]
    [InlineData("可以转学，开学前两周内持转学申请和户口簿到转入学校教务处登记即可。")]
    public void A_reply_with_something_to_say_is_not(string reply) =>
        Assert.Empty(ReturnRule.WordsOfDisguisedReturn(reply));

    [Fact]
    public void Among_real_replies_of_some_length_it_warns_of_few()
    {
        var replies = RealReplies.Load().Where(r => r.Answer.Length >= 100).ToList();
        var warned = replies.Count(r => ReturnRule.WordsOfDisguisedReturn(r.Answer).Count > 0);

        Assert.InRange(100.0 * warned / replies.Count, 0.1, 5);
    }

    [Fact]
    public void Of_the_real_replies_that_only_hand_on_it_finds_nearly_all()
    {
        // Short, handing on, and no word of what was done: what a reader would send back.
        var handingOn = RealReplies.Load().Where(r => r.Answer.Length < 40 && r.Answer.Contains("已转", StringComparison.Ordinal)).ToList();
        var found = handingOn.Count(r => ReturnRule.WordsOfDisguisedReturn(r.Answer).Count > 0);

        Assert.InRange(100.0 * found / handingOn.Count, 95, 100);
    }
}
