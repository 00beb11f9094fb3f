using HanbinPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

[Covers(15)]
public sealed class ExtensionFlow : FlowTest
{
    [Fact]
    public async Task A_unit_is_given_more_time_twice_and_a_third_time_is_refused()
    {
        var (dispatcher, unit, reviewer) = (await AsAsync("paidan"), await AsAsync("jianmin-lead"), await AsAsync("shenhe"));
        await dispatcher.DispatchAsync(Jianmin);
        await unit.SignForAsync();

        // 25 to 27 September 2026 is 中秋节, the first seven days of October are 国庆节.
        Clock.MoveTo("2026-09-23 15:00");
        await unit.AskExtensionAsync();
        await reviewer.DecideAsync("审核延期（建民街道办事处）", "同意");
        await Expect(reviewer.History).ToContainTextAsync("同意建民街道办事处第1次延期");

        Clock.MoveTo("2026-10-08 10:00");
        await unit.AskExtensionAsync();
        await reviewer.DecideAsync("审核延期（建民街道办事处）", "同意");
        await Expect(reviewer.History).ToContainTextAsync("同意建民街道办事处第2次延期");

        await unit.OpenAsync();
        await unit.RefusesAsync("申请延期", "第十五条");
    }
}
