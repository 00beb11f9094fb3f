using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

[Covers(13)]
public sealed class ReturnFlows : FlowTest
{
    [Fact]
    public async Task A_unit_whose_return_was_refused_must_handle_the_order_and_cannot_return_it_again()
    {
        var (dispatcher, unit, reviewer) = (await AsAsync("paidan"), await AsAsync("jianmin-lead"), await AsAsync("shenhe"));
        await dispatcher.DispatchAsync(Jianmin);
        await unit.AskReturnAsync();
        await reviewer.DecideAsync("审核退回（建民街道办事处）", "不同意", "属你单位职责，请作为首接单位办理。");

        await unit.OpenAsync();
        await unit.StandsAsync(OrderStatus.InProgress);
        await unit.RefusesAsync("申请退回", "第十三条");
        await Expect(unit.History).ToContainTextAsync("不同意建民街道办事处退回，由其作为首接单位办理");
        await unit.ContactAsync();
        await unit.ReplyAsync();
        await unit.StandsAsync(OrderStatus.AwaitingDistrictReview);
    }

    [Fact]
    public async Task An_order_whose_return_was_agreed_goes_to_another_unit_and_the_first_can_do_nothing_more_with_it()
    {
        var (dispatcher, first, reviewer, second) = (await AsAsync("paidan"), await AsAsync("jianmin-lead"), await AsAsync("shenhe"), await AsAsync("chengguan"));
        await dispatcher.DispatchAsync(Jianmin);
        await first.AskReturnAsync();
        await reviewer.DecideAsync("审核退回（建民街道办事处）", "同意", "职责在城市管理部门。");
        await reviewer.StandsAsync(OrderStatus.AwaitingAnalysis);

        await dispatcher.BeginAsync("交办");
        await Expect(dispatcher.Form).ToContainTextAsync("建民街道办事处已退回");
        await dispatcher.DispatchAsync(Chengguan);
        await second.SignForAsync();
        await second.StandsAsync(OrderStatus.InProgress);

        await first.OpenAsync();
        await Expect(first.Actions.Locator(".order-buttons").GetByText("办结答复")).ToHaveCountAsync(0);
    }
}
