using AngleSharp.Dom;
using Bunit;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Tests.Features.CityReturns;

public sealed class CityReturnFormsTests : FormScreen
{
    private static MakeOrder Drafted
    {
        get
        {
            var made = MakeOrder.Received();
            return made.Do(() => made.Order.DraftCityReturn(Drafts.CityReturn(), made.By(People.Dispatcher)));
        }
    }

    private static MakeOrder Sent
    {
        get
        {
            var made = Drafted;
            return made.Do(() => made.Order.DecideCityReturn(agree: true, string.Empty, made.By(People.Reviewer)));
        }
    }

    [Fact]
    public async Task A_ground_and_a_reason_make_the_draft_and_say_what_the_person_is_told()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.DraftCityReturn, "paidan");

        form.FindAll(".grounds input")[2].Change(true);
        Assert.Contains(ScopeRule.Checklist[2].ToldToRequester, form.Markup, StringComparison.Ordinal);
        await WriteAsync(form, "该纠纷已进入诉讼程序。");
        await form.Find("form").SubmitAsync();

        var order = await ReadAsync(id);
        Assert.Equal(OrderStatus.CityReturnDrafted, order.Status);
        Assert.Equal((OutOfScope.LegalProcedure, "该纠纷已进入诉讼程序。", "陈雨"), (order.CityReturns[0].Ground, order.CityReturns[0].Reason, order.CityReturns[0].DraftedByName));
    }

    [Fact]
    public async Task Without_a_ground_or_a_reason_nothing_is_drafted_and_both_are_marked()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received(), OrderStep.DraftCityReturn, "paidan");

        await form.Find("form").SubmitAsync();

        Assert.Equal(2, form.FindAll(".field-missing").Count);
        Assert.Equal(OrderStatus.AwaitingAnalysis, (await ReadAsync(id)).Status);
    }

    [Theory]
    [InlineData("2026-09-22 17:59", false)]
    [InlineData("2026-09-22 18:01", true)]
    public async Task Later_than_one_working_day_is_a_warning_and_no_refusal(string now, bool late)
    {
        var (_, form) = await OpenAsync(MakeOrder.Received().At(now), OrderStep.DraftCityReturn, "paidan");

        Assert.Equal(late, form.Markup.Contains("已过上退时限，仍可上退", StringComparison.Ordinal));
        Assert.False(form.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_reviewer_agrees_without_words()
    {
        var (id, form) = await OpenAsync(Drafted, OrderStep.DecideCityReturn, ready: "textarea");

        Verdict(form, "同意，报市平台");
        await form.Find("form").SubmitAsync();

        Assert.Equal(OrderStatus.AwaitingCityReturn, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task The_reviewer_refuses_only_with_words()
    {
        var (id, form) = await OpenAsync(Drafted, OrderStep.DecideCityReturn, ready: "textarea");

        Verdict(form, "不同意，退回研判");
        await form.Find("form").SubmitAsync();
        Assert.Single(form.FindAll("[role=alert]"));
        await WriteAsync(form, "事发地在江北街道。");
        await form.Find("form").SubmitAsync();

        var order = await ReadAsync(id);
        Assert.Equal((OrderStatus.AwaitingAnalysis, CityReturnState.RefusedInOffice, "事发地在江北街道。"), (order.Status, order.CityReturns[0].State, order.CityReturns[0].Decision));
    }

    [Fact]
    public async Task Without_a_verdict_nothing_is_decided()
    {
        var (id, form) = await OpenAsync(Drafted, OrderStep.DecideCityReturn, ready: "textarea");

        await form.Find("form").SubmitAsync();

        Assert.Equal("请选择审核结论。", form.Find("[role=alert]").TextContent.Trim());
        Assert.Equal(OrderStatus.CityReturnDrafted, (await ReadAsync(id)).Status);
    }

    [Theory]
    [InlineData(true, OrderStatus.ReturnedToCity)]
    [InlineData(false, OrderStatus.AwaitingAnalysis)]
    public async Task The_citys_answer_closes_the_order_or_brings_it_back(bool agreed, OrderStatus status)
    {
        var (id, form) = await OpenAsync(Sent, OrderStep.RecordCityReturn, "paidan", "textarea");

        await WriteAsync(form, "市平台意见");
        await (agreed ? form.Find("form").SubmitAsync() : Button(form, "市平台不同意").ClickAsync(new()));

        var order = await ReadAsync(id);
        Assert.Equal((status, "市平台意见"), (order.Status, order.CityReturns[0].Decision));
    }

    private static void Verdict(IRenderedComponent<DynamicComponent> form, string name) =>
        form.FindAll(".verdict").Single(verdict => verdict.QuerySelector("strong")!.TextContent == name).QuerySelector("input")!.Change(true);

    private static IElement Button(IRenderedComponent<DynamicComponent> form, string name) => form.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private static Task WriteAsync(IRenderedComponent<DynamicComponent> form, string words) => form.Find("textarea").InputAsync(new ChangeEventArgs { Value = words });
}
