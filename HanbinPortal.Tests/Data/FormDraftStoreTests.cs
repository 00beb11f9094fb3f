using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Data;

public sealed class FormDraftStoreTests
{
    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    [Theory, BothDatabases]
    public async Task What_was_written_last_is_found_again_by_the_same_person_in_the_same_form_only(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var drafts = new FormDraftStore(database, _clock);
        var assignment = await AssignmentAsync(database);

        await KeepAsync(drafts, "one", assignment, OrderStep.Reply, "first");
        await KeepAsync(drafts, "one", assignment, OrderStep.Reply, "second");

        Assert.Equal("second", (await FindAsync(drafts, "one", assignment, OrderStep.Reply))?.Json);
        Assert.Null(await FindAsync(drafts, "another", assignment, OrderStep.Reply));
        Assert.Null(await FindAsync(drafts, "one", assignment, OrderStep.AskReturn));
    }

    [Theory, BothDatabases]
    public async Task Two_windows_that_keep_the_same_form_at_once_leave_one_text(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var drafts = new FormDraftStore(database, _clock);
        var assignment = await AssignmentAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => KeepAsync(drafts, "one", assignment, OrderStep.Reply, $"window {i}"))));

        Assert.StartsWith("window ", (await FindAsync(drafts, "one", assignment, OrderStep.Reply))?.Json, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_sent_text_is_gone_and_so_is_one_nobody_came_back_to_for_a_month(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var drafts = new FormDraftStore(database, _clock);
        var assignment = await AssignmentAsync(database);
        await KeepAsync(drafts, "one", assignment, OrderStep.Reply, "sent");
        await KeepAsync(drafts, "one", assignment, OrderStep.AskExtension, "forgotten");

        await drafts.DropAsync("one", assignment, OrderStep.Reply, TestContext.Current.CancellationToken);
        Assert.Null(await FindAsync(drafts, "one", assignment, OrderStep.Reply));

        _clock.Move(TimeSpan.FromDays(30));
        Assert.Equal("forgotten", (await FindAsync(drafts, "one", assignment, OrderStep.AskExtension))?.Json);
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(drafts, "one", assignment, OrderStep.AskExtension));

        // And it leaves the table with the next text the person keeps.
        await KeepAsync(drafts, "one", assignment, OrderStep.Reply, "new");
        await using var db = database.CreateDbContext();
        Assert.Equal("new", Assert.Single(db.FormDrafts).Json);
    }

    private static async Task<long> AssignmentAsync(TestDatabase database)
    {
        var id = await database.KeepAsync(MakeOrder.Received().DispatchedTo(People.Housing).Order);
        return (await database.ReadAsync(id)).Assignments[0].Id;
    }

    private Task KeepAsync(FormDraftStore drafts, string user, long assignment, OrderStep step, string text) =>
        drafts.KeepAsync(new FormDraft(user, assignment, step, text, _clock.GetUtcNow()), TestContext.Current.CancellationToken);

    private static Task<FormDraft?> FindAsync(FormDraftStore drafts, string user, long assignment, OrderStep step) =>
        drafts.FindAsync(user, assignment, step, TestContext.Current.CancellationToken);
}
