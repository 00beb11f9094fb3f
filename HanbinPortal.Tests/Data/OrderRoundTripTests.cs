using FsCheck.Fluent;
using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Model.Orders;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Data;

/// <summary>What is saved after each step comes back whole: every field of everything that belongs to an order.</summary>
public sealed class OrderRoundTripTests
{
    private const int Walks = 6;

    [Theory, BothDatabases]
    public async Task An_order_with_everything_on_it_comes_back_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateDbContext();
        var made = MakeOrder.Received(emergency: true, cityDue: "2026-09-28 18:00", field: OrderField.Tourism);
        db.Orders.Add(made.Order);
        Action[] story =
        [
            () => made.Do(() => made.Order.DraftCityReturn(Drafts.CityReturn(), made.By(People.Dispatcher))),
            () => made.Do(() => made.Order.DecideCityReturn(agree: false, "属本区", made.By(People.Reviewer))),
            () => made.DispatchedToLead(People.Housing, People.Water),
            () => made.Reclassified(OrderKind.Complaint),
            () => made.At("2026-09-21 11:30").SignedBy(People.Housing, People.Water),
            () => made.ContactedBy(People.Housing),
            () => made.LimitAskedBy(People.Housing),
            () => made.LimitAgreed(People.Housing),
            () => made.ExtensionAskedBy(People.Housing),
            () => made.ExtensionRefused(People.Housing),
            () => made.ReturnAskedBy(People.Water),
            () => made.ReturnRefused(People.Water),
            () => made.AssistedBy(People.Water),
            () => made.RepliedBy(People.Housing),
            () => made.ReplyPassed(People.Housing),
            () => made.CityPassed(),
            () => made.CalledBack(CallbackOutcome.Dissatisfied),
            () => made.LaidTo(People.Housing),
            () => made.SignedBy(People.Housing).TerminationAskedBy(People.Housing),
            () => made.TerminationAgreed(People.Housing),
            () => made.CityAgreedToEnd(),
            () => made.Reopened(),
        ];

        foreach (var step in story)
        {
            step();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(OrderDump.Of(made.Order), OrderDump.Of(await database.ReadAsync(made.Order.Id)));
    }

    [Theory, BothDatabases]
    public async Task Whatever_lives_orders_have_led_they_come_back_as_they_were(DatabaseProvider provider)
    {
        var move = from jump in Gen.Choose(0, 9999)
                   from who in Gen.Choose(0, 9999)
                   from what in Gen.Choose(0, 9999)
                   from detail in Gen.Choose(0, 999_999)
                   select new Move(jump, who, what, detail);
        var moves = move.ArrayOf(50).Sample(50, Walks).ToList();

        foreach (var (steps, number) in moves.Select((steps, number) => (steps, number)))
        {
            await using var database = await TestDatabase.CreateAsync(provider);
            await using var db = database.CreateDbContext();
            IReadOnlyList<WorkOrder> orders = [];
            var walk = new Walk(new Start(number, number, number, number), steps)
            {
                Moved = now =>
                {
                    orders = now;
                    db.Orders.AddRange(now.Where(o => o.Id == 0));
                    Save(db);
                },
            };
            Assert.Null(walk.Fault(new Coverage()));

            await using var fresh = database.CreateDbContext();
            List<WorkOrder> read = [];
            foreach (var order in orders)
            {
                read.Add((await OrderDesk.LoadAsync(fresh, order.Id, TestContext.Current.CancellationToken))!);
            }

            Assert.Equal(Lines(orders), Lines(read));
        }
    }

    // A walk takes its steps one after the other and waits for each to be kept.
    private static void Save(PortalDb db) => db.SaveChangesAsync().GetAwaiter().GetResult();

    // Contacts come back in the order in which people were contacted, not that in which it was written down.
    private static IEnumerable<string> Lines(IEnumerable<WorkOrder> orders) => orders.SelectMany(OrderDump.Lines).Order(StringComparer.Ordinal);
}
