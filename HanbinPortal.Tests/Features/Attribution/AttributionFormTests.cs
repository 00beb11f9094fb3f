using Bunit;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using static HanbinPortal.Tests.Support.People;

namespace HanbinPortal.Tests.Features.Attribution;

/// <summary>Whose fault a dissatisfied call-back is.</summary>
[Covers(17)]
public sealed class AttributionFormTests : FormScreen
{
    [Fact]
    public async Task The_only_unit_reworks_until_the_time_announced()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().AnsweredBy(Housing).CityPassed().CalledBack(CallbackOutcome.Dissatisfied), OrderStep.Attribute);

        form.FindAll(".verdict input")[0].Change(true);
        var announced = form.FindAll(".verdict-effect").Select(e => e.TextContent).First(e => e.Contains("重办", StringComparison.Ordinal));
        await form.FindAll(".hint-word")[0].ClickAsync(new());
        await form.Find("form").SubmitAsync();

        var order = await ReadAsync(id);
        var rework = Assert.Single(order.Live);
        Assert.Equal((2, "未实地核实，答复与实际不符，请重新核查办理。"), (rework.Round, rework.Requirement));
        Assert.Contains($"办结时限{ChinaTime.ShowEnd(rework.DueAt)}", announced, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_units_only_the_one_at_fault_reworks()
    {
        var made = MakeOrder.Received().DispatchedSideBySide(Housing, Water).SignedBy(Housing, Water).RepliedBy(Housing, Water).ReplyPassed(Housing, Water)
            .CityPassed().CalledBack(CallbackOutcome.Dissatisfied);
        var (id, form) = await OpenAsync(made, OrderStep.Attribute);

        form.FindAll(".verdict input")[0].Change(true);
        await form.Find("textarea").InputAsync(new ChangeEventArgs { Value = "供水管道未修复。" });
        await form.Find("form").SubmitAsync();
        Assert.Equal("第十七条：请选择需要重办的承办单位。", form.Find("[role=alert]").TextContent.Trim());
        form.FindAll(".check-option").Single(o => o.TextContent.Contains(Water.Name, StringComparison.Ordinal)).QuerySelector("input")!.Change(true);
        await form.Find("form").SubmitAsync();

        Assert.Equal([Water.Name], (await ReadAsync(id)).Live.Select(a => a.UnitName));
    }

    [Fact]
    public async Task Nobodys_fault_is_archived_but_not_without_a_reason()
    {
        var (id, form) = await OpenAsync(MakeOrder.Received().AnsweredBy(Housing).CityPassed().CalledBack(CallbackOutcome.Dissatisfied), OrderStep.Attribute);

        form.FindAll(".verdict input")[1].Change(false);
        await form.Find("form").SubmitAsync();
        Assert.Equal("第十七条：请写明研判认定的理由。", form.Find("[role=alert]").TextContent.Trim());
        await form.Find("textarea").InputAsync(new ChangeEventArgs { Value = "诉求缺乏政策依据。" });
        await form.Find("form").SubmitAsync();

        Assert.Equal(OrderStatus.Archived, (await ReadAsync(id)).Status);
    }
}
