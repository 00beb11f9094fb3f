using Bunit;
using HanbinPortal.Features.Papers;
using HanbinPortal.Features.Seals;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Documents.Seals;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Papers;

[Covers(13)]
public sealed class DraftPageTests
{
    private readonly StoppedClock _clock = new("2026-09-21 15:00");

    [Fact]
    public async Task The_leader_reads_the_letter_changes_a_word_and_issues_it_after_a_second_thought()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, address) = await ReturnAsync(database);
        await using var context = await PageContext.SignedInAsync(database, "wuli-lead", _clock);
        var addresses = context.Services.GetRequiredService<NavigationManager>();
        addresses.NavigateTo(address);
        var page = context.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".paper-pages img")), TimeSpan.FromSeconds(20));
        var before = page.Find(".paper-pages img").GetAttribute("src");

        page.Find("textarea").Input(page.Find("textarea").GetAttribute("value")!.Replace("路灯由城管部门养护", "该路段由城管部门养护", StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.NotEqual(before, page.Find(".paper-pages img").GetAttribute("src")), TimeSpan.FromSeconds(20));
        Press(page, "签发");
        Assert.Empty(await IssuedAsync(database));
        Press(page, "确认签发");

        page.WaitForAssertion(() => Assert.Matches(@"/papers/\d+$", addresses.Uri), TimeSpan.FromSeconds(20));
        Assert.Equal(["五里镇热线退〔2026〕1号"], await IssuedAsync(database));
    }

    [Fact]
    public async Task The_leader_may_have_the_seal_printed_when_there_is_one_and_is_told_when_there_is_none()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, address) = await ReturnAsync(database);
        var unit = await IssuedSamples.UnitAsync(database, "五里镇人民政府");
        await using var context = await PageContext.SignedInAsync(database, "wuli-lead", _clock);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var without = context.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));
        without.WaitForAssertion(() => Assert.Contains("还没有上传印章图片", without.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Empty(without.FindAll("input[type=checkbox]"));
        await context.Services.GetRequiredService<KeepSealCommand>().KeepAsync(unit.Id, MadeSeal.Png(), replaces: null, People.Director, Xunit.TestContext.Current.CancellationToken);

        var page = context.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".paper-pages img")), TimeSpan.FromSeconds(20));
        var before = page.FindAll(".paper-pages img").Select(image => image.GetAttribute("src")).ToList();
        page.Find("input[type=checkbox]").Change(true);
        page.WaitForAssertion(() => Assert.NotEqual(before, page.FindAll(".paper-pages img").Select(image => image.GetAttribute("src"))), TimeSpan.FromSeconds(20));
        Press(page, "签发");
        Assert.Contains("加盖电子印章，给出文号", page.Find(".paper-sure").TextContent, StringComparison.Ordinal);
        Press(page, "确认签发");

        page.WaitForAssertion(() => Assert.Matches(@"/papers/\d+$", context.Services.GetRequiredService<NavigationManager>().Uri), TimeSpan.FromSeconds(20));
        await using var db = database.CreateDbContext();
        Assert.NotNull((await db.IssuedPapers.SingleAsync(Xunit.TestContext.Current.CancellationToken)).SealSha256);
    }

    [Fact]
    public async Task What_is_wrong_with_the_text_stands_beside_it_and_the_button_is_off()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, address) = await ReturnAsync(database);
        await using var context = await PageContext.SignedInAsync(database, "wuli-lead", _clock);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = context.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".paper-pages img")), TimeSpan.FromSeconds(20));

        page.Find("textarea").Input("标题：函\n{不存在}");

        page.WaitForAssertion(() => Assert.Contains("没有“{不存在}”这个字段", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.True(Button(page, "签发").HasAttribute("disabled"));
        Assert.NotEmpty(page.FindAll(".paper-pages img"));
    }

    [Fact]
    public async Task A_clerk_sees_the_letter_and_why_the_leader_must_sign_it_and_a_stranger_sees_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, address) = await ReturnAsync(database);
        await using var clerk = await PageContext.SignedInAsync(database, "wuli", _clock);
        clerk.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        await using var stranger = await PageContext.SignedInAsync(database, "jianmin-lead", _clock);
        stranger.Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        var read = clerk.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));
        var refused = stranger.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));

        read.WaitForAssertion(() => Assert.Contains("退回函由单位负责人签发，请交负责人办理。", read.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.DoesNotContain(read.FindAll("button"), button => button.TextContent.Trim() == "签发");
        refused.WaitForAssertion(() => Assert.Equal("不能拟写这份文书", refused.Find("h1").TextContent), TimeSpan.FromSeconds(20));
        Assert.DoesNotContain("路灯", refused.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_clerk_writes_is_kept_and_the_leader_goes_on_with_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, address) = await ReturnAsync(database);
        await using var clerk = await PageContext.SignedInAsync(database, "wuli", _clock);
        clerk.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var written = clerk.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));
        await TypeAsync(written, "经现场核实，");
        written.WaitForAssertion(() => Assert.Contains($"草稿由{clerk.Viewer.Name}于2026-09-21 15:00保存", written.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));

        await using var lead = await PageContext.SignedInAsync(database, "wuli-lead", _clock);
        lead.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var opened = lead.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));

        opened.WaitForAssertion(() => Assert.Contains("经现场核实，路灯由城管部门养护", opened.Find("#paper-text").GetAttribute("value"), StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Contains($"草稿由{clerk.Viewer.Name}于", opened.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_sees_both_texts_and_chooses()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, address) = await ReturnAsync(database);
        await using var clerk = await PageContext.SignedInAsync(database, "wuli", _clock);
        await using var lead = await PageContext.SignedInAsync(database, "wuli-lead", _clock);
        clerk.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        lead.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var first = clerk.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));
        var second = lead.Render<DraftPage>(p => p.Add(d => d.Kind, nameof(PaperKind.ReturnLetter)));
        second.WaitForAssertion(() => Assert.NotEmpty(second.FindAll("#paper-text")), TimeSpan.FromSeconds(20));
        await TypeAsync(first, "甲写：");
        first.WaitForAssertion(() => Assert.Contains("保存", first.Find(".notice-kept").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));

        await TypeAsync(second, "乙写：");

        second.WaitForAssertion(() => Assert.Contains("甲写：路灯", second.Find("#draft-other").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Contains("乙写：路灯", second.Find("#paper-text").GetAttribute("value"), StringComparison.Ordinal);
        Press(second, "用对方的文字");
        second.WaitForAssertion(() => Assert.Contains("甲写：路灯", second.Find("#paper-text").GetAttribute("value"), StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Contains("乙写：路灯", second.Find(".draft-aside textarea").TextContent, StringComparison.Ordinal);
    }

    private static async Task TypeAsync(IRenderedComponent<DraftPage> page, string words)
    {
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#paper-text")), TimeSpan.FromSeconds(20));
        var area = page.Find("#paper-text");
        await area.InputAsync(new ChangeEventArgs { Value = area.GetAttribute("value")!.Replace("路灯由城管部门养护", $"{words}路灯由城管部门养护", StringComparison.Ordinal) });
    }

    private static void Press(IRenderedComponent<DraftPage> page, string words)
    {
        page.WaitForState(() => page.FindAll("button").Any(button => button.TextContent.Trim() == words && !button.HasAttribute("disabled")), TimeSpan.FromSeconds(20));

        // Found and pressed in one: what is written is kept a second later, and that draws the page anew.
        page.InvokeAsync(() => Button(page, words).Click());
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<DraftPage> page, string words) => page.FindAll("button").Single(button => button.TextContent.Trim() == words);

    private static async Task<List<string>> IssuedAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.IssuedPapers.Select(p => p.Number).ToListAsync(Xunit.TestContext.Current.CancellationToken);
    }

    private static async Task<(long OrderId, string Address)> ReturnAsync(TestDatabase database)
    {
        var unit = await IssuedSamples.UnitAsync(database, "五里镇人民政府");
        var made = MakeOrder.Received().DispatchedTo(unit).ReturnAskedBy(unit);
        await database.KeepAsync(made.Order);
        var request = made.Pending<ReturnRequest>(unit);
        return (made.Order.Id, new PaperTopic(PaperKind.ReturnLetter, made.Order.Id, request.AssignmentId, request.Id).Address);
    }
}
