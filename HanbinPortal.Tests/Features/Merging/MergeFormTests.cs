using Bunit;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Tests.Features.Merging;

public sealed class MergeFormTests : FormScreen
{
    private const string Primary = "AK20260920000009";

    private const string Ready = "input[type=text]";

    [Fact]
    public async Task A_suggested_order_is_chosen_and_followed()
    {
        var primaryId = await Database.KeepAsync(MakeOrder.Received(number: Primary).DispatchedTo(People.Housing).Order);
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Merge, "paidan", Ready);

        form.WaitForElement(".repeats .hint-word").Click();
        await form.Find("form").SubmitAsync();

        var order = await ReadAsync(id);
        Assert.Equal((OrderStatus.Merged, (long?)primaryId), (order.Status, order.PrimaryId));
        Assert.Equal("工单AK20260921000001并入本工单", (await ReadAsync(primaryId)).Timeline[^1].Summary);
    }

    [Fact]
    public async Task Any_order_is_found_by_its_whole_number()
    {
        var primaryId = await Database.KeepAsync(Other(Primary));
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Merge, "paidan", Ready);

        await form.Find("input").InputAsync(new ChangeEventArgs { Value = $" {Primary} " });
        Assert.Contains("大面积停电", form.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await form.Find("form").SubmitAsync();

        Assert.Equal(primaryId, (await ReadAsync(id)).PrimaryId);
    }

    [Fact]
    public async Task A_number_that_is_not_there_is_said_and_nothing_can_be_pressed()
    {
        var (_, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Merge, "paidan", Ready);

        await form.Find("input").InputAsync(new ChangeEventArgs { Value = "AK99999999999999" });

        Assert.Equal("没有编号为“AK99999999999999”的工单。", form.Find("[role=status]").TextContent);
        Assert.True(form.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task An_answered_order_cannot_be_followed_and_says_why()
    {
        await Database.KeepAsync(MakeOrder.Received(number: Primary).AnsweredBy(People.Housing).Order);
        var (_, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Merge, "paidan", Ready);

        await form.Find("input").InputAsync(new ChangeEventArgs { Value = Primary });

        Assert.Contains("主工单已答复并报市平台，不能再并入。", form.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.True(form.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.Empty(form.FindAll(".repeats .hint-word"));
    }

    [Fact]
    public async Task Who_was_faster_on_the_follower_is_named()
    {
        await Database.KeepAsync(MakeOrder.Received(number: Primary).DispatchedTo(People.Housing).Order);
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Merge, "paidan", Ready);
        form.WaitForElement(".repeats .hint-word").Click();
        await Database.Desk(Clock).ActAsync(id, People.OtherDispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(People.Water), on), cancel: Xunit.TestContext.Current.CancellationToken);

        await form.Find("form").SubmitAsync();

        Assert.Contains("派单员乙已于2026-09-21 09:00办理：交办区自来水公司", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(id)).PrimaryId);
    }

    [Fact]
    public async Task A_merge_is_undone_with_a_reason()
    {
        var primary = MakeOrder.Received(number: Primary).DispatchedTo(People.Housing);
        await Database.KeepAsync(primary.Order);
        var made = MakeOrder.Received();
        made.Do(() => made.Order.MergeInto(primary.Order, made.By(People.Dispatcher)));
        await using (var db = Database.CreateDbContext())
        {
            db.Attach(primary.Order);
            db.Orders.Add(made.Order);
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        var (id, form) = await OpenKeptAsync(made, OrderStep.Unmerge, "paidan", "textarea");
        await form.Find("form").SubmitAsync();
        Assert.Contains("请写明解除并单的理由。", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await form.Find("textarea").InputAsync(new ChangeEventArgs { Value = "不是同一事项" });
        await form.Find("form").SubmitAsync();

        var order = await ReadAsync(id);
        Assert.Equal((OrderStatus.AwaitingAnalysis, (long?)null, "不是同一事项"), (order.Status, order.PrimaryId, order.Timeline[^1].Detail));
    }

    private static WorkOrder Other(string number) => WorkOrder.Receive(
        new IncomingOrder(number, "大面积停电", "全村停电。", OrderKind.HelpRequest, true, "电话", new Requester(null, null, null, IsConfidential: false), Township: "关庙镇"),
        new Occasion(People.Dispatcher, Make.Time("2026-09-20 09:00"), MakeOrder.October, Guid.NewGuid()));
}
