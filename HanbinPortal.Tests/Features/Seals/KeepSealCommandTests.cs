using HanbinPortal.Data;
using HanbinPortal.Features.Seals;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Documents.Seals;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Features.Seals;

[Covers(6)]
public sealed class KeepSealCommandTests
{
    private readonly StoppedClock _clock = new("2026-09-21 15:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_seal_is_uploaded_replaced_and_withdrawn_and_each_is_remembered(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var stage = new Backstage(database, _clock);
        var (keep, seals, director) = (stage.Get<KeepSealCommand>(), stage.Get<SealsQuery>(), await stage.ActorAsync("zhuren"));
        var unit = await stage.UnitAsync("五里镇人民政府");

        await keep.KeepAsync(unit.Id, MadeSeal.Png(), replaces: null, director, Cancel);
        var first = await InUseAsync();
        _clock.MoveTo("2026-09-22 09:00");
        await keep.KeepAsync(unit.Id, MadeSeal.Png(seal: 600), first!.Id, await stage.ActorAsync("xitong"), Cancel);
        var second = await InUseAsync();
        _clock.MoveTo("2026-09-23 09:00");
        await keep.WithdrawAsync(unit.Id, second!.Id, director, Cancel);

        Assert.Null(await InUseAsync());
        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.Equal(
            [(second.Sha256, "孙强", Make.Time("2026-09-23 09:00"), "赵敏"), (first.Sha256, "赵敏", Make.Time("2026-09-22 09:00"), "孙强")],
            (await seals.HistoryAsync(unit.Id, director, Cancel)).Select(s => (s.Sha256, s.AddedByName, s.WithdrawnAt!.Value, s.WithdrawnByName!)));
        await using var db = database.CreateDbContext();
        Assert.Equal(
            [("上传印章", null, first.Sha256), ("更换印章", first.Sha256, second.Sha256), ("撤回印章", second.Sha256, null)],
            (await db.ChangeRecords.Where(r => r.Area == "印章" && r.Subject == unit.Name).OrderBy(r => r.Id).ToListAsync(Cancel)).Select(r => (r.What, r.Before, r.After)));

        async Task<SealEntry?> InUseAsync() => (await seals.RunAsync(director, Cancel)).Single(h => h.Holder == unit.Id).InUse;
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_upload_at_once_the_second_is_told_and_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var stage = new Backstage(database, _clock);
        var director = await stage.ActorAsync("zhuren");
        var keep = stage.Get<KeepSealCommand>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Record.ExceptionAsync(() => Task.Run(() => keep.KeepAsync(PaperSeries.Office, MadeSeal.Png(), replaces: null, director, Cancel), Cancel)).AsTask()));

        Assert.IsType<OvertakenException>(Assert.Single(outcomes, outcome => outcome is not null));
        await using var db = database.CreateDbContext();
        Assert.Equal(1, await db.Seals.CountAsync(Cancel));
        Assert.Equal(1, await db.ChangeRecords.CountAsync(r => r.Area == "印章", Cancel));
    }

    [Fact]
    public async Task Nobody_else_may_keep_or_list_seals_and_no_other_file_is_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var (keep, seals) = (stage.Get<KeepSealCommand>(), stage.Get<SealsQuery>());

        foreach (var name in new[] { "paidan", "shenhe", "duban", "wuli", "wuli-lead", "quling", "ducha", "jiandu", "anquan", "shenji" })
        {
            var person = await stage.ActorAsync(name);
            await Assert.ThrowsAsync<RuleBrokenException>(() => keep.KeepAsync(PaperSeries.Office, MadeSeal.Png(), replaces: null, person, Cancel));
            await Assert.ThrowsAsync<RuleBrokenException>(() => seals.RunAsync(person, Cancel));
            await Assert.ThrowsAsync<RuleBrokenException>(() => seals.HistoryAsync(PaperSeries.Office, person, Cancel));
        }

        var director = await stage.ActorAsync("zhuren");
        var jpeg = await Assert.ThrowsAsync<RuleBrokenException>(() => keep.KeepAsync(PaperSeries.Office, MadeSeal.Jpeg(), replaces: null, director, Cancel));
        var nowhere = await Assert.ThrowsAsync<RuleBrokenException>(() => keep.KeepAsync(99_999, MadeSeal.Png(), replaces: null, director, Cancel));

        Assert.Equal("印章图片须是背景透明的 PNG 文件，其他格式请转换后再上传。", jpeg.Refusal.Reason);
        Assert.Equal("没有这个单位。", nowhere.Refusal.Reason);
        await using var db = database.CreateDbContext();
        Assert.False(await db.Seals.AnyAsync(Cancel));
    }
}
