using Bunit;
using HanbinPortal.Features.Seals;
using HanbinPortal.Model.Papers;
using HanbinPortal.Tests.Documents.Seals;
using HanbinPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Seals;

[Covers(6)]
public sealed class SealsPageTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly StoppedClock _clock = new("2026-09-21 15:00");

    [Fact]
    public async Task The_director_sees_how_a_picture_will_print_keeps_it_and_takes_it_back_after_a_second_thought()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await PageContext.SignedInAsync(database, "zhuren", _clock);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/system/seals?holder=0");
        var page = context.Render<SealsPage>();
        page.WaitForAssertion(() => Assert.Contains("还没有上传过印章图片", page.Markup, StringComparison.Ordinal), _patience);

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(MadeSeal.Png(ground: SkiaSharp.SKColors.White), "章.png", contentType: "image/png"));
        page.WaitForAssertion(() => Assert.Contains("背景不透明", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), _patience);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(MadeSeal.Png(), "章.png", contentType: "image/png"));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".seal-proof img")), _patience);
        Assert.Equal(0, await CountAsync(database));
        Press(page, "保存印章");
        page.WaitForAssertion(() => Assert.Contains("现用", page.Markup, StringComparison.Ordinal), _patience);
        Assert.Empty(page.FindAll("img"));

        Press(page, "撤回现用印章");
        Press(page, "确认撤回");

        page.WaitForAssertion(() => Assert.Contains("已停用", page.Markup, StringComparison.Ordinal), _patience);
        await using var db = database.CreateDbContext();
        var seal = await db.Seals.SingleAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Equal((PaperSeries.Office, "赵敏", "赵敏"), (seal.Holder, seal.AddedByName, seal.WithdrawnByName));
    }

    [Fact]
    public async Task Units_are_found_by_name_and_by_what_they_lack()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await PageContext.SignedInAsync(database, "xitong", _clock);
        var addresses = context.Services.GetRequiredService<NavigationManager>();
        await context.Services.GetRequiredService<KeepSealCommand>().KeepAsync((await IssuedTo(database)).Id, MadeSeal.Png(), replaces: null, context.Viewer, Xunit.TestContext.Current.CancellationToken);
        addresses.NavigateTo("/system/seals?q=五里镇");
        var page = context.Render<SealsPage>();

        page.WaitForAssertion(() => Assert.Contains("可以使用", Assert.Single(page.FindAll("tbody tr")).TextContent, StringComparison.Ordinal), _patience);
        addresses.NavigateTo("/system/seals?q=五里镇&without=true");

        page.WaitForAssertion(() => Assert.Contains("没有符合条件的单位", page.Markup, StringComparison.Ordinal), _patience);
    }

    private static async Task<TestUnit> IssuedTo(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.Units.Where(u => u.Name == "五里镇人民政府").Select(u => new TestUnit(u.Id, u.Name)).SingleAsync(Xunit.TestContext.Current.CancellationToken);
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.Seals.CountAsync(Xunit.TestContext.Current.CancellationToken);
    }

    private static void Press(IRenderedComponent<SealsPage> page, string words)
    {
        page.WaitForState(() => page.FindAll("button").Any(button => button.TextContent.Trim() == words && !button.HasAttribute("disabled")), _patience);
        page.FindAll("button").Single(button => button.TextContent.Trim() == words).Click();
    }
}
