using Bunit;
using HanbinPortal.Features.Intake;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Intake;

public sealed class EntryPageTests : FormScreen
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_written_arrives_and_the_order_opens()
    {
        var page = await OpenAsync();
        Write(page, "工单编号", " 260921082800100001 ");
        Write(page, "标题", "路灯不亮");
        Write(page, "诉求内容", "兴安中路三盏路灯不亮。");
        Choose(page, Names.Of(OrderKind.Complaint));
        Choose(page, "紧急类（2小时内响应，2日内办结）");
        Choose(page, Names.Of(OrderField.Tourism));
        Write(page, "姓名", "张三");
        Write(page, "联系电话", "138****1234");
        Write(page, "事发地址", "兴安中路5号");
        Write(page, "事项分类", "城建/照明");
        Write(page, "诉求时间", "2026-09-21T08:05");
        Write(page, "市平台办理时限", "2026-09-23T18:00");
        Write(page, "备注", "请尽快");
        await page.Find("#entry-channel").ChangeAsync(new ChangeEventArgs { Value = "微信" });
        await page.Find("#entry-town").ChangeAsync(new ChangeEventArgs { Value = "建民街道" });

        await ReceiveAsync(page);

        await using var db = Database.CreateDbContext();
        var order = await ReadAsync(await db.Orders.Select(o => o.Id).SingleAsync(Cancel));
        Assert.Equal(
            ("260921082800100001", "路灯不亮", "兴安中路三盏路灯不亮。", OrderKind.Complaint, true, OrderField.Tourism, "微信", "城建/照明", "建民街道"),
            (order.Number, order.Title, order.Content, order.Kind, order.IsEmergency, order.Field, order.Channel, order.Category, order.Township));
        Assert.Equal(new("张三", "138****1234", "兴安中路5号", IsConfidential: false), order.Requester);
        Assert.Equal((Make.Time("2026-09-21 08:05"), Make.Time("2026-09-23 18:00"), "请尽快"), (order.AskedAt, order.CityDueAt, order.Timeline[0].Detail));
        Assert.EndsWith($"/orders/{order.Id}", Addresses.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_each_and_nothing_is_received()
    {
        var page = await OpenAsync();
        Write(page, "联系电话", "12345");
        Write(page, "诉求时间", "2026-09-22T08:05");

        await ReceiveAsync(page);

        Assert.Equal(
            ["请填写工单编号。", "请填写标题。", "请填写诉求内容。", "请选择诉求类型。"],
            page.FindAll(".mud-alert").Select(alert => alert.TextContent.Trim()).Take(4));
        Assert.Contains(page.FindAll(".mud-alert"), alert => alert.TextContent.Contains("联系电话应是手机号", StringComparison.Ordinal));
        Assert.Contains(page.FindAll(".mud-alert"), alert => alert.TextContent.Contains("诉求时间还没有到", StringComparison.Ordinal));
        await using var db = Database.CreateDbContext();
        Assert.Equal(0, await db.Orders.CountAsync(Cancel));
    }

    [Fact]
    public async Task Confidential_there_is_no_telephone_to_be_wrong()
    {
        var page = await OpenAsync();
        Fill(page, "10001");
        Write(page, "联系电话", "12345");
        Choose(page, "要求信息保密（不登记姓名和电话，联系经市平台）");

        await ReceiveAsync(page);

        await using var db = Database.CreateDbContext();
        var order = await ReadAsync(await db.Orders.Select(o => o.Id).SingleAsync(Cancel));
        Assert.Equal(new(null, null, null, IsConfidential: true), order.Requester);
    }

    [Fact]
    public async Task A_number_that_is_here_is_said_while_it_is_written_and_cannot_be_received_again()
    {
        await Database.KeepAsync(MakeOrder.Received(number: "10001").Order);
        var page = await OpenAsync();

        Fill(page, "10001");

        await page.WaitForAssertionAsync(() => Assert.Contains("这个编号的工单已经接收", page.Find("aside").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.True(Button(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_same_telephone_alone_shows_what_may_be_a_repeat()
    {
        var kept = WorkOrderOf("13812341234");
        await Database.KeepAsync(kept);
        var page = await OpenAsync();

        Write(page, "联系电话", "13812341234");

        await page.WaitForAssertionAsync(() => Assert.Contains("同一电话", page.Find("aside").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Equal($"/orders/{kept.Id}", page.Find(".intake-repeats a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_reviewer_is_told_and_finds_no_form()
    {
        var page = await OpenAsync("shenhe", ".portal-empty");

        Assert.Contains("请由派单员或热线办主任录入", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("input, textarea"));
    }

    private NavigationManager Addresses => Services.GetRequiredService<NavigationManager>();

    private static HanbinPortal.Model.Orders.WorkOrder WorkOrderOf(string phone) => HanbinPortal.Model.Orders.WorkOrder.Receive(
        Drafts.Incoming() with { Number = "10001", Requester = new("王五", phone, null, IsConfidential: false) },
        new HanbinPortal.Model.Orders.Occasion(People.Dispatcher, Make.Time("2026-09-20 10:00"), MakeOrder.October, Guid.NewGuid()));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<EntryPage> page) => page.FindAll("button").Single(button => button.TextContent.Trim() == "接收工单");

    private static Task ReceiveAsync(IRenderedComponent<EntryPage> page) => Button(page).ClickAsync(new());

    private static void Fill(IRenderedComponent<EntryPage> page, string number)
    {
        Write(page, "工单编号", number);
        Write(page, "标题", "路灯不亮");
        Write(page, "诉求内容", "路灯不亮，请维修。");
        Choose(page, Names.Of(OrderKind.Complaint));
    }

    private static void Write(IRenderedComponent<EntryPage> page, string label, string text)
    {
        var of = page.FindAll("label").Single(found => found.TextContent.TrimEnd('*') == label).GetAttribute("for");
        page.Find($"#{of}").Input(text);
    }

    private static void Choose(IRenderedComponent<EntryPage> page, string option) =>
        page.FindAll("label").Single(label => label.TextContent.Trim() == option).QuerySelector("input")!.Change(true);

    private async Task<IRenderedComponent<EntryPage>> OpenAsync(string userName = "paidan", string ready = "aside")
    {
        await SignInAsync(userName);
        var page = Render<EntryPage>();
        await page.WaitForStateAsync(() => page.FindAll(ready).Count > 0, TimeSpan.FromSeconds(10));
        return page;
    }
}
