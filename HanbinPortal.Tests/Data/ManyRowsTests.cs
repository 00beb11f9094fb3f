using System.Data.Common;
using System.Globalization;
using HanbinPortal.Data;
using HanbinPortal.Data.Search;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Data;

/// <summary>Rows written past EF are the rows EF would have written, and nobody's keys collide.</summary>
public sealed class ManyRowsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Each_column_of_an_order_and_of_its_history_is_what_EF_writes(DatabaseProvider provider)
    {
        await using var byEf = await TestDatabase.CreateAsync(provider);
        await using var byRows = await TestDatabase.CreateAsync(provider);

        await KeepAsync(byEf, Some());
        await InsertAsync(byRows, Some());

        foreach (var table in (string[])["Orders", "Timeline"])
        {
            var written = await RawAsync(byEf, table);
            Assert.Equal(3, written.Count);
            Assert.Equal(written, await RawAsync(byRows, table));
        }
    }

    [Theory, BothDatabases]
    public async Task EF_reads_back_what_was_received(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var orders = Some();

        await InsertAsync(database, orders);

        foreach (var order in orders)
        {
            Assert.Equal(OrderDump.Of(order), OrderDump.Of(await database.ReadAsync(order.Id)));
        }
    }

    [Theory, BothDatabases]
    public async Task Each_column_of_a_report_is_what_EF_writes_said_or_not(DatabaseProvider provider)
    {
        await using var byEf = await TestDatabase.CreateAsync(provider);
        await using var byRows = await TestDatabase.CreateAsync(provider);

        await using (var db = byEf.CreateDbContext())
        {
            db.ImportRows.AddRange(await ReportAsync(byEf));
            await db.SaveChangesAsync(Cancel);
        }

        var report = await ReportAsync(byRows);
        await InTransactionAsync(byRows, db => db.InsertAsync(report, Cancel));

        Assert.Equal(await RawAsync(byEf, "ImportRows"), await RawAsync(byRows, "ImportRows"));
    }

    [Theory, BothDatabases]
    public async Task Orders_saved_by_EF_before_and_after_have_keys_of_their_own(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (first, second, third, fourth) = (Received("1"), Received("2"), Received("3"), Received("4"));

        await KeepAsync(database, [first]);
        await InsertAsync(database, [second, third]);
        await KeepAsync(database, [fourth]);

        Assert.Equal(["1", "2", "3", "4"], await AskAsync(database, db => db.Orders.OrderBy(o => o.Id).Select(o => o.Number).ToListAsync(Cancel)));
        Assert.Equal([first.Id, second.Id, third.Id, fourth.Id], await AskAsync(database, db => db.Timeline.OrderBy(e => e.Id).Select(e => e.OrderId).ToListAsync(Cancel)));
    }

    [Theory, BothDatabases]
    public async Task Whoever_saves_while_the_batch_is_open_gets_other_keys(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateDbContext();
        await using var whole = await db.Database.BeginTransactionAsync(Cancel);
        var keys = await db.KeysAsync<WorkOrder>(2, Cancel);

        // SQLite lets it wait for the batch, PostgreSQL gives it the next key at once.
        var other = Task.Run(() => KeepAsync(database, [Received("other")]), Cancel);
        await Task.Delay(200, Cancel);
        List<WorkOrder> batch = [Received("1"), Received("2")];
        batch.ForEach(order => Under(db, order, keys.Dequeue()));
        await db.InsertOrdersAsync(batch, Cancel);
        await whole.CommitAsync(Cancel);
        await other;

        Assert.Equal(["1", "2", "other"], await AskAsync(database, read => read.Orders.OrderBy(o => o.Number).Select(o => o.Number).ToListAsync(Cancel)));
        Assert.Equal(3, await AskAsync(database, read => read.Timeline.CountAsync(Cancel)));
    }

    [Theory, BothDatabases]
    public async Task Of_a_batch_with_a_number_that_is_taken_nothing_stays_and_the_next_goes_through(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await KeepAsync(database, [Received("taken")]);

        await Assert.ThrowsAnyAsync<DbException>(() => InsertAsync(database, [Received("new", "井盖丢失"), Received("taken")]));

        Assert.Equal("taken", Assert.Single(await AskAsync(database, db => db.Orders.Select(o => o.Number).ToListAsync(Cancel))));
        Assert.Equal(1, await AskAsync(database, db => db.Timeline.CountAsync(Cancel)));
        Assert.Empty(await AskAsync(database, db => db.OrdersWith("井盖").ToListAsync(Cancel)));
        await InsertAsync(database, [Received("new", "井盖丢失")]);
        Assert.Equal("new", Assert.Single(await AskAsync(database, db => db.OrdersWith("井盖").Select(o => o.Number).ToListAsync(Cancel))));
    }

    [Theory, BothDatabases]
    public async Task No_rows_are_no_statement(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await InsertAsync(database, []);

        Assert.Empty(await RawAsync(database, "Orders"));
    }

    /// <summary>One with everything an order can come with, one with as little as possible, one confidential; the same at every call.</summary>
    private static List<WorkOrder> Some() =>
    [
        WorkOrder.Receive(
            new IncomingOrder(
                "260921082800100001", "路灯不亮'\"\\", "第一段\n第二段\t㛃然龘明😀", OrderKind.Complaint, IsEmergency: true, "电话",
                new Requester("张三", "138****1234", "兴安中路5号", IsConfidential: false), "城建/照明", "建民街道",
                Make.Time("2026-09-20 23:59"), Make.Time("2026-09-28 24:00"), OrderField.Tourism, "市平台备注：请尽快"),
            On(1)),
        Received("2"),
        WorkOrder.Receive(
            new IncomingOrder("3", "标题", "", OrderKind.Consultation, IsEmergency: false, "", new Requester(null, null, null, IsConfidential: true)), On(3)),
    ];

    private static WorkOrder Received(string number, string title = "路灯不亮") =>
        WorkOrder.Receive(Drafts.Incoming() with { Number = number, Title = title, Category = null, Township = null, AskedAt = null, CityDueAt = null }, On(2));

    private static Occasion On(byte click) => new(
        People.Dispatcher, Make.Time("2026-09-21 09:00:07").AddTicks(1_234_560), MakeOrder.October, new Guid([.. Enumerable.Repeat(click, 16)]));

    private static async Task<List<ImportRow>> ReportAsync(TestDatabase database)
    {
        var order = Received("1");
        await KeepAsync(database, [order]);
        await using var db = database.CreateDbContext();
        var run = new ImportRun(IntakeKind.Orders, "导出.xlsx", new string('0', 64), "市平台", "{}", "disp-1", "派单员甲", Make.Time("2026-09-21 09:00"));
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(Cancel);
        var about = new ImportRow(run.Id, 2, "工作表", 3, "1", ImportOutcome.AlreadyHere, "原因");
        about.About(order);
        return [new ImportRow(run.Id, 1, "", 2, number: null, ImportOutcome.Refused), about];
    }

    private static async Task KeepAsync(TestDatabase database, IEnumerable<WorkOrder> orders)
    {
        // One by one, so that EF too numbers them in this order.
        foreach (var order in orders)
        {
            await database.KeepAsync(order);
        }
    }

    private static Task InsertAsync(TestDatabase database, List<WorkOrder> orders) => InTransactionAsync(database, async db =>
    {
        var keys = await db.KeysAsync<WorkOrder>(orders.Count, Cancel);
        orders.ForEach(order => Under(db, order, keys.Dequeue()));
        await db.InsertOrdersAsync(orders, Cancel);
    });

    private static void Under(PortalDb db, WorkOrder order, long key) => db.Entry(order).Property(o => o.Id).CurrentValue = key;

    private static async Task InTransactionAsync(TestDatabase database, Func<PortalDb, Task> act)
    {
        await using var db = database.CreateDbContext();
        await using var whole = await db.Database.BeginTransactionAsync(Cancel);
        await act(db);
        await whole.CommitAsync(Cancel);
    }

    private static async Task<T> AskAsync<T>(TestDatabase database, Func<PortalDb, Task<T>> question)
    {
        await using var db = database.CreateDbContext();
        return await question(db);
    }

    /// <summary>The rows of a table as the database itself has them: name, type and value of every column.</summary>
    private static async Task<List<string>> RawAsync(TestDatabase database, string table)
    {
        await using var db = database.CreateDbContext();
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names of two tables, written above.
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<string> rows = [];
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => string.Create(
                CultureInfo.InvariantCulture, $"{reader.GetName(i)}={reader.GetValue(i).GetType().Name}:{(reader.GetValue(i) is DateTime at ? at.ToString("O", CultureInfo.InvariantCulture) : reader.GetValue(i))}"))));
        }

        return rows;
    }
}
