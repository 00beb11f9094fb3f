using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

[Covers(17)]
public sealed class ReworkFlow : FlowTest
{
    [Fact]
    public async Task A_dissatisfied_person_whose_unit_is_at_fault_gets_a_second_round_and_then_the_archive()
    {
        var (dispatcher, unit, reviewer) = (await AsAsync("paidan"), await AsAsync("jianmin-lead"), await AsAsync("shenhe"));
        await dispatcher.DispatchAsync(Jianmin);
        await AnswerAsync(unit, reviewer);
        await reviewer.RecordCallbackAsync(CallbackOutcome.Dissatisfied);
        await reviewer.StandsAsync(OrderStatus.AwaitingAttribution);

        await reviewer.BeginAsync("研判归因");
        await reviewer.ChooseAsync("属承办单位原因，重办");
        await reviewer.WriteAsync("研判理由和重办要求", "只更换了两盏，请全部更换。");
        await reviewer.SendAsync();
        await reviewer.StandsAsync(OrderStatus.InProgress);

        await unit.OpenAsync();
        await Expect(unit.Head).ToContainTextAsync("重办");
        await unit.SignForAsync();
        await unit.RefusesAsync("申请延期", "第十七条");
        await AnswerAsync(unit, reviewer, signed: true);
        await reviewer.RecordCallbackAsync(CallbackOutcome.Satisfied);
        await reviewer.StandsAsync(OrderStatus.Archived);
    }

    private static async Task AnswerAsync(OrderScreen unit, OrderScreen reviewer, bool signed = false)
    {
        if (!signed)
        {
            await unit.SignForAsync();
        }

        await unit.ContactAsync();
        await unit.ReplyAsync();
        await reviewer.DecideAsync("初审答复（建民街道办事处）", "通过");
        await reviewer.RecordCityReviewAsync(passed: true);
        await reviewer.StandsAsync(OrderStatus.AwaitingCallback);
    }
}
