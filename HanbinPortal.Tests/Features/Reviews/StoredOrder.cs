using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Reviews;

/// <summary>An order in a real database, on which every step is taken at the desk, as a click takes it.</summary>
public sealed class StoredOrder : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly StoppedClock _clock;
    private readonly OrderDesk _desk;
    private readonly long _id;

    private StoredOrder(TestDatabase database, StoppedClock clock, long id) =>
        (_database, _clock, _desk, _id) = (database, clock, database.Desk(clock), id);

    /// <summary>Received on Monday, 2026-09-21 at nine; the notices are those that ship with the portal.</summary>
    public static async Task<StoredOrder> ReceivedAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        return new StoredOrder(database, new StoppedClock(), await database.KeepAsync(MakeOrder.Received().Order));
    }

    public Task<WorkOrder> ReadAsync() => _database.ReadAsync(_id);

    public StoredOrder At(string china)
    {
        _clock.MoveTo(china);
        return this;
    }

    public Task DoAsync(Actor by, Action<WorkOrder, Occasion> step) => _desk.ActAsync(_id, by, Guid.NewGuid(), step);

    public Task DispatchAsync(TestUnit unit) => DoAsync(People.Dispatcher, (order, on) => order.Dispatch(Drafts.Alone(unit), on));

    /// <summary>Dispatched, signed for, the requester called.</summary>
    public async Task TakeInHandAsync(TestUnit unit)
    {
        await DispatchAsync(unit);
        await SignAsync(unit);
    }

    public async Task SignAsync(TestUnit unit)
    {
        await DoAsync(People.ClerkOf(unit), (order, on) => order.SignFor(Of(order, unit), on));
        await DoAsync(People.ClerkOf(unit), (order, on) => order.RecordContact(Of(order, unit), Drafts.Contact(on.Now), on));
    }

    public Task ReplyAsync(TestUnit unit) => DoAsync(People.LeadOf(unit), (order, on) => order.SubmitReply(Of(order, unit), Drafts.Reply(), on));

    public Task ReviewAsync(TestUnit unit, bool pass, string words = "") =>
        DecideAsync<Reply>(unit, (order, reply, on) => order.ReviewReply(reply, pass, words, on));

    /// <summary>The reviewer decides what the unit has sent.</summary>
    public Task DecideAsync<T>(TestUnit unit, Action<WorkOrder, T, Occasion> decide)
        where T : UnitRequest => DoAsync(People.Reviewer, (order, on) => decide(order, Of(order, unit).Requests.OfType<T>().Single(r => r.State is RequestState.Submitted), on));

    /// <summary>In hand by the unit, replied, passed here and by the city, and the person called.</summary>
    public async Task SettleAsync(TestUnit unit, CallbackOutcome outcome, string words = "")
    {
        await ReplyAsync(unit);
        await ReviewAsync(unit, pass: true);
        await DoAsync(People.Reviewer, (order, on) => order.RecordCityReview(passed: true, string.Empty, on));
        await DoAsync(People.Reviewer, (order, on) => order.RecordCallback(outcome, words, on));
    }

    public static Assignment Of(WorkOrder order, TestUnit unit) => order.Assignments.Last(a => a.UnitId == unit.Id);

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
