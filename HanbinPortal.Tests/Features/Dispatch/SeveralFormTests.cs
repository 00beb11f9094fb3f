using Bunit;
using HanbinPortal.Features.Dispatch;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Dispatch;

public sealed class SeveralFormTests : FormScreen
{
    [Fact]
    public async Task Each_order_is_handed_over_by_itself_and_has_a_result_of_its_own()
    {
        var ids = await KeepAsync("AK1", "AK2", "AK3");
        var form = await OpenAsync(ids);
        await Database.Desk(Clock).ActAsync(ids[1], People.OtherDispatcher, Guid.NewGuid(), (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on), cancel: Xunit.TestContext.Current.CancellationToken);

        Choose(form, "水利局");
        await form.Find("form").SubmitAsync();

        Assert.Equal(["已交办水利局", "派单员乙已于2026-09-21 09:00办理：交办区住建局，依据：派单目录。请查看最新情况后再操作。", "已交办水利局"], form.FindAll(".several-results li p").Select(p => p.TextContent.Trim()));
        Assert.Equal(["several-done", "several-not", "several-done"], form.FindAll(".several-results li").Select(li => li.ClassName));
        Assert.Equal("已交办2件，1件没有交办，原因见下。", form.Find(".several-progress p").TextContent);
        Assert.Equal(["汉滨区水利局", "区住建局", "汉滨区水利局"], await Task.WhenAll(ids.Select(async id => Assert.Single((await ReadAsync(id)).Assignments).UnitName)));
    }

    [Fact]
    public async Task What_no_order_could_be_handed_over_with_is_said_once_and_none_is_tried()
    {
        var ids = await KeepAsync("AK1", "AK2");
        var form = await OpenAsync(ids);

        form.FindAll(".choice-option").Single(option => option.TextContent.Trim() == "分别办理").QuerySelector("input")!.Change(true);
        Choose(form, "水利局");
        await form.Find("form").SubmitAsync();

        Assert.Contains("分别办理须至少两个单位", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(form.FindAll(".several-progress"));
        Assert.All(await Task.WhenAll(ids.Select(ReadAsync)), order => Assert.Equal(OrderStatus.AwaitingAnalysis, order.Status));
    }

    [Fact]
    public async Task An_order_one_of_whose_units_gave_it_back_is_refused_and_the_others_go_out()
    {
        var made = MakeOrder.Received(number: "AK9").DispatchedSideBySide(People.Housing, People.Water).ReturnAskedBy(People.Water).ReturnAgreed(People.Water);
        long[] ids = [await Database.KeepAsync(made.Order), .. await KeepAsync("AK1")];
        var form = await OpenAsync(ids);

        Choose(form, "水利局");
        await form.Find("form").SubmitAsync();

        Assert.Equal(["several-not", "several-done"], form.FindAll(".several-results li").Select(li => li.ClassName));
        Assert.Contains("不能混用", form.FindAll(".several-results li p")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_are_done_the_page_is_told_once()
    {
        var told = 0;
        var form = await OpenAsync(await KeepAsync("AK1"), () => told++);

        Choose(form, "水利局");
        await form.Find("form").SubmitAsync();
        Assert.Equal("已全部交办，共1件。", form.Find(".several-progress p").TextContent);
        Assert.Equal(0, told);
        await form.FindAll("button").Single(button => button.TextContent.Trim() == "完成").ClickAsync(new());

        Assert.Equal(1, told);
    }

    private async Task<long[]> KeepAsync(params string[] numbers)
    {
        List<long> ids = [];
        foreach (var number in numbers)
        {
            ids.Add(await Database.KeepAsync(MakeOrder.Received(number: number).Order));
        }

        return [.. ids];
    }

    private async Task<IRenderedComponent<SeveralForm>> OpenAsync(long[] ids, Action? done = null)
    {
        await SignInAsync("paidan");
        var form = Render<SeveralForm>(p => p.Add(f => f.Ids, ids).Add(f => f.Done, done ?? (() => { })));
        await form.WaitForStateAsync(() => form.FindAll(".unit-grid").Count > 0);
        return form;
    }

    private static void Choose(IRenderedComponent<SeveralForm> form, string unit) =>
        form.FindAll(".unit-grid label").Single(label => label.TextContent.Trim() == unit).QuerySelector("input")!.Change(true);
}
