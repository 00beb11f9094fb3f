using HanbinPortal.Features.Dispatch;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Dispatch;

public sealed class DispatchQueryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_units_are_offered_townships_first_and_a_closed_one_is_not()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.CreateDbContext())
        {
            db.Units.Single(u => u.Code == "D13").IsClosed = true;
            await db.SaveChangesAsync(Cancel);
        }

        var units = await new DispatchQuery(database).UnitsAsync(Cancel);

        Assert.Equal(67, units.Count);
        Assert.Equal([27, 25, 6, 9], units.GroupBy(unit => unit.Category).Select(kind => kind.Count()));
        Assert.Equal("老城街道办事处", units[0].Name);
    }

    [Theory]
    [InlineData("建民街道", "建民街道办事处")]
    [InlineData("建民街道办事处", "建民街道办事处")]
    [InlineData(" 关庙镇 ", "关庙镇人民政府")]
    [InlineData("高新区", null)] // has a desk of its own
    [InlineData("建", null)] // too short to mean one
    public async Task The_township_is_found_however_the_city_writes_it(string township, string? unit)
    {
        await using var database = await TestDatabase.CreateAsync();

        var units = await new DispatchQuery(database).UnitsAsync(Cancel);

        Assert.Equal(unit, DispatchQuery.TownshipOf(township, units)?.Name);
    }

    [Theory, BothDatabases]
    public async Task Suggested_are_whom_the_returning_unit_named_the_township_and_who_had_the_like(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var units = await new DispatchQuery(database).UnitsAsync(Cancel);
        var (housing, water, supply) = (Unit("D10"), Unit("D13"), Unit("Q02"));
        for (var n = 0; n < 2; n++)
        {
            var like = Received($"like {n}");
            Dispatch(like, supply);
            await database.KeepAsync(like);
        }

        var order = Received("asked");
        Dispatch(order, housing);
        var clerk = new Actor("lead", "负责人", [PortalRole.UnitLead], housing.Id);
        order.AskReturn(order.Assignments[0], Drafts.Return() with { SuggestedUnit = water.Name }, On(clerk));
        order.DecideReturn(order.Assignments[0].Requests.OfType<ReturnRequest>().Single(), agree: true, "属实", On(People.Reviewer));
        await database.KeepAsync(order);

        var suggested = await new DispatchQuery(database).SuggestAsync(order, units, Cancel);

        Assert.Equal(
            [(water.Name, $"{housing.Name}退回时建议", false), ("建民街道办事处", "属地", true), (supply.Name, "近期同类2件", false)],
            suggested.Select(s => (s.Unit.Name, s.Why, s.IsNear)));

        UnitOption Unit(string code) => units.Single(u => u.Code == code);
    }

    private static WorkOrder Received(string number) => WorkOrder.Receive(
        new IncomingOrder(number, "长春村停水", "停水两天。", OrderKind.HelpRequest, false, "电话", new Requester("王建军", "13900001234", null, IsConfidential: false), "公共事业/供水", "建民街道"),
        On(People.Dispatcher));

    private static void Dispatch(WorkOrder order, UnitOption unit) =>
        order.Dispatch(new DispatchDraft([new HandOver(unit.Id, unit.Name, AssignmentRole.Sole)], DispatchBasis.WhoGoverns, null, null), On(People.Dispatcher));

    private static Occasion On(Actor by) => new(by, Make.Time("2026-09-21 09:00"), MakeOrder.October, Guid.NewGuid());
}
