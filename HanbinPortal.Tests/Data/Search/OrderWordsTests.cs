using HanbinPortal.Data.Search;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Data.Search;

public sealed class OrderWordsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Orders_are_found_by_the_words_in_them_and_by_their_number(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await KeepAsync(database, "AK20260921000001", "小区门口路灯不亮", "江北街道某小区3号楼门口三盏路灯不亮一周，请尽快维修。");
        await KeepAsync(database, "AK20260921000002", "路灯，不亮的字样掉了", "5G基站噪音大。");
        await KeepAsync(database, "260803082800100234", string.Empty, "自来水停了两天");

        Assert.Equal(["AK20260921000001"], await FindAsync(database, "路灯不亮"));
        Assert.Equal(["AK20260921000001", "AK20260921000002"], await FindAsync(database, "路灯"));
        Assert.Equal(["AK20260921000001"], await FindAsync(database, "维修 路灯"));
        Assert.Equal(["AK20260921000001"], await FindAsync(database, "3号楼"));
        Assert.Equal(["AK20260921000001"], await FindAsync(database, "3号"));
        Assert.Equal(["AK20260921000002"], await FindAsync(database, "5g基站"));
        Assert.Equal(["260803082800100234"], await FindAsync(database, "水停"));
        Assert.Equal(["260803082800100234"], await FindAsync(database, "水"));
        Assert.Equal(["260803082800100234"], await FindAsync(database, "2608030828"));
        Assert.Equal(["260803082800100234"], await FindAsync(database, "100234"));
        Assert.Equal(["AK20260921000002"], await FindAsync(database, "ak20260921000002"));
        Assert.Empty(await FindAsync(database, "路灯亮"));
        Assert.Empty(await FindAsync(database, "噪音 路灯不亮"));
        Assert.Empty(await FindAsync(database, "，。"));
        Assert.Empty(await FindAsync(database, "\") OR (\"路"));
    }

    [Theory, BothDatabases]
    public async Task Personal_data_do_not_lead_to_an_order(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await KeepAsync(database, "AK1", "张三丰反映路灯不亮", "请联系13800001234张三丰。");

        Assert.Equal(["AK1"], await FindAsync(database, "反映路灯"));
        Assert.Empty(await FindAsync(database, "13800001234"));
        Assert.Empty(await FindAsync(database, "张三丰"));
    }

    [Theory, BothDatabases]
    public async Task What_is_not_saved_is_not_found_either(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var db = database.CreateDbContext())
        {
            await using var whole = await db.Database.BeginTransactionAsync(Cancel);
            db.Orders.Add(Order("AK1", "路灯不亮", "江北"));
            await db.SaveChangesAsync(Cancel);
            await whole.RollbackAsync(Cancel);
        }

        await KeepAsync(database, "AK2", "井盖丢失", "江北");

        Assert.Empty(await FindAsync(database, "路灯不亮"));
        Assert.Equal(["AK2"], await FindAsync(database, "井盖"));
    }

    [Theory, BothDatabases]
    public async Task Orders_from_before_the_index_are_taken_into_it_at_the_next_start(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        for (var n = 0; n < 3; n++)
        {
            await KeepAsync(database, $"AK{n}", "路灯不亮", "江北");
        }

        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM \"OrderWords\"", Cancel);
        Assert.Empty(await FindAsync(database, "路灯不亮"));

        await OrderWords.FillAsync(db, Cancel);
        await OrderWords.FillAsync(db, Cancel);

        Assert.Equal(["AK0", "AK1", "AK2"], await FindAsync(database, "路灯不亮"));
    }

    [Theory, BothDatabases]
    public async Task A_word_is_part_of_a_larger_question(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await KeepAsync(database, "AK1", "路灯不亮", "江北");
        await KeepAsync(database, "AK2", "路灯不亮", "江北", OrderKind.HelpRequest);
        await using var db = database.CreateDbContext();

        var found = await db.OrdersWith("路灯不亮").Where(o => o.Kind == OrderKind.HelpRequest).OrderByDescending(o => o.ReceivedAt).Select(o => o.Number).ToListAsync(Cancel);

        Assert.Equal(["AK2"], found);
    }

    private static WorkOrder Order(string number, string title, string content, OrderKind kind = OrderKind.Complaint) =>
        WorkOrder.Receive(Drafts.Incoming(number, kind) with { Title = title, Content = content }, new Occasion(People.Dispatcher, Make.Time("2026-09-21 09:00"), MakeOrder.October, Guid.NewGuid()));

    private static Task<long> KeepAsync(TestDatabase database, string number, string title, string content, OrderKind kind = OrderKind.Complaint) =>
        database.KeepAsync(Order(number, title, content, kind));

    private static async Task<List<string>> FindAsync(TestDatabase database, string text)
    {
        await using var db = database.CreateDbContext();
        return await db.OrdersWith(text).OrderBy(o => o.Id).Select(o => o.Number).ToListAsync(Cancel);
    }
}
