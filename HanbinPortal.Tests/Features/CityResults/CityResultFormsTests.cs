using Bunit;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using static HanbinPortal.Tests.Support.People;

namespace HanbinPortal.Tests.Features.CityResults;

/// <summary>What the city answers, written down by hand.</summary>
public sealed class CityResultFormsTests : FormScreen
{
    [Theory]
    [InlineData(0, OrderStatus.AwaitingCallback)]
    [InlineData(1, OrderStatus.AwaitingDistrictReview)]
    public async Task The_citys_review_leads_on_or_back(int answer, OrderStatus status)
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().AnsweredBy(Housing), OrderStep.RecordCityReview, "paidan");

        form.FindAll(".verdict input")[answer].Change(true);
        await form.Find("textarea").InputAsync(new ChangeEventArgs { Value = "市平台意见" });
        await form.Find("form").SubmitAsync();

        var order = await ReadAsync(id);
        Assert.Equal((status, "市平台意见"), (order.Status, order.Timeline[^1].Detail));
    }

    [Theory]
    [InlineData("满意", OrderStatus.Archived)]
    [InlineData("未接通", OrderStatus.Archived)]
    [InlineData("不满意", OrderStatus.AwaitingAttribution)]
    public async Task Only_a_dissatisfied_call_back_asks_whose_fault_it_is(string outcome, OrderStatus status)
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().AnsweredBy(Housing).CityPassed(), OrderStep.RecordCallback);

        form.FindAll(".choice-option").Single(o => o.TextContent.Trim() == outcome).QuerySelector("input")!.Change(true);
        await form.Find("form").SubmitAsync();

        Assert.Equal(status, (await ReadAsync(id)).Status);
    }

    [Theory]
    [InlineData(0, OrderStatus.Terminated)]
    [InlineData(1, OrderStatus.InProgress)]
    public async Task The_city_ends_an_order_or_gives_it_back_to_its_unit(int answer, OrderStatus status)
    {
        var made = MakeOrder.Received().DispatchedTo(Housing).SignedBy(Housing).TerminationAskedBy(Housing).TerminationAgreed(Housing);
        var (id, form) = await OpenAsync(made, OrderStep.RecordCityTermination);

        form.FindAll(".verdict input")[answer].Change(true);
        await form.Find("form").SubmitAsync();

        Assert.Equal(status, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task Nothing_is_recorded_before_an_answer_is_chosen()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().AnsweredBy(Housing), OrderStep.RecordCityReview);

        await form.Find("form").SubmitAsync();

        Assert.Equal("请选择市审核结果。", form.Find("[role=alert]").TextContent.Trim());
        Assert.Equal(OrderStatus.AwaitingCityReview, (await ReadAsync(id)).Status);
    }
}
