using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

public sealed class ImportToArchiveFlow : FlowTest
{
    private const string Number = "260921082800100001";
    private const string Title = "兴安中路路灯不亮";

    [Fact]
    public async Task An_order_comes_in_with_the_citys_file_and_ends_in_the_archive()
    {
        var office = await PersonAsync("paidan");
        await ImportAsync(office);
        await DispatchFromTheQueueAsync(office);

        var (clerk, lead, reviewer) = (await AsAsync("jianmin"), await AsAsync("jianmin-lead"), await AsAsync("shenhe"));
        await (await PersonAsync("jianmin")).OpenAsync("/inbox");
        await Expect((await PersonAsync("jianmin")).Content).ToContainTextAsync(Title);
        await clerk.SignForAsync();
        await clerk.ContactAsync();
        await clerk.ReplyAsync();
        await clerk.StandsAsync(OrderStatus.InProgress);

        await lead.BeginAsync("审批“办结答复”");
        await lead.SendAsync();
        await lead.StandsAsync(OrderStatus.AwaitingDistrictReview);

        await reviewer.DecideAsync("初审答复（建民街道办事处）", "通过");
        await reviewer.RecordCityReviewAsync(passed: true);
        await reviewer.RecordCallbackAsync(CallbackOutcome.Satisfied);
        await reviewer.StandsAsync(OrderStatus.Archived);
    }

    protected override Task<long> ArriveAsync() => Task.FromResult(0L);

    private async Task ImportAsync(Visitor office)
    {
        using var file = SheetFiles.Xlsx(
            ["工单编号", "诉求标题", "诉求内容", "诉求类型", "诉求人", "联系电话", "诉求时间"],
            [Number, Title, "兴安中路三盏路灯不亮一周，夜间行走不便。", "投诉", "张三", "138****1234", "2026-09-21 08:05"]);
        await office.OpenAsync("/intake");
        await office.Content.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "市平台导出.xlsx", MimeType = "application/octet-stream", Buffer = file.ToArray() });
        await office.Content.GetByRole(AriaRole.Button, new() { Name = "开始导入工单" }).ClickAsync();
        var received = office.Content.Locator(".intake-figures div").Filter(new() { HasText = "已接收" }).Locator("dd");
        await Expect(received).ToHaveTextAsync("1", new() { Timeout = 60_000 });

        await using var db = Portal.Database.CreateDbContext();
        OrderId = await db.Orders.Where(o => o.Number == Number).Select(o => o.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task DispatchFromTheQueueAsync(Visitor office)
    {
        await office.OpenAsync("/dispatch");
        await office.Content.Locator(".dispatch-rows").GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        var screen = await AsAsync("paidan");
        await screen.FillDispatchAsync(Jianmin);
        await screen.SendAsync();
        await Expect(office.Content).ToContainTextAsync("没有待研判的工单", new() { Timeout = 30_000 });
        await screen.OpenAsync();
        await screen.StandsAsync(OrderStatus.InProgress);
    }
}
