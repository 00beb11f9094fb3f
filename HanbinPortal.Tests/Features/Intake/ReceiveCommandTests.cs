using HanbinPortal.Data;
using HanbinPortal.Features.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace HanbinPortal.Tests.Features.Intake;

public sealed class ReceiveCommandTests
{
    private static readonly StoppedClock _clock = new("2026-09-21 09:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task One_order_entered_by_hand_is_received_once_however_often_the_click_arrives(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (click, written) = (Guid.NewGuid(), Written());

        var first = await Receive(database).RunAsync(written.ToIncoming(), People.Dispatcher, click, Cancel);
        var again = await Receive(database).RunAsync(written.ToIncoming(), People.Dispatcher, click, Cancel);

        Assert.Equal(first, again);
        var order = await database.ReadAsync(first);
        Assert.Equal(("AK1", "路灯不亮", Make.Time("2026-09-20 08:30"), Make.Time("2026-09-25 18:00")), (order.Number, order.Title, order.AskedAt, order.CityDueAt));
        Assert.Equal(("派单员甲", "请尽快"), (Assert.Single(order.Timeline).ByName, order.Timeline[0].Detail));
    }

    [Theory, BothDatabases]
    public async Task A_number_that_is_here_is_found_while_it_is_written_and_refused_when_sent(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var first = await Receive(database).RunAsync(Written().ToIncoming(), People.Dispatcher, Guid.NewGuid(), Cancel);

        Assert.Equal((first, null), (await Receive(database).FindAsync("AK1", Cancel), await Receive(database).FindAsync("AK2", Cancel)));
        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => Receive(database).RunAsync(Written().ToIncoming(), People.Dispatcher, Guid.NewGuid(), Cancel));
        Assert.Equal("编号AK1的工单已经接收，不能重复录入。", broken.Refusal.Reason);
    }

    [Theory, BothDatabases]
    public async Task The_same_phone_or_a_similar_title_is_shown_as_a_repeat(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Receive(database).RunAsync(Written().ToIncoming(), People.Dispatcher, Guid.NewGuid(), Cancel);
        var (phone, title, other) = (Written(), Written(), Written());
        (phone.Title, phone.Content) = ("井盖丢失", "街口井盖丢失三天。");
        (title.Phone, title.Content) = (null, "");
        (other.Phone, other.Title, other.Content) = ("13900000000", "井盖丢失", "街口井盖丢失三天。");

        Assert.True(Assert.Single(await Receive(database).RepeatsOfAsync(phone.ToIncoming(), Cancel)).SamePhone);
        Assert.Equal(1, Assert.Single(await Receive(database).RepeatsOfAsync(title.ToIncoming(), Cancel)).Likeness);
        Assert.Empty(await Receive(database).RepeatsOfAsync(other.ToIncoming(), Cancel));
        await using var db = database.CreateDbContext();
        Assert.Equal(1, await db.Orders.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_reviewer_may_not_receive()
    {
        await using var database = await TestDatabase.CreateAsync();

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => Receive(database).RunAsync(Written().ToIncoming(), People.Reviewer, Guid.NewGuid(), Cancel));

        Assert.Equal("您的岗位不能办理“接收”。", broken.Refusal.Reason);
    }

    [Fact]
    public void What_is_missing_or_cannot_be_is_said_at_once()
    {
        var written = new EntryText { Number = "13800138000", Phone = "12345", AskedAt = "2026-09-22T09:00", CityDueAt = "2026-09-21T09:00" };

        Assert.Equal(
            [
                "这像是手机号，不是工单编号，请核对。", "请填写标题。", "请填写诉求内容。", "请选择诉求类型。",
                "联系电话应是手机号或带区号的座机号（市平台已隐去部分的可照填，如 138****1234）；没有电话就留空。", "诉求时间还没有到，请核对。", "市平台办理时限早于诉求时间，请核对。",
            ],
            written.Faults(Make.Time("2026-09-21 09:00")));
        Assert.Empty(Written().Faults(Make.Time("2026-09-21 09:00")));
    }

    [Theory]
    [InlineData("138****1234")]
    [InlineData("0915-3212345")]
    [InlineData("3212345")]
    [InlineData("0915-3212345转12")]
    [InlineData(null)]
    public void Numbers_of_people_are_taken_as_they_are_written(string? phone)
    {
        var written = Written();
        written.Phone = phone;

        Assert.Empty(written.Faults(Make.Time("2026-09-21 09:00")));
    }

    [Fact]
    public void Whoever_asks_for_secrecy_leaves_no_name_and_no_number()
    {
        var written = Written();
        written.IsConfidential = true;

        Assert.Equal(new Requester(null, null, "兴安中路5号", IsConfidential: true), written.ToIncoming().Requester);
    }

    private static EntryText Written() => new()
    {
        Number = " AK1 ",
        Title = "路灯不亮",
        Content = "小区门口路灯不亮一周。",
        Kind = OrderKind.Complaint,
        Name = "张三",
        Phone = "13812341234",
        Address = "兴安中路5号",
        Township = "老城街道",
        AskedAt = "2026-09-20T08:30",
        CityDueAt = "2026-09-25T18:00",
        Remark = "请尽快",
    };

    private static ReceiveCommand Receive(TestDatabase database) =>
        new(database, new RuleBookSource(database), new RepeatSearch(database), new OrderFeed(NullLogger<OrderFeed>.Instance), _clock);
}
