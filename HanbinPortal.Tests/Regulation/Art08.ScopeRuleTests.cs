using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(8)]
public sealed class ScopeRuleTests
{
    [Fact]
    public void The_checklist_has_the_other_district_and_the_six_items_each_with_what_to_tell_the_person()
    {
        Assert.Equal(Enum.GetValues<OutOfScope>(), ScopeRule.Checklist.Select(item => item.Ground));
        Assert.All(ScopeRule.Checklist, item => Assert.EndsWith("。", item.ToldToRequester, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(OutOfScope.OtherDistrict, "高新区")]
    [InlineData(OutOfScope.OtherDistrict, "恒口示范区")]
    [InlineData(OutOfScope.EmergencyLinesOrMilitary, "110、119、120、122")]
    [InlineData(OutOfScope.LegalProcedure, "诉讼、仲裁、纪检监察、行政复议、政府信息公开")]
    [InlineData(OutOfScope.LegalProcedure, "信访渠道")]
    [InlineData(OutOfScope.AgainstLaw, "违反法律法规、违背公序良俗")]
    [InlineData(OutOfScope.Secret, "国家秘密、工作秘密、商业秘密、个人隐私")]
    [InlineData(OutOfScope.AlreadySettled, "同一服务对象仍以同一事实和理由重复提出")]
    [InlineData(OutOfScope.OtherGround, "其他依法依规不予受理")]
    public void Each_item_reads_as_the_regulation_does(OutOfScope ground, string words) =>
        Assert.Contains(words, ScopeRule.Checklist.Single(item => item.Ground == ground).Wording, StringComparison.Ordinal);

    [Theory]
    [InlineData(OrderStatus.AwaitingAnalysis, null)]
    [InlineData(OrderStatus.CityReturnDrafted, "第八条：该工单已拟上退，请等待审核员审核，或先撤回。")]
    [InlineData(OrderStatus.AwaitingCityReturn, "第八条：该工单已报市平台上退，请等待市平台确认。")]
    [InlineData(OrderStatus.ReturnedToCity, "第八条：该工单已上退市平台，无需重复上退。")]
    [InlineData(OrderStatus.Merged, "第八条：该工单已并入主工单，请先解除并单。")]
    [InlineData(OrderStatus.InProgress, "第八条：只有待研判的工单可以上退市平台；已交办的工单请先由承办单位按第十三条申请退回。")]
    [InlineData(OrderStatus.Archived, "第八条：只有待研判的工单可以上退市平台；已交办的工单请先由承办单位按第十三条申请退回。")]
    public void Only_what_nobody_handles_goes_back_to_the_city(OrderStatus status, string? refused) =>
        Assert.Equal(refused, ScopeRule.WhyNotReturnToCity(status)?.Text);

    [Theory]
    [InlineData("", "第八条：请写明上退理由，说明该事项应由何地、何单位办理。")]
    [InlineData("\u3000", "第八条：请写明上退理由，说明该事项应由何地、何单位办理。")]
    [InlineData("属高新区管委会管理", null)]
    public void A_return_to_the_city_says_why(string reason, string? refused) =>
        Assert.Equal(refused, ScopeRule.WhatIsMissing(reason)?.Text);

    [Fact]
    [Covers(11)]
    public void The_district_gives_back_within_one_working_day_of_receiving()
    {
        var deadline = ScopeRule.ReturnToCityBy(Make.Time("2026-09-18 16:00"), Make.Calendar(makeUp: "2026-09-20"));

        Assert.Equal("上退：第十一条，自2026-09-18 16:00起1个工作日，至2026-09-20 18:00止", deadline.ToString());
    }
}
