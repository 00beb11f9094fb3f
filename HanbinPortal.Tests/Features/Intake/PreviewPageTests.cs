using System.Text;
using Bunit;
using HanbinPortal.Features.Intake;
using HanbinPortal.Model.Intake;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;

namespace HanbinPortal.Tests.Features.Intake;

public sealed class PreviewPageTests : FormScreen
{
    private bool _hasPopovers;

    // Imports run on when the page is left, and end with the portal.
    public PreviewPageTests() => Services.AddSingleton<IHostApplicationLifetime>(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));

    private static readonly object?[] _header = ["工单编号", "诉求标题", "诉求内容", "诉求类型", "诉求人", "联系电话"];

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_rows_stand_there_as_they_would_be_taken_without_personal_data_and_with_their_faults()
    {
        using var file = SheetFiles.Xlsx(
            _header,
            ["10001", "张三家路灯不亮", "内容", "投诉", "张三", "13812341234"],
            [260921082800100001d, "井盖丢失", "内容", "吵架", "李四", "13900001234"]);

        var page = await OpenAsync(file);

        Assert.Equal(["2 10001 投诉 张*家路灯不亮 可导入"], Rows(page).Take(1));
        Assert.Contains("不能导入", Rows(page)[1], StringComparison.Ordinal);
        Assert.Contains("诉求类型（吵架）", Rows(page)[1], StringComparison.Ordinal);
        Assert.Equal(
            ["工单编号 10001", "诉求标题 张三家路灯不亮", "诉求内容 内容", "诉求类型 投诉", "诉求人 张*", "联系电话 138****1234"],
            page.FindAll("details tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}"));
        Assert.False(Begin(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_column_nobody_knows_gets_its_meaning_by_hand_and_keeps_it_for_the_source()
    {
        using var file = Strange();
        var page = await OpenAsync(file);
        Assert.True(Begin(page).HasAttribute("disabled"));
        Assert.Empty(Rows(page));

        await MeanAsync(page, "群众说了啥", "Content");
        Assert.False(Begin(page).HasAttribute("disabled"));
        Assert.Equal(["2 10001 投诉 路灯不亮 可导入"], Rows(page));
        await page.FindAll("button").Single(button => button.TextContent.Trim() == "保存列对应").ClickAsync(new());

        using var next = Strange();
        var later = await OpenAsync(next);
        Assert.False(Begin(later).HasAttribute("disabled"));
        Assert.Equal("Content", later.FindAll("select").Single(select => select.GetAttribute("aria-label") == "“群众说了啥”导入为").GetAttribute("value"));
    }

    [Fact]
    public async Task A_meaning_that_moves_to_another_column_leaves_the_first()
    {
        using var file = SheetFiles.Xlsx([.. _header, "补充"], ["10001", "路灯不亮", "内容", "投诉", "张三", "13812341234", "别的内容"]);
        var page = await OpenAsync(file);

        await MeanAsync(page, "补充", "Content");
        Assert.Equal("", Meaning(page, "诉求内容"));
        Assert.Equal("Content", Meaning(page, "补充"));

        await MeanAsync(page, "补充", "");
        Assert.True(Begin(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Begun_it_goes_on_to_what_became_of_each_row_and_the_file_is_gone()
    {
        using var file = SheetFiles.Xlsx(_header, ["10001", "路灯不亮", "内容", "投诉", "张三", "13812341234"]);
        var page = await OpenAsync(file);

        await Begin(page).ClickAsync(new());

        var addresses = Services.GetRequiredService<NavigationManager>();
        await page.WaitForAssertionAsync(() => Assert.EndsWith("/intake/runs/1", addresses.Uri, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        var kept = Path.Combine(Database.Settings.StorageRoot, "intake");
        for (var tries = 0; tries < 400 && (StateOf(1) is not ImportState.Done || Directory.GetFiles(kept).Length > 0); tries++)
        {
            await Task.Delay(50, Cancel);
        }

        Assert.Equal(ImportState.Done, StateOf(1));
        Assert.Empty(Directory.GetFiles(kept));
    }

    [Fact]
    public async Task A_file_that_is_no_table_says_so_and_offers_nothing_to_press()
    {
        using var picture = new MemoryStream([0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[100]]);

        var page = await OpenAsync(picture, ready: ".portal-empty");

        Assert.Contains("文件不能读取", page.Find(".portal-empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task A_table_without_rows_says_so_and_cannot_be_begun()
    {
        using var file = SheetFiles.Xlsx(_header);

        var page = await OpenAsync(file);

        Assert.Contains("表头下面没有数据行", page.Find(".portal-empty").TextContent, StringComparison.Ordinal);
        Assert.True(Begin(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task What_somebody_else_has_brought_is_not_there()
    {
        using var file = SheetFiles.Xlsx(_header, ["10001", "路灯不亮", "内容", "投诉", "张三", "13812341234"]);
        var id = await KeepAsync(file, "paidan");

        var page = await OpenKeptFileAsync(id, "zhuren", ".portal-empty");

        Assert.Contains("没有这个文件", page.Find(".portal-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_sees_why_orders_are_not_theirs_to_import_and_may_import_results()
    {
        using var orders = SheetFiles.Xlsx(_header, ["10001", "路灯不亮", "内容", "投诉", "张三", "13812341234"]);
        using var results = SheetFiles.Csv("工单编号,审核结果\n10001,通过\n", Encoding.UTF8);

        var refused = await OpenAsync(orders, "shenhe");
        Assert.True(Begin(refused).HasAttribute("disabled"));
        Assert.Contains("您的岗位不能接收工单", refused.Markup, StringComparison.Ordinal);

        Assert.False(Begin(await OpenAsync(results, "shenhe")).HasAttribute("disabled"));
    }

    private static MemoryStream Strange() => SheetFiles.Xlsx(["工单编号", "群众说了啥", "诉求类型"], ["10001", "路灯不亮", "投诉"]);

    private static AngleSharp.Dom.IElement Begin(IRenderedComponent<PreviewPage> page) =>
        page.FindAll("button").Single(button => button.TextContent.Trim().StartsWith("开始导入", StringComparison.Ordinal));

    private static AngleSharp.Dom.IElement Select(IRenderedComponent<PreviewPage> page, string header) =>
        page.FindAll("select").Single(select => select.GetAttribute("aria-label") == $"“{header}”导入为");

    private static Task MeanAsync(IRenderedComponent<PreviewPage> page, string header, string field) =>
        Select(page, header).ChangeAsync(new ChangeEventArgs { Value = field });

    private static string? Meaning(IRenderedComponent<PreviewPage> page, string header) => Select(page, header).GetAttribute("value") ?? "";

    private static List<string> Rows(IRenderedComponent<PreviewPage> page) =>
    [
        .. page.FindAll("section[aria-labelledby=first-rows] tbody tr")
            .Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
    ];

    private ImportState? StateOf(int run)
    {
        using var db = Database.CreateDbContext();
        return db.ImportRuns.AsNoTracking().SingleOrDefault(r => r.Id == run)?.State;
    }

    private async Task<string> KeepAsync(Stream file, string userName)
    {
        var by = await SignInAsync(userName);
        return (await Services.GetRequiredService<WaitingFiles>().KeepAsync(file, "导出.xlsx", by, told: null, Cancel)).Id;
    }

    private async Task<IRenderedComponent<PreviewPage>> OpenAsync(Stream file, string userName = "paidan", string ready = "details") =>
        await OpenKeptFileAsync(await KeepAsync(file, userName), userName, ready);

    private async Task<IRenderedComponent<PreviewPage>> OpenKeptFileAsync(string id, string userName, string ready)
    {
        await SignInAsync(userName);
        if (!_hasPopovers)
        {
            _hasPopovers = true;
            Render<MudPopoverProvider>();
        }

        var page = Render<PreviewPage>(parameters => parameters.Add(p => p.Id, id));
        await page.WaitForStateAsync(() => page.FindAll(ready).Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }
}
