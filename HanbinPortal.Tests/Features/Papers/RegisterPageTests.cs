using Bunit;
using HanbinPortal.Features.Papers;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Papers;

public sealed class RegisterPageTests
{
    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    [Fact]
    public async Task The_register_is_narrowed_by_its_address_and_a_selection_can_be_printed_and_marked()
    {
        await using var database = await TestDatabase.CreateAsync();
        var notice = await IssuedSamples.IssueAsync(database, _clock, PaperKind.ReworkNotice, "路灯");
        await IssuedSamples.IssueAsync(database, _clock, PaperKind.DispatchSlip, "井盖");
        await using var context = await PageContext.SignedInAsync(database, "paidan", _clock);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/papers?kind=ReworkNotice&year=2026&page=-4");
        var page = context.Render<RegisterPage>();
        page.WaitForAssertion(() => Assert.Equal(["汉热线重〔2026〕1号"], page.FindAll("[data-shortcut-open]").Select(a => a.TextContent)));
        Assert.Equal("/papers/register.xlsx?kind=ReworkNotice&year=2026", page.Find("a[download]").GetAttribute("href"));

        page.Find(".paper-check").Change(true);
        page.WaitForAssertion(() => Assert.Equal($"/papers/together.pdf?ids={notice.Id}", page.Find(".paper-pick .paper-main").GetAttribute("href")));
        page.Find(".paper-pick button").Click();

        page.WaitForAssertion(() => Assert.Contains("已打印", page.Find(".paper-marks").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("未选文书", page.Find(".paper-pick").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_finds_its_own_documents_and_nothing_of_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (wuli, guanmiao) = (await IssuedSamples.UnitAsync(database, "五里镇人民政府"), await IssuedSamples.UnitAsync(database, "关庙镇人民政府"));
        await IssuedSamples.IssueAsync(database, _clock, PaperKind.ReturnLetter, "自己的", by: wuli);
        await IssuedSamples.IssueAsync(database, _clock, PaperKind.ReworkNotice, "别人的", to: guanmiao);
        await using var context = await PageContext.SignedInAsync(database, "wuli", _clock);

        var page = context.Render<RegisterPage>();

        page.WaitForAssertion(() => Assert.Equal(["五里镇热线退〔2026〕1号"], page.FindAll("[data-shortcut-open]").Select(a => a.TextContent)));
    }

    [Fact]
    public async Task An_empty_register_says_where_documents_come_from_and_an_empty_search_that_nothing_was_found()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await PageContext.SignedInAsync(database, "paidan", _clock);

        var page = context.Render<RegisterPage>();
        page.WaitForAssertion(() => Assert.Equal("还没有签发过文书。", page.Find(".portal-empty h2").TextContent));
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/papers?q=没有");
        var searched = context.Render<RegisterPage>();
        searched.WaitForAssertion(() => Assert.Equal("没有符合条件的文书。", searched.Find(".portal-empty h2").TextContent));
    }
}
