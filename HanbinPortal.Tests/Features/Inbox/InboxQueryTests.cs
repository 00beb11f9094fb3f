using HanbinPortal.Features.Inbox;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Inbox;

[Covers(6)]
public sealed class InboxQueryTests : IAsyncDisposable
{
    private static readonly TestUnit _own = People.Housing;
    private static readonly Actor _clerk = People.ClerkOf(_own);
    private static readonly Actor _lead = People.LeadOf(_own);

    private readonly StoppedClock _clock = new("2026-09-22 09:30");
    private TestDatabase _database = null!;
    private int _serial;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory, BothDatabases]
    public async Task Every_part_holds_what_it_says_and_its_count_is_the_number_of_its_rows(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        await KeepAsync(New().DispatchedTo(_own));
        await KeepAsync(New().DispatchedTo(_own).SignedBy(_own));
        await KeepAsync(New().DispatchedTo(_own).SignedBy(_own).ReturnAskedBy(_own));
        await KeepAsync(New().DispatchedTo(_own).SignedBy(_own).RepliedBy(_own));
        await KeepAsync(New().AnsweredBy(_own).CityPassed().CalledBack(CallbackOutcome.Satisfied));
        await KeepAsync(New().AnsweredBy(_own).CityPassed().CalledBack(CallbackOutcome.Dissatisfied).LaidTo(_own));
        var drafted = New().DispatchedTo(_own).SignedBy(_own);
        await KeepAsync(drafted.Do(() => drafted.Order.AskExtension(drafted[_own], Drafts.Extension(), drafted.By(_clerk))));

        Dictionary<string, int> rows = [];
        foreach (var section in InboxSection.All)
        {
            var view = await RunAsync(_clerk, section.Key);
            rows[section.Key] = view.Page.Rows.Count;
            Assert.Equal(section, view.Section);
            Assert.Equal(view.Page.Rows.Count, view.Counts.Of(section) ?? view.Page.Rows.Count);
        }

        Assert.Equal(
            new Dictionary<string, int> { ["todo"] = 4, ["sign"] = 2, ["work"] = 3, ["rework"] = 1, ["approval"] = 1, ["asked"] = 1, ["review"] = 1, ["done"] = 2 },
            rows);
    }

    [Theory, BothDatabases]
    public async Task Nothing_of_another_unit_is_ever_in_it(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        await KeepAsync(New().DispatchedTo(People.Riverside).SignedBy(People.Riverside).ReturnAskedBy(People.Riverside));
        await KeepAsync(New().DispatchedSideBySide(_own, People.Riverside));

        foreach (var section in InboxSection.All)
        {
            Assert.All((await RunAsync(_clerk, section.Key)).Page.Rows, row => Assert.Equal(["区住建局"], row.Units));
        }

        Assert.Single((await RunAsync(_clerk, null, "路灯")).Page.Rows);
        await Assert.ThrowsAsync<RuleBrokenException>(() => RunAsync(People.Dispatcher));
    }

    [Theory, BothDatabases]
    public async Task What_is_due_first_stands_first_and_the_heading_counts_what_presses(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        var calm = await KeepAsync(New("2026-09-22 09:00").DispatchedTo(_own).SignedBy(_own));
        var today = await KeepAsync(New("2026-09-21 09:00").DispatchedTo(_own));
        var overdue = await KeepAsync(New("2026-09-22 07:00", emergency: true).DispatchedTo(_own));

        var view = await RunAsync(_clerk);

        Assert.Equal([overdue, today, calm], view.Page.Rows.Select(r => r.Id));
        Assert.Equal((1, 1), (view.Counts.Overdue, view.Counts.Today));
    }

    [Theory, BothDatabases]
    public async Task A_leader_begins_with_what_waits_for_approval_and_with_the_work_when_nothing_does(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        await KeepAsync(New().DispatchedTo(_own));
        Assert.Equal(InboxSection.ToDo, (await RunAsync(_lead)).Section);

        var drafted = New().DispatchedTo(_own).SignedBy(_own);
        await KeepAsync(drafted.Do(() => drafted.Order.AskExtension(drafted[_own], Drafts.Extension(), drafted.By(_clerk))));

        var leads = await RunAsync(_lead);
        Assert.Equal(InboxSection.Approval, leads.Section);
        Assert.Equal("区住建局经办人2026-09-21 09:00拟“申请延期”", leads.Page.Rows.Single().Note);
        Assert.Equal(InboxSection.ToDo, (await RunAsync(_clerk)).Section);
    }

    [Theory, BothDatabases]
    public async Task What_was_asked_says_how_it_ended_and_what_is_undecided_stands_first(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        await KeepAsync(New().DispatchedTo(_own).SignedBy(_own).ReturnAskedBy(_own));
        await KeepAsync(New().DispatchedTo(_own).SignedBy(_own).At("2026-09-21 10:00").ExtensionAskedBy(_own).At("2026-09-21 11:00").ExtensionRefused(_own));

        var view = await RunAsync(_clerk, "asked");

        Assert.Equal(
            ["申请退回（2026-09-21 09:00）：待审核", "申请延期（2026-09-21 10:00）：未同意（2026-09-21 11:00）：理由不充分"],
            view.Page.Rows.Select(r => r.Note));
        Assert.Equal(1, view.Counts.Asked);
    }

    [Theory, BothDatabases]
    public async Task What_came_back_says_why_with_personal_data_masked(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        var order = New().DispatchedTo(_own).SignedBy(_own).RepliedBy(_own);
        await KeepAsync(order.Do(() => order.Order.ReviewReply(order.Pending<Reply>(_own), pass: false, "未说明张三丰13800001234的诉求如何解决", order.By(People.Reviewer))));

        Assert.Equal("答复未通过初审：未说明张*138****1234的诉求如何解决", (await RunAsync(_clerk)).Page.Rows.Single().Note);
    }

    [Theory, BothDatabases]
    public async Task A_search_goes_through_all_the_unit_ever_had(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        var done = await KeepAsync(New().AnsweredBy(_own).CityPassed().CalledBack(CallbackOutcome.Satisfied));
        await KeepAsync(New().DispatchedTo(People.Riverside));

        var found = await RunAsync(_clerk, "sign", "路灯不亮");

        Assert.Null(found.Section);
        Assert.Equal([done], found.Page.Rows.Select(r => r.Id));
        Assert.Empty((await RunAsync(_clerk, null, "噪音扰民")).Page.Rows);
    }

    private async Task BeginAsync(DatabaseProvider provider) => _database = await TestDatabase.CreateAsync(provider);

    private MakeOrder New(string at = "2026-09-21 09:00", bool emergency = false) => MakeOrder.Received(at, emergency: emergency, number: $"AK2026092100{_serial++:0000}");

    private Task<long> KeepAsync(MakeOrder order) => _database.KeepAsync(order.Order);

    private Task<InboxView> RunAsync(Actor viewer, string? section = null, string? search = null) =>
        new InboxQuery(_database, _clock).RunAsync(viewer, section, search, null, Cancel);
}
