using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Browser;

[Covers(18)]
public sealed class TerminationFlows : FlowTest
{
    [Fact]
    public async Task What_is_against_the_law_ends_on_a_statement_of_duty_once_office_and_city_agree()
    {
        var (dispatcher, unit, reviewer) = (await AsAsync("paidan"), await AsAsync("jianmin-lead"), await AsAsync("shenhe"));
        await dispatcher.DispatchAsync(Jianmin);
        await unit.SignForAsync();
        await unit.AskTerminationAsync(TerminationGround.AgainstLaw);
        await reviewer.OpensAsAsync(OrderStatus.TerminationAtDistrict);
        await reviewer.DecideAsync("审核终结（建民街道办事处）", "同意");
        await reviewer.StandsAsync(OrderStatus.TerminationAtCity);

        await reviewer.RecordCityTerminationAsync(agreed: true);
        await reviewer.StandsAsync(OrderStatus.Terminated);
    }

    [Fact]
    public async Task Where_somebody_will_not_cooperate_a_no_of_the_office_or_of_the_city_gives_the_order_back()
    {
        var (dispatcher, unit, reviewer) = (await AsAsync("paidan"), await AsAsync("jianmin-lead"), await AsAsync("shenhe"));
        await dispatcher.DispatchAsync(Jianmin);
        await unit.SignForAsync();
        await unit.AskTerminationAsync(TerminationGround.NoCooperation);
        await reviewer.DecideAsync("审核终结（建民街道办事处）", "不同意", "请再次上门，并请社区见证。");
        await reviewer.StandsAsync(OrderStatus.InProgress);

        await unit.AskTerminationAsync(TerminationGround.NoCooperation);
        await reviewer.DecideAsync("审核终结（建民街道办事处）", "同意");
        await reviewer.RecordCityTerminationAsync(agreed: false);
        await reviewer.StandsAsync(OrderStatus.InProgress);
        await unit.ContactAsync();
    }
}
