using HanbinPortal.Data.Seed;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Benchmarks;

/// <summary>A hundred thousand orders of a year, lived through with the model's own steps, most of them archived; or all of them just received.</summary>
public sealed class ManyOrders(TestDatabase database)
{
    public const int Count = 100_000;

    /// <summary>The orders of the last days are in every state.</summary>
    private const int Recent = 4_000;

    private static readonly string[] _details = ["村委会门口", "老年活动中心旁", "农贸市场南门", "小学对面", "公交站台附近", "三组居民楼下", "河堤步道", "卫生室路口", "安置小区五号楼", "水厂东侧"];
    private static readonly string[] _wishes = ["影响大家出行，请尽快处理。", "多次向社区反映没有结果，希望有关部门到现场核实。", "家里有老人和孩子，生活很不方便。", "请在处理后回电告知。", "附近居民意见很大，望重视。"];

    private readonly Random _dice = new(20260921);
    private List<TestUnit> _units = [];

    public static DateTimeOffset Now { get; } = Make.Time("2026-09-21 10:00");

    /// <summary>A unit that holds many.</summary>
    public TestUnit Busy => _units[0];

    public async Task FillAsync(bool justReceived, CancellationToken cancel)
    {
        await using (var db = database.CreateDbContext())
        {
            _units = await db.Units.OrderBy(u => u.Id).Select(u => new TestUnit(u.Id, u.Name)).ToListAsync(cancel);
        }

        var towns = ShippedTowns.Load();
        foreach (var numbers in Enumerable.Range(0, Count).Chunk(250))
        {
            await using var db = database.CreateDbContext();
            foreach (var n in numbers)
            {
                db.Orders.Add(justReceived ? Received(n, towns, Now.AddMinutes(-_dice.Next(60 * 24))) : Lived(n, towns));
            }

            await db.SaveChangesAsync(cancel);
        }

        // As the server does by itself within minutes. SQLite never does, so it must do without here too.
        if (database.Settings.Provider is DatabaseProvider.PostgreSQL)
        {
            await using var filled = database.CreateDbContext();
            await filled.Database.ExecuteSqlRawAsync("ANALYZE", cancel);
        }
    }

    private WorkOrder Received(int n, IReadOnlyList<ShippedTown> towns, DateTimeOffset at)
    {
        var matter = DemoMatter.All[_dice.Next(DemoMatter.All.Count)];
        var town = towns[_dice.Next(towns.Count)];
        var place = town.Villages[_dice.Next(town.Villages.Count)].Place;
        var content = string.Join(string.Empty, Enumerable.Range(0, 1 + _dice.Next(3)).Select(_ => _details[_dice.Next(_details.Length)] + _wishes[_dice.Next(_wishes.Length)]));
        var incoming = Drafts.Incoming(FormattableString.Invariant($"AK2026{n:00000000}"), matter.Kind, _dice.Next(200) == 0) with
        {
            Title = Fill(matter.Title),
            Content = Fill(matter.Content) + content,
            Category = matter.Category,
            Township = town.Name,
            CityDueAt = at.AddDays(7),
        };
        return WorkOrder.Receive(incoming, On(People.Dispatcher, at));

        string Fill(string text) => text.Replace("{0}", place, StringComparison.Ordinal).Replace("{1}", town.Name, StringComparison.Ordinal);
    }

    private WorkOrder Lived(int n, IReadOnlyList<ShippedTown> towns)
    {
        var left = Count - n;
        var at = left <= Recent ? Now.AddMinutes(-2.5 * left) : Now.AddDays(-7).AddMinutes(-5.4 * (left - Recent));
        var order = Received(n, towns, at);
        var end = left > Recent ? 7 : _dice.Next(9);

        // The busy unit has a tenth of all; the others share the rest.
        var unit = _units[_dice.Next(10) == 0 ? 0 : _dice.Next(_units.Count)];
        if (end == 0)
        {
            return order;
        }

        order.Dispatch(Drafts.Alone(unit), On(People.Dispatcher, at.AddMinutes(20)));
        var assignment = order.Assignments[0];
        if (end == 1)
        {
            return order;
        }

        order.SignFor(assignment, On(People.ClerkOf(unit), at.AddHours(1)));
        if (end == 8)
        {
            order.AskExtension(assignment, Drafts.Extension(), On(People.ClerkOf(unit), at.AddHours(2)));
            return order;
        }

        if (end == 2 || _dice.Next(20) == 0)
        {
            order.AskReturn(assignment, Drafts.Return(), On(People.LeadOf(unit), at.AddHours(2)));
            if (end == 2)
            {
                return order;
            }

            order.DecideReturn((ReturnRequest)assignment.OpenRequest!, agree: false, "属你单位职责", On(People.Reviewer, at.AddHours(3)));
        }

        order.RecordContact(assignment, Drafts.Contact(at.AddHours(4)), On(People.ClerkOf(unit), at.AddHours(4)));
        if (end == 3)
        {
            return order;
        }

        order.SubmitReply(assignment, Drafts.Reply() with { Files = [] }, On(People.LeadOf(unit), at.AddDays(_dice.Next(1, 9))));
        if (end == 4)
        {
            return order;
        }

        order.ReviewReply((Reply)assignment.OpenRequest!, pass: true, string.Empty, On(People.Reviewer, at.AddDays(9)));
        if (end == 5)
        {
            return order;
        }

        order.RecordCityReview(passed: true, "审核通过", On(People.Reviewer, at.AddDays(10)));
        if (end == 6)
        {
            return order;
        }

        order.RecordCallback(CallbackOutcome.Satisfied, string.Empty, On(People.Reviewer, at.AddDays(11)));
        return order;
    }

    private static Occasion On(Actor by, DateTimeOffset at) => new(by, at, MakeOrder.October, Guid.NewGuid());
}
