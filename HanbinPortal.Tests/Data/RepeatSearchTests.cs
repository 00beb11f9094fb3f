using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Data;

public sealed class RepeatSearchTests
{
    private const string Lamp = "建民街道长春村主干道的路灯已有一周不亮，学生晚自习后回家要摸黑走路。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Finds_the_same_matter_and_the_same_phone_likeliest_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await KeepAsync(database, "same matter", "长春村路灯不亮", $"再次反映：{Lamp}", "13900005678");
        await KeepAsync(database, "same matter and phone", "长春村路灯还是不亮", Lamp, "13800001234");
        await KeepAsync(database, "same phone", "咨询养老保险补缴", "今年58岁，想问养老保险能不能补缴。", "13800001234", township: "关庙镇");
        await KeepAsync(database, "other matter", "举报餐馆使用过期食材", "多人腹泻，请查处。", "13900009999");
        await KeepAsync(database, "same words elsewhere", "长春村路灯不亮", Lamp, "13900007777", township: "关庙镇");
        var order = await KeepAsync(database, "asked", "长春村路灯不亮", Lamp, "13800001234");

        var found = await new RepeatSearch(database).FindAsync(order, most: 5, Cancel);

        Assert.Equal(["same matter and phone", "same matter", "same phone"], found.Select(repeat => repeat.Order.Number));
        Assert.Equal([true, false, true], found.Select(repeat => repeat.SamePhone));
        Assert.Equal(1, found[0].Likeness, precision: 6);
    }

    [Fact]
    public async Task A_like_matter_of_somebody_else_is_a_repeat_for_ninety_days_ones_own_for_ever()
    {
        await using var database = await TestDatabase.CreateAsync();
        await KeepAsync(database, "old", "长春村路灯不亮", Lamp, "13900005678", at: "2026-06-20 09:00");
        await KeepAsync(database, "not too old", "长春村路灯不亮", Lamp, "13900005678", at: "2026-06-24 09:00");
        await KeepAsync(database, "old and one's own", "长春村路灯不亮", Lamp, "13800001234", at: "2025-03-20 09:00");
        var order = await KeepAsync(database, "asked", "长春村路灯不亮", Lamp, "13800001234");

        var found = await new RepeatSearch(database).FindAsync(order, most: 5, Cancel);

        Assert.Equal(["old and one's own", "not too old"], found.Select(f => f.Order.Number));
    }

    [Theory]
    [InlineData("138****1234", "咨询养老保险补缴", 0)] // ten thousand numbers look like this one
    [InlineData("138****1234", "路灯不亮请尽快维修", 1)] // unless the text says something of the same
    [InlineData("保密", "咨询养老保险补缴", 0)] // no number at all
    [InlineData("13800001234", "咨询养老保险补缴", 1)]
    public async Task A_masked_number_counts_only_together_with_the_text(string phone, string title, int found)
    {
        await using var database = await TestDatabase.CreateAsync();
        await KeepAsync(database, "other", title, "另一件事。", phone, township: "关庙镇");
        var order = await KeepAsync(database, "asked", "村口路灯不亮", "请维修。", phone);

        Assert.Equal(found, (await new RepeatSearch(database).FindAsync(order, most: 5, Cancel)).Count);
    }

    [Theory, BothDatabases]
    public async Task Without_a_township_a_like_matter_is_found_in_all_of_them(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await KeepAsync(database, "near", "长春村主干道路灯不亮", Lamp, "13900005678");
        await KeepAsync(database, "far", "长春村路灯不亮了", "别处的内容。", "13900007777", township: "关庙镇");
        await KeepAsync(database, "nowhere", "长春村路灯不亮", "没有写镇街。", "13900008888", township: null);
        await KeepAsync(database, "other matter", "长春村垃圾无人清运", "请清运。", "13900009999");
        await KeepAsync(database, "too long ago", "长春村路灯不亮", Lamp, "13900006666", at: "2026-06-20 09:00");
        var order = await KeepAsync(database, "asked", "长春村路灯不亮", "路灯坏了。", "13800001234", township: null);

        var found = await new RepeatSearch(database).FindAsync(order, most: 5, Cancel);

        Assert.Equal(["nowhere", "far", "near"], found.Select(repeat => repeat.Order.Number));
    }

    [Fact]
    public async Task No_more_than_asked_for()
    {
        await using var database = await TestDatabase.CreateAsync();
        for (var n = 0; n < 7; n++)
        {
            await KeepAsync(database, $"AK{n}", "长春村路灯不亮", Lamp, "13800001234");
        }

        var order = await KeepAsync(database, "asked", "长春村路灯不亮", Lamp, "13800001234");

        Assert.Equal(5, (await new RepeatSearch(database).FindAsync(order, most: 5, Cancel)).Count);
    }

    private static async Task<WorkOrder> KeepAsync(
        TestDatabase database, string number, string title, string content, string phone, string? township = "建民街道", string at = "2026-09-21 09:00")
    {
        var incoming = new IncomingOrder(number, title, content, OrderKind.HelpRequest, false, "电话", new Requester("王建军", phone, null, IsConfidential: false), Township: township);
        var order = WorkOrder.Receive(incoming, new Occasion(People.Dispatcher, Make.Time(at), MakeOrder.October, Guid.NewGuid()));
        await database.KeepAsync(order);
        return order;
    }
}
