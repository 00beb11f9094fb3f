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
    [InlineData(AssignmentStatus.InHand, null)]
    [InlineData(AssignmentStatus.ReplyPending, null)]
    [InlineData(AssignmentStatus.TerminationPending, null)]
    [InlineData(AssignmentStatus.AssistSubmitted, null)]
    [InlineData(AssignmentStatus.AwaitingSigning, "第十条:签收后、办结前方可查看服务对象个人信息;退回审核期间和已不由本单位承办的不能查看。")]
    [InlineData(AssignmentStatus.ReturnPending, "第十条:签收后、办结前方可查看服务对象个人信息;退回审核期间和已不由本单位承办的不能查看。")]
    [InlineData(AssignmentStatus.Returned, "第十条:签收后、办结前方可查看服务对象个人信息;退回审核期间和已不由本单位承办的不能查看。")]
    [InlineData(AssignmentStatus.Withdrawn, "第十条:签收后、办结前方可查看服务对象个人信息;退回审核期间和已不由本单位承办的不能查看。")]
    [InlineData(AssignmentStatus.Completed, "第十条:签收后、办结前方可查看服务对象个人信息;退回审核期间和已不由本单位承办的不能查看。")]
    public void Only_who_handles_the_order_sees_the_person_whole(AssignmentStatus status, string? refused) =>
        Assert.Equal(refused, PrivacyRule.WhyNotReveal(status, isConfidential: false)?.Text);

    [Fact]
    [Covers(14)]
    public void Of_a_confidential_order_nobody_in_the_district_sees_the_person() =>
        Assert.All(Enum.GetValues<AssignmentStatus>(), status => Assert.Equal(
            "第十四条:服务对象要求信息保密,请通过市12345热线联系,区内不显示其个人信息。",
            PrivacyRule.WhyNotReveal(status, isConfidential: true)?.Text));

    [Theory]
    [InlineData(" ", "第十条:请写明查看个人信息的事由,本次查看将被记录。")]
    [InlineData("联系服务对象", null)]
    public void A_look_needs_a_reason(string reason, string? refused) =>
        Assert.Equal(refused, PrivacyRule.WhatIsMissing(reason)?.Text);
}
