using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data.Seed;

/// <summary>
/// About 400 orders of the last three months in every status, lived through step by step with the model's own methods. The seed is
/// fixed, so that a demonstration tells the same stories on every machine, moved to the day on which it begins.
/// </summary>
public sealed class DemoOrders(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, ActorSource actors, AttachmentStore store, TimeProvider clock)
{
    private const int Seed = 12345;
    private const int Past = 300;
    private const int Recent = 45;
    private const int Days = 92;

    private static readonly Predicate<WorkOrder> _never = _ => false;

    private static readonly (DemoPlot Plot, int Weight)[] _plots =
    [
        (DemoPlot.Plain, 40), (DemoPlot.SignedLate, 4), (DemoPlot.RepliedLate, 5), (DemoPlot.ReturnAgreed, 5), (DemoPlot.ReturnRefused, 3),
        (DemoPlot.ExtendedOnce, 5), (DemoPlot.ExtendedTwice, 2), (DemoPlot.OtherLimit, 2), (DemoPlot.LeadAndAssist, 8), (DemoPlot.Parallel, 4),
        (DemoPlot.ReviewFails, 5), (DemoPlot.CityReviewFails, 3), (DemoPlot.Reworked, 5), (DemoPlot.NotUnitsFault, 2), (DemoPlot.AgainstLaw, 2),
        (DemoPlot.NoCooperation, 2), (DemoPlot.OtherDistrict, 3),
    ];

    // So that every desk finds something to do on the first day: where the story stops, a plot that passes through it, how many, and how
    // many days ago the order came in.
    private static readonly (Predicate<WorkOrder> Stop, DemoPlot Plot, int Count, int From, int To)[] _now =
    [
        (At(OrderStatus.AwaitingAnalysis), DemoPlot.Plain, 12, 0, 2),
        (At(OrderStatus.CityReturnDrafted), DemoPlot.OtherDistrict, 3, 2, 5),
        (At(OrderStatus.AwaitingCityReturn), DemoPlot.OtherDistrict, 3, 2, 5),
        (At(OrderStatus.InProgress), DemoPlot.Plain, 8, 1, 5),
        (order => order.Live.Any(a => a.Status is AssignmentStatus.InHand), DemoPlot.Plain, 8, 3, 8),
        (Asked<Reply>(RequestState.AwaitingUnitLead), DemoPlot.Plain, 5, 3, 6),
        (Asked<ReturnRequest>(RequestState.Submitted), DemoPlot.ReturnAgreed, 3, 1, 3),
        (Asked<ReturnRequest>(RequestState.Submitted), DemoPlot.ReturnRefused, 2, 1, 3),
        (Asked<ExtensionRequest>(RequestState.Submitted), DemoPlot.ExtendedOnce, 4, 4, 8),
        (Asked<LimitRequest>(RequestState.Submitted), DemoPlot.OtherLimit, 2, 3, 5),
        (At(OrderStatus.AwaitingDistrictReview), DemoPlot.Plain, 6, 8, 20),
        (At(OrderStatus.AwaitingCityReview), DemoPlot.Plain, 5, 8, 20),
        (At(OrderStatus.AwaitingCallback), DemoPlot.Plain, 5, 8, 20),
        (At(OrderStatus.AwaitingAttribution), DemoPlot.Reworked, 3, 8, 20),
        (order => order.Round > 1 && order.Live.Any(a => a.IsOpen), DemoPlot.Reworked, 3, 12, 25),
        (At(OrderStatus.TerminationAtDistrict), DemoPlot.AgainstLaw, 2, 8, 20),
        (At(OrderStatus.TerminationAtCity), DemoPlot.NoCooperation, 2, 8, 20),
    ];

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.Orders.AnyAsync(cancel))
        {
            return;
        }

        var units = await db.Units.ToListAsync(cancel);
        units.Where(u => u.Category is UnitCategory.PublicService).ToList().ForEach(u => u.ClerksSendAlone = true);
        await db.SaveChangesAsync(cancel);

        var now = clock.GetUtcNow();
        var book = await rules.GetAsync(cancel);
        var cast = new DemoCast(await AccountsAsync(db, cancel), units);
        var evidence = await EvidenceAsync(cancel);
        var dice = new Random(Seed);
        var orders = Tell(cast, book, evidence, now, dice);
        foreach (var batch in orders.Chunk(50))
        {
            db.Orders.AddRange(batch);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await MergeSomeAsync(cast, book, dice, cancel);
    }

    private static List<WorkOrder> Tell(DemoCast cast, RuleBook book, NewFile evidence, DateTimeOffset now, Random dice)
    {
        // 恒口镇 is no unit of the district: its orders go back to the city.
        var towns = ShippedTowns.Load().Where(t => t.Name != "恒口镇").ToList();
        var played = towns.Where(t => cast.CanBePlayed(t.Code)).ToList();
        var ofTowns = DemoMatter.All.Where(m => m.Units[0] == "T").ToList();
        var calendar = book.CalendarAt(now);
        List<(DemoPlot Plot, DateTimeOffset Received, Predicate<WorkOrder> Stop)> plan =
        [
            .. Enumerable.Range(0, Past).Select(_ => (AnyPlot(dice), AnyMorning(now, dice.Next(1, Days), dice), _never)),
            .. Enumerable.Range(0, Recent).Select(_ => (AnyPlot(dice), AnyMorning(now, dice.Next(0, 7), dice), _never)),
            .. _now.SelectMany(n => Enumerable.Range(0, n.Count).Select(_ => (n.Plot, AnyMorning(now, dice.Next(n.From, n.To), dice), n.Stop))),
        ];
        List<WorkOrder> orders = [];
        var serial = 0;
        foreach (var (plot, received, stop) in plan.OrderBy(p => p.Received))
        {
            // Where a demo account will see it: over all towns and departments its workspace would be next to empty.
            var isAtHome = played.Count > 0 && dice.Next(stop == _never ? 3 : 2) == 0;
            var matter = isAtHome && stop != _never ? ofTowns[dice.Next(ofTowns.Count)] : DemoMatter.All[dice.Next(DemoMatter.All.Count)];
            var town = isAtHome ? played[dice.Next(played.Count)] : towns[dice.Next(towns.Count)];
            var place = town.Villages[dice.Next(town.Villages.Count)].Place;
            var number = $"AK{ChinaTime.DateOf(received):yyyyMMdd}{++serial:D5}";
            var story = new DemoStory(cast, book, dice, evidence, matter, place, town.Code);
            orders.Add(story.Tell(plot, number, new DemoClock(received, now, calendar, dice), stop));
        }

        return orders;
    }

    private static DemoPlot AnyPlot(Random dice)
    {
        var roll = dice.Next(_plots.Sum(p => p.Weight));
        foreach (var (plot, weight) in _plots)
        {
            if ((roll -= weight) < 0)
            {
                return plot;
            }
        }

        return DemoPlot.Plain;
    }

    private static Predicate<WorkOrder> At(OrderStatus status) => order => order.Status == status;

    private static Predicate<WorkOrder> Asked<TRequest>(RequestState state)
        where TRequest : UnitRequest => order => order.Live.Any(a => a.OpenRequest is TRequest request && request.State == state);

    private static DateTimeOffset AnyMorning(DateTimeOffset now, int daysBack, Random dice)
    {
        var received = ChinaTime.At(ChinaTime.DateOf(now).AddDays(-daysBack), TimeSpan.FromMinutes(dice.Next(8 * 60, 18 * 60)));
        return received < now ? received : now.AddMinutes(-dice.Next(20, 90));
    }

    private async Task<List<Actor>> AccountsAsync(PortalDb db, CancellationToken cancel)
    {
        List<Actor> people = [];
        foreach (var id in await db.Users.Select(u => u.Id).ToListAsync(cancel))
        {
            if (await actors.FindAsync(id, cancel) is { } person)
            {
                people.Add(person);
            }
        }

        return people;
    }

    private async Task<NewFile> EvidenceAsync(CancellationToken cancel)
    {
        using var text = new MemoryStream("现场核查记录（演示）\n时间、地点、参加人员、核查情况见下。\n一、接单后到现场查看；二、与诉求人面谈；三、形成处理意见。\n"u8.ToArray());
        return await store.KeepAsync(text, "现场核查记录.txt", cancel);
    }

    /// <summary>A few repeats that follow the order first received.</summary>
    private async Task MergeSomeAsync(DemoCast cast, RuleBook book, Random dice, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var ids = await db.Orders.Where(o => o.Status == OrderStatus.InProgress).OrderByDescending(o => o.ReceivedAt).Take(4).Select(o => o.Id).ToListAsync(cancel);
        var now = clock.GetUtcNow();
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
        {
            var primary = (await OrderDesk.LoadAsync(db, id, cancel))!;
            var received = new Occasion(cast.Dispatcher, now.AddMinutes(-10 - index), book, NewId(dice));
            var repeat = WorkOrder.Receive(
                new IncomingOrder($"{primary.Number}R", $"再次反映：{primary.Title}", primary.Content, primary.Kind, primary.IsEmergency, "电话", new Requester("王建军", "13509151234", null, IsConfidential: false), primary.Category, primary.Township),
                received);
            db.Orders.Add(repeat);
            await db.SaveChangesAsync(cancel);
            var merging = new Occasion(cast.Dispatcher, now.AddMinutes(-5 - index), book, NewId(dice));
            repeat.MergeInto(primary, merging);
            primary.NoteFollower(repeat, merging);
            await db.SaveChangesAsync(cancel);
        }
    }

    private static Guid NewId(Random dice)
    {
        var bytes = new byte[16];
        dice.NextBytes(bytes);
        return new Guid(bytes);
    }
}
