using Bunit;
using HanbinPortal.Features.Intake;
using HanbinPortal.Model.Intake;
using HanbinPortal.Tests.Features.Intake.Importing;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace HanbinPortal.Tests.Features.Intake;

public sealed class ImportRunPageTests : FormScreen
{
    private static readonly object?[] _header = ["工单编号", "诉求标题", "诉求内容", "诉求类型"];

    public ImportRunPageTests() => Services.AddSingleton<IHostApplicationLifetime>(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));

    [Fact]
    public async Task Every_row_says_what_became_of_it_and_where_to_go_on()
    {
        var run = await SecondImportAsync();

        var page = await OpenAsync($"/intake/runs/{run.Id}", run.Id);

        Assert.Equal(["读取4", "已接收1", "已有1", "冲突1", "未接收1"], page.FindAll(".intake-figures div").Select(figure => figure.TextContent));
        Assert.Equal(["2 已有 查看工单", "3 冲突 对照处理", "4 已接收 查看工单", "5 未接收 "], Rows(page));
        Assert.Contains("已完成", page.Find(".intake-state").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/intake/runs/{run.Id}/report.xlsx", page.FindAll("a").Single(link => link.TextContent.Contains("下载结果", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Fact]
    public async Task The_address_narrows_the_rows_and_the_report_to_what_is_left_to_do()
    {
        var run = await SecondImportAsync();

        var page = await OpenAsync($"/intake/runs/{run.Id}?outcome=Refused", run.Id);

        Assert.Equal(["5 未接收 "], Rows(page));
        Assert.EndsWith("report.xlsx?outcome=Refused", page.FindAll("a").Single(link => link.TextContent.Contains("下载结果", StringComparison.Ordinal)).GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-21 09:01", "正在导入")]
    [InlineData("2026-09-21 09:03", "已中断")]
    public async Task One_that_has_said_nothing_for_two_minutes_was_cut_off(string now, string state)
    {
        var run = new ImportRun(IntakeKind.Orders, "导出.xlsx", new string('0', 64), "市平台", "{}", "disp-1", "派单员甲", Make.Time("2026-09-21 09:00"));
        await using (var db = Database.CreateDbContext())
        {
            db.ImportRuns.Add(run);
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        Clock.MoveTo(now);
        var page = await OpenAsync($"/intake/runs/{run.Id}", run.Id);

        Assert.Equal(state, page.Find(".intake-state strong").TextContent);
        Assert.Equal(state == "已中断", page.Markup.Contains("再次导入同一文件即从这里继续", StringComparison.Ordinal));

        // It does not run here, so nobody can stop it here.
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() == "停止");
    }

    [Fact]
    public async Task An_address_of_no_import_says_so()
    {
        var page = await OpenAsync("/intake/runs/77", 77, ".portal-empty");

        Assert.Contains("没有这次导入", page.Markup, StringComparison.Ordinal);
    }

    private static List<string> Rows(IRenderedComponent<ImportRunPage> page) =>
        [.. page.FindAll("tr[data-shortcut-row]").Select(row => $"{row.Children[0].TextContent} {row.Children[2].TextContent} {row.Children[4].TextContent.Trim()}")];

    private async Task<ImportRun> SecondImportAsync()
    {
        var desk = new ImportDesk(Database, Clock);
        using var first = SheetFiles.Xlsx(_header, ["10001", "路灯不亮", "内容", "投诉"], ["10002", "路灯不亮", "内容", "投诉"]);
        using var second = SheetFiles.Xlsx(_header, ["10001", "路灯不亮", "内容", "投诉"], ["10002", "路灯亮了", "内容", "投诉"], ["10003", "井盖丢失", "内容", "投诉"], ["10004", "井盖丢失", "内容", "吵架"]);
        await desk.TakeAsync(first);
        return await desk.TakeAsync(second);
    }

    private async Task<IRenderedComponent<ImportRunPage>> OpenAsync(string address, int id, string ready = ".intake-state")
    {
        await SignInAsync("paidan");
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<ImportRunPage>(parameters => parameters.Add(p => p.Id, id));
        await page.WaitForStateAsync(() => page.FindAll(ready).Count > 0 && page.FindAll(".portal-loading").Count == 0, TimeSpan.FromSeconds(10));
        return page;
    }
}
