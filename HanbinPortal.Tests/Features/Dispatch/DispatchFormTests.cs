using AngleSharp.Dom;
using Bunit;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Tests.Features.Dispatch;

/// <summary>The form of one order's dispatch, as the dispatcher fills it in.</summary>
public sealed class DispatchFormTests : FormScreen
{
    [Fact]
    public async Task A_unit_and_one_press_hand_the_order_over()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Dispatch, "paidan");

        Choose(form, "水利局");
        await SubmitAsync(form);

        var order = await ReadAsync(id);
        var assignment = Assert.Single(order.Assignments);
        Assert.Equal(("汉滨区水利局", AssignmentRole.Sole, DispatchBasis.WhoGoverns), (assignment.UnitName, assignment.Role, assignment.Basis));
        Assert.Equal(OrderStatus.InProgress, order.Status);
    }

    [Fact]
    public async Task What_is_shown_as_due_is_what_becomes_due()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Dispatch, "paidan");
        var shown = form.FindAll(".clock-preview .deadline-end strong").Select(time => time.TextContent[..16]).ToList();

        Choose(form, "水利局");
        await SubmitAsync(form);

        var assignment = (await ReadAsync(id)).Assignments[0];
        Assert.Equal([ChinaTime.ShowEnd(assignment.SignBy), ChinaTime.ShowEnd(assignment.ReturnBy), ChinaTime.ShowEnd(assignment.DueAt)], shown);
    }

    [Fact]
    public async Task The_first_chosen_leads_and_the_others_assist()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Dispatch, "paidan");

        Option(form, "主办＋协办").Change(true);
        Choose(form, "水利局");
        Choose(form, "住建局");
        Choose(form, "江北街道");
        await SubmitAsync(form);

        Assert.Equal(
            [("汉滨区水利局", AssignmentRole.Lead), ("汉滨区住房和城乡建设局", AssignmentRole.Assist), ("江北街道办事处", AssignmentRole.Assist)],
            (await ReadAsync(id)).Assignments.OrderBy(a => a.Id).Select(a => (a.UnitName, a.Role)));
    }

    [Fact]
    public async Task Nothing_chosen_marks_what_is_missing_and_hands_nothing_over()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Dispatch, "paidan");

        await SubmitAsync(form);

        Assert.Equal("请选择承办单位。", form.Find("fieldset.field-missing > .field-help").TextContent);
        Assert.Single(form.FindAll("[role=alert]"));
        Assert.Equal(OrderStatus.AwaitingAnalysis, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task What_a_leader_decided_needs_its_name_and_cannot_be_given_back()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Dispatch, "paidan");
        Choose(form, "水利局");
        Option(form, "领导交办").Change(true);

        await SubmitAsync(form);
        Assert.Contains("领导交办", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        form.FindAll(".field").Single(field => field.TextContent.Contains("批示的领导和日期", StringComparison.Ordinal)).QuerySelector("input")!.Input("区长批示（2026年9月18日）");
        await SubmitAsync(form);

        var assignment = (await ReadAsync(id)).Assignments[0];
        Assert.Equal((false, "区长批示（2026年9月18日）"), (assignment.MayBeReturned, assignment.BasisText));
    }

    [Fact]
    public async Task Who_gave_it_back_is_shown_with_whom_they_suggest()
    {
        var made = MakeOrder.Received().DispatchedTo(People.Housing).ReturnAskedBy(People.Housing).ReturnAgreed(People.Housing);

        var (_, form) = await OpenAsync(made, OrderStep.Dispatch, "paidan");

        var note = form.Find("[role=note]").TextContent;
        Assert.Contains("区住建局已退回（法定职责不属本单位）", note, StringComparison.Ordinal);
        Assert.Contains("建议由区城管局承办", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_dispatchers_is_told_who_did_what_and_keeps_what_was_chosen()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Dispatch, "paidan");
        Choose(form, "水利局");
        await Database.Desk(Clock).ActAsync(id, People.OtherDispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on), cancel: Xunit.TestContext.Current.CancellationToken);

        await SubmitAsync(form);

        Assert.Contains("派单员乙已于2026-09-21 09:00办理：交办区住建局", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("汉滨区水利局", form.Find(".unit-chosen span").TextContent);
        Assert.Equal("区住建局", Assert.Single((await ReadAsync(id)).Assignments).UnitName);
    }

    [Fact]
    public async Task A_repeat_is_shown_before_anything_is_handed_over()
    {
        await Database.KeepAsync(MakeOrder.Received(number: "AK20260920000009").DispatchedTo(People.Housing).Order);

        var (_, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Dispatch, "paidan");

        form.WaitForAssertion(() => Assert.Contains("AK20260920000009", form.Find(".repeats").TextContent, StringComparison.Ordinal));
        Assert.Contains("同一电话", form.Find(".repeats").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seven_items_of_article_8_stand_there_with_what_the_person_is_told()
    {
        var (_, form) = await OpenAsync(MakeOrder.Received(), OrderStep.Dispatch, "paidan");

        Assert.Equal(7, form.FindAll(".scope-list li").Count);
        Assert.All(form.FindAll(".scope-list li"), item => Assert.Contains("告知：", item.TextContent, StringComparison.Ordinal));
    }

    private static IElement Option(IRenderedComponent<DynamicComponent> form, string name) =>
        form.FindAll(".choice-option").Single(option => option.TextContent.Trim() == name).QuerySelector("input")!;

    private static void Choose(IRenderedComponent<DynamicComponent> form, string unit) =>
        form.FindAll(".unit-grid label").Single(label => label.TextContent.Trim() == unit).QuerySelector("input")!.Change(true);

    private static Task SubmitAsync(IRenderedComponent<DynamicComponent> form) => form.Find("form").SubmitAsync();
}
