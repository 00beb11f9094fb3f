using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(10)]
public sealed class PrivacyRuleTests
{
    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("欧阳修文", "欧*")]
    [InlineData(" 张三", "张*")]
    [InlineData("\U00020BB7野", "\U00020BB7*")] // 𠮷野: the first character takes two code units
    [InlineData("", "未提供")]
    [InlineData(null, "未提供")]
    [InlineData("\u3000", "未提供")]
    public void A_name_keeps_its_first_character(string? name, string masked) =>
        Assert.Equal(masked, PrivacyRule.MaskName(name));

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("138****1234", "138****1234")] // masked by the city already
    [InlineData("0915-3212345", "091****2345")]
    [InlineData("32123456", "****56")] // three and four of eight would leave one figure to guess
    [InlineData("3212345", "****45")]
    [InlineData("12345", "****")]
    [InlineData(" ", "未提供")]
    [InlineData(null, "未提供")]
    public void A_phone_number_keeps_too_little_to_be_called(string? phone, string masked) =>
        Assert.Equal(masked, PrivacyRule.MaskPhone(phone));

    [Theory]
    [InlineData("汉滨区老城街道西大街社区15号", "汉滨区老城街***")]
    [InlineData("关庙镇周台村", "关庙镇***")] // half of a short one
    [InlineData("五里", "五***")]
    [InlineData("家", "***")]
    [InlineData("", "未提供")]
    [InlineData(null, "未提供")]
    public void An_address_keeps_its_beginning_and_never_more_than_half(string? address, string masked) =>
        Assert.Equal(masked, PrivacyRule.MaskAddress(address));

    [Theory]
    [Covers(30)]
    [InlineData("请致电13912345678联系。", "请致电139****5678联系。")]
    [InlineData("电话139 1234 5678或139-1234-5678", "电话139****5678或139****5678")] // as people write them in groups
    [InlineData("身份证号61240119900101123X", "身份证号612***********123X")]
    [InlineData("身份证号612401199013011234", "身份证号612401199013011234")] // no month 13: a number of something else
    [InlineData("工单202609211391234567801", "工单202609211391234567801")] // figures inside a longer number
    [InlineData("物业电话0915-3212345", "物业电话0915-3212345")] // offices are called on landlines
    [InlineData("路灯不亮三天。", "路灯不亮三天。")]
    public void Mobile_and_identity_numbers_in_a_text_are_masked(string text, string masked) =>
        Assert.Equal(masked, PrivacyRule.MaskIn(text));

    [Theory]
    [InlineData("张三丰反映，请回电0915-3212345。", "张三丰", "0915-3212345", "张*反映，请回电091****2345。")]
    [InlineData("市民反映路灯不亮。", "市民", null, "市民反映路灯不亮。")] // no name, only a word of the city's
    [InlineData("王家坝村反映。", "王", null, "王家坝村反映。")] // one character is everywhere
    public void The_requesters_own_name_and_number_are_masked_too(string text, string? name, string? phone, string masked) =>
        Assert.Equal(masked, PrivacyRule.MaskIn(text, name, phone));

    [Theory]
    [InlineData(AssignmentStatus.InHand, null)]
    [InlineData(AssignmentStatus.ReplyPending, null)]
    [InlineData(AssignmentStatus.TerminationPending, null)]
    [InlineData(AssignmentStatus.AssistSubmitted, null)]
    [InlineData(AssignmentStatus.AwaitingSigning, "第十条：签收后、办结前方可查看服务对象个人信息；退回审核期间和已不由本单位承办的不能查看。")]
    [InlineData(AssignmentStatus.ReturnPending, "第十条：签收后、办结前方可查看服务对象个人信息；退回审核期间和已不由本单位承办的不能查看。")]
    [InlineData(AssignmentStatus.Returned, "第十条：签收后、办结前方可查看服务对象个人信息；退回审核期间和已不由本单位承办的不能查看。")]
    [InlineData(AssignmentStatus.Withdrawn, "第十条：签收后、办结前方可查看服务对象个人信息；退回审核期间和已不由本单位承办的不能查看。")]
    [InlineData(AssignmentStatus.Completed, "第十条：签收后、办结前方可查看服务对象个人信息；退回审核期间和已不由本单位承办的不能查看。")]
    public void Only_who_handles_the_order_sees_the_person_whole(AssignmentStatus status, string? refused) =>
        Assert.Equal(refused, PrivacyRule.WhyNotReveal(status, isConfidential: false)?.Text);

    [Fact]
    [Covers(14)]
    [Covers(29)]
    public void Of_a_confidential_order_nobody_in_the_district_sees_the_person() =>
        Assert.All(Enum.GetValues<AssignmentStatus>(), status => Assert.Equal(
            "第十四条：服务对象要求信息保密，请通过市12345热线联系，区内不显示其个人信息。",
            PrivacyRule.WhyNotReveal(status, isConfidential: true)?.Text));

    [Theory]
    [InlineData(" ", "第十条：请写明查看个人信息的事由，本次查看将被记录。")]
    [InlineData("联系服务对象", null)]
    public void A_look_needs_a_reason(string reason, string? refused) =>
        Assert.Equal(refused, PrivacyRule.WhatIsMissing(reason)?.Text);
}
