using AngleSharp.Dom;
using Bunit;
using HanbinPortal.Data;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Features.Papers;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Returns;

/// <summary>The form with which a unit gives an order back, and the letter beside it.</summary>
[Covers(13)]
public sealed class AskReturnFormTests : FormScreen
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_letter_follows_what_is_written_and_is_drawn_only_where_it_is_looked_at()
    {
        var (_, form) = await OpenReturnAsync();
        Assert.Equal("false", Fold(form).GetAttribute("aria-expanded"));
        Assert.Empty(form.FindAll(".paper-beside img"));

        Fold(form).Click();
        form.WaitForAssertion(() => Assert.Equal("请选择退回理由。填写后在这里显示退回函。", Note(form)), _patience);
        form.FindAll("input[type=radio]")[0].Change(true);
        form.WaitForAssertion(() => Assert.NotEmpty(form.FindAll(".paper-beside img")), _patience);
        var blank = Picture(form);

        form.FindAll("textarea")[0].Input("该路段路灯由区城市管理局养护。");
        form.WaitForAssertion(() => Assert.NotEqual(blank, Picture(form)), _patience);

        Fold(form).Click();
        form.WaitForAssertion(() => Assert.Empty(form.FindAll(".paper-beside img")), _patience);
    }

    [Fact]
    public async Task When_the_step_is_no_longer_to_be_had_the_last_picture_stays_with_the_reason()
    {
        var (id, form) = await OpenReturnAsync();
        form.FindAll("input[type=radio]")[0].Change(true);
        Fold(form).Click();
        form.WaitForAssertion(() => Assert.NotEmpty(form.FindAll(".paper-beside img")), _patience);
        await using var stage = new Backstage(Database, Clock);
        await Services.GetRequiredService<OrderDesk>().ActAsync(
            id, await stage.ActorAsync("wuli-lead"), Guid.NewGuid(), (order, on) => order.AskReturn(order.Assignments[0], Drafts.Return(), on), cancel: Xunit.TestContext.Current.CancellationToken);

        form.FindAll("textarea")[0].Input("再改一次。");

        form.WaitForAssertion(() => Assert.Equal("退回申请正在审核，请等待热线办审核结果。下面是上一次的样子。", Note(form)), _patience);
        Assert.NotEmpty(form.FindAll(".paper-beside img"));
    }

    [Fact]
    public async Task The_clerk_who_has_asked_goes_on_to_the_letter()
    {
        var (id, form) = await OpenReturnAsync();
        form.FindAll("input[type=radio]")[0].Change(true);
        form.FindAll("textarea")[0].Input("该路段路灯由区城市管理局养护。");
        form.FindAll("textarea")[1].Input("权责清单第12项");
        form.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary("%PDF-1.7\n"u8.ToArray(), "权责清单.pdf"));
        form.WaitForAssertion(() => Assert.Contains("权责清单.pdf", form.Find(".file-list").TextContent, StringComparison.Ordinal), _patience);

        await form.Find("form").SubmitAsync();

        var request = (await ReadAsync(id)).Assignments[0].Requests[0];
        Assert.Equal(RequestState.AwaitingUnitLead, request.State);
        Assert.EndsWith($"/papers/draft/ReturnLetter?order={id}&a={request.AssignmentId}&r={request.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private async Task<(long OrderId, IRenderedComponent<DynamicComponent> Form)> OpenReturnAsync()
    {
        var unit = await IssuedSamples.UnitAsync(Database, "五里镇人民政府");
        return await OpenAsync(MakeOrder.Received().DispatchedTo(unit), OrderStep.AskReturn, "wuli");
    }

    private static IElement Fold(IRenderedComponent<DynamicComponent> form) => form.Find(".paper-fold");

    private static string Note(IRenderedComponent<DynamicComponent> form) => form.Find(".paper-beside-note").TextContent.Trim();

    private static string? Picture(IRenderedComponent<DynamicComponent> form) => form.Find(".paper-beside img").GetAttribute("src");
}
