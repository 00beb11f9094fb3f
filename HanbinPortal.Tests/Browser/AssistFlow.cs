using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

[Covers(12)]
public sealed class AssistFlow : FlowTest
{
    [Fact]
    public async Task A_lead_waits_for_the_opinion_of_its_assisting_unit_and_answers_for_both()
    {
        var (dispatcher, lead, assist, reviewer) = (await AsAsync("paidan"), await AsAsync("chengguan-lead"), await AsAsync("jianmin-lead"), await AsAsync("shenhe"));
        await dispatcher.DispatchAsync(Chengguan, Jianmin);
        await lead.SignForAsync();
        await lead.ContactAsync();
        await lead.RefusesAsync("办结答复", "第十二条");

        await assist.SignForAsync();
        await assist.BeginAsync("提交协办意见");
        await assist.WriteAsync("协办意见", "社区已配合断电，线路正常。");
        await assist.SendAsync();

        await lead.ReplyAsync();
        await reviewer.BeginAsync("初审答复（汉滨区城市管理局）");
        await Expect(reviewer.Form).ToContainTextAsync("社区已配合断电，线路正常。");
        await reviewer.ChooseAsync("通过");
        await reviewer.SendAsync();
        await reviewer.StandsAsync(OrderStatus.AwaitingCityReview);

        // Both see the shared order, and each the other's part in it.
        await assist.OpenAsync();
        await Expect(assist.History).ToContainTextAsync("汉滨区城市管理局的答复通过初审");
    }
}
