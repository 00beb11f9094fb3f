using Bunit;
using HanbinPortal.Features.Intake;
using HanbinPortal.Model.Intake;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Features.Intake.Importing;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Intake;

public sealed class ConflictsPageTests : FormScreen
{
    private static readonly object?[] _header = ["工单编号", "诉求标题", "诉求内容", "诉求类型"];

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decided_with_a_reason_the_next_one_lies_open()
    {
        var ids = await ConflictsAsync("10001", "10002");
        var page = await OpenAsync($"?c={ids[0]}");
        Assert.Equal(["标题 路灯不亮 路灯亮了", "诉求类型 投诉 求助"], Sides(page));

        await DecideAsync(page, "把文件内容记入办理过程", "已向市平台核实");

        await page.WaitForAssertionAsync(() => Assert.EndsWith($"?c={ids[1]}", Addresses.Uri, StringComparison.Ordinal));
        Assert.Equal(["10002"], page.FindAll("tr[data-shortcut-row]").Select(row => row.Children[0].TextContent));
        Assert.Contains("说明：已向市平台核实", (await OrderAsync("10001")).Timeline[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_can_be_taken_over_where_the_file_says_another()
    {
        var ids = await ConflictsAsync("10001");
        var page = await OpenAsync($"?c={ids[0]}");

        await DecideAsync(page, "按文件更正类型为求助", "市平台来电更正");

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/intake/conflicts", Addresses.Uri, StringComparison.Ordinal));
        Assert.Equal(OrderKind.HelpRequest, (await OrderAsync("10001")).Kind);
        Assert.Contains("没有待处理的冲突", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_choice_or_a_reason_nothing_is_decided_and_both_are_marked()
    {
        var ids = await ConflictsAsync("10001");
        var page = await OpenAsync($"?c={ids[0]}");

        await Button(page).ClickAsync(new());

        Assert.Equal(2, page.FindAll(".field-missing").Count);
        Assert.Equal(ConflictDecision.Open, await DecisionAsync(ids[0]));
    }

    [Fact]
    public async Task Who_comes_second_changes_nothing_and_reads_what_was_decided()
    {
        var ids = await ConflictsAsync("10001");
        var page = await OpenAsync($"?c={ids[0]}");
        var view = await Services.GetRequiredService<ConflictQuery>().RunAsync(ids[0], Cancel);
        await Services.GetRequiredService<DecideConflictCommand>().RunAsync(view!, ConflictDecision.KeptOurs, "以首次来件为准", People.OtherDispatcher, Cancel);

        // The news may come before or after the click.
        if (page.FindAll("textarea").Count > 0)
        {
            await DecideAsync(page, "把文件内容记入办理过程", "已向市平台核实");
        }

        await page.WaitForAssertionAsync(() => Assert.Contains("以首次来件为准", page.Find(".notice").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Single((await OrderAsync("10001")).Timeline);
        Assert.Equal(ConflictDecision.KeptOurs, await DecisionAsync(ids[0]));
    }

    [Fact]
    public async Task A_reviewer_sees_both_sides_and_why_the_button_is_off()
    {
        var ids = await ConflictsAsync("10001");

        var page = await OpenAsync($"?c={ids[0]}", "shenhe");

        Assert.Equal(2, Sides(page).Count);
        Assert.Contains("您的岗位不能接收工单", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.True(Button(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task An_address_of_no_conflict_says_so()
    {
        var page = await OpenAsync("?c=77", ready: ".portal-empty");

        Assert.Contains("没有这一条冲突", page.Markup, StringComparison.Ordinal);
    }

    private NavigationManager Addresses => Services.GetRequiredService<NavigationManager>();

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ConflictsPage> page) => page.FindAll("button").Single(button => button.TextContent.Trim() == "确定");

    private static List<string> Sides(IRenderedComponent<ConflictsPage> page) =>
        [.. page.FindAll(".intake-sides tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())))];

    private static async Task DecideAsync(IRenderedComponent<ConflictsPage> page, string decision, string words)
    {
        page.FindAll("label").Single(label => label.TextContent.Trim() == decision).QuerySelector("input")!.Change(true);
        page.Find("textarea").Input(words);
        await Button(page).ClickAsync(new());
    }

    private async Task<HanbinPortal.Model.Orders.WorkOrder> OrderAsync(string number)
    {
        await using var db = Database.CreateDbContext();
        return await ReadAsync(await db.Orders.Where(o => o.Number == number).Select(o => o.Id).SingleAsync(Cancel));
    }

    private async Task<ConflictDecision> DecisionAsync(long id)
    {
        await using var db = Database.CreateDbContext();
        return await db.ImportConflicts.Where(c => c.Id == id).Select(c => c.Decision).SingleAsync(Cancel);
    }

    private async Task<long[]> ConflictsAsync(params string[] numbers)
    {
        var desk = new ImportDesk(Database, Clock);
        using var first = SheetFiles.Xlsx([_header, .. numbers.Select(number => (object?[])[number, "路灯不亮", "内容", "投诉"])]);
        using var second = SheetFiles.Xlsx([_header, .. numbers.Select(number => (object?[])[number, "路灯亮了", "内容", "求助"])]);
        await desk.TakeAsync(first);
        await desk.TakeAsync(second, name: "第二次.xlsx");
        return [.. await desk.AskAsync(db => db.ImportConflicts.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(Cancel))];
    }

    private async Task<IRenderedComponent<ConflictsPage>> OpenAsync(string query, string userName = "paidan", string ready = ".intake-sides")
    {
        await SignInAsync(userName);
        Addresses.NavigateTo($"/intake/conflicts{query}");
        var page = Render<ConflictsPage>();
        await page.WaitForStateAsync(() => page.FindAll(ready).Count > 0, TimeSpan.FromSeconds(10));
        return page;
    }
}
