using System.Diagnostics;
using System.Threading.Channels;
using HanbinPortal.Data;
using HanbinPortal.Model.Calendar;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Data;

/// <summary>Two instances of the portal on one PostgreSQL.</summary>
public sealed class ServerNewsTests : IAsyncLifetime
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(30);

    private readonly StoppedClock _clock = new("2026-09-21 10:00");
    private TestDatabase _database = null!;
    private TestPortal _one = null!;
    private TestPortal _other = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSQL);
        _one = await TestPortal.StartOnAsync(_database, _clock);
        _other = await TestPortal.StartOnAsync(_database, _clock);
        await BothListenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // Where there is no PostgreSQL, nothing was started.
        foreach (var started in new IAsyncDisposable?[] { _one, _other, _database }.OfType<IAsyncDisposable>())
        {
            await started.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_one_instance_saves_the_other_hears_once_and_nobody_hears_themselves_twice()
    {
        var (atOne, atOther) = (new Ear(_one), new Ear(_other));
        var id = await _one.ReceiveAsync(Drafts.Incoming());

        await _one.ActAsync(id, "paidan", (order, on) => order.AddNote("一", [], on));
        await _other.ActAsync(id, "shenhe", (order, on) => order.AddNote("二", [], on));
        await _one.ActAsync(id, "paidan", (order, on) => order.Dispatch(Drafts.Alone(People.Housing), on));
        await _other.ActAsync(id, "shenhe", (order, on) => order.AddNote("四", [], on));

        // News arrives in the order in which it was sent: once the last is there, so is everything before.
        Assert.Equal(4, (await atOne.HearAsync(4)).Count);
        var heard = await atOther.HearAsync(4);
        Assert.Equal(4, heard.Count);
        Assert.All(heard, change => Assert.Equal(id, change.OrderId));
        Assert.Equal([People.Housing.Id], heard[^1].UnitIds);
        Assert.Equal(OrderStatus.InProgress, heard[^1].Status);
    }

    [Fact]
    public async Task A_change_of_the_settings_holds_at_once_on_the_other_instance()
    {
        var (here, there) = (_one.Services.GetRequiredService<RuleBookSource>(), _other.Services.GetRequiredService<RuleBookSource>());
        await there.GetAsync(TestContext.Current.CancellationToken);
        await using var db = _database.CreateDbContext();
        db.SettingsVersions.Add(new SettingsVersion(Make.Time("2026-11-01 00:00"), new RegulationSettings { DueSoonWorkingDays = 3 }, "试行", "赵敏", _clock.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        here.Forget();

        // Well before it would have been read anew without a word.
        var patience = Stopwatch.StartNew();
        while ((await there.GetAsync(TestContext.Current.CancellationToken)).SettingsAt(Make.Time("2026-11-01 00:00")).DueSoonWorkingDays != 3)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(10), "the other instance never heard");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_new_wording_holds_at_once_on_the_other_instance()
    {
        var (here, there) = (_one.Services.GetRequiredService<WordingSource>(), _other.Services.GetRequiredService<WordingSource>());
        Assert.Empty(await there.GetAsync(TestContext.Current.CancellationToken));
        await using var db = _database.CreateDbContext();
        db.PaperWordings.Add(new PaperWording(PaperKind.ReturnLetter, last: null, "标题：函\n正文", isShipped: false, "试行", People.Director, _clock.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        here.Forget();

        // Well before it would have been read anew without a word.
        var patience = Stopwatch.StartNew();
        while ((await there.GetAsync(TestContext.Current.CancellationToken)).Count == 0)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(10), "the other instance never heard");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task An_instance_that_lost_the_line_listens_again()
    {
        var atOther = new Ear(_other);
        await using (var db = _database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'", TestContext.Current.CancellationToken);
        }

        await BothListenAsync();
        await _one.ActAsync(await _one.ReceiveAsync(Drafts.Incoming()), "paidan", (order, on) => order.AddNote("一", [], on));

        Assert.Single(await atOther.HearAsync(1));
    }

    private async Task BothListenAsync()
    {
        await using var db = _database.CreateDbContext();
        var patience = Stopwatch.StartNew();
        while (await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'").SingleAsync() < 2)
        {
            Assert.True(patience.Elapsed < _soon, "the instances do not listen");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private sealed class Ear
    {
        private readonly Channel<OrderChanged> _news = Channel.CreateUnbounded<OrderChanged>();

        public Ear(TestPortal portal) => portal.Services.GetRequiredService<OrderFeed>().Listen(change =>
        {
            _news.Writer.TryWrite(change);
            return Task.CompletedTask;
        });

        /// <summary>Waits for as many changes, and gives them with whatever else has come by then.</summary>
        public async Task<List<OrderChanged>> HearAsync(int count)
        {
            List<OrderChanged> heard = [];
            while (heard.Count < count)
            {
                heard.Add(await _news.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(_soon, TestContext.Current.CancellationToken));
            }

            while (_news.Reader.TryRead(out var more))
            {
                heard.Add(more);
            }

            return heard;
        }
    }
}
