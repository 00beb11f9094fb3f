using HanbinPortal.Data;
using HanbinPortal.Features;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using HanbinPortal.Ui.Controls;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Features;

public sealed class OrderRowsTests : IAsyncDisposable
{
    private TestDatabase _database = null!;
    private PortalDb _db = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory, BothDatabases]
    public async Task Personal_data_in_a_title_are_masked(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        var order = MakeOrder.Received();
        order.Order.GetType().GetProperty(nameof(WorkOrder.Title))!.SetValue(order.Order, "张三丰13800001234反映路灯不亮");
        await KeepAsync(order);

        var row = (await _db.Orders.OrderBy(o => o.Id).PageAsync(People.Dispatcher, null, Cancel)).Rows.Single();

        Assert.Equal("张*138****1234反映路灯不亮", row.Title);
    }

    [Theory, BothDatabases]
    public async Task The_office_sees_who_holds_an_order_and_what_runs_out_first(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        await KeepAsync(MakeOrder.Received().DispatchedToLead(People.Housing, People.Water).SignedBy(People.Water));

        var row = (await _db.Orders.OrderBy(o => o.Id).PageAsync(People.Dispatcher, null, Cancel)).Rows.Single();

        Assert.Equal(["区住建局", "区自来水公司（协办）"], row.Units);
        Assert.Equal(("签收", Make.Time("2026-09-22 18:00"), "等待承办单位签收"), (row.DueWhat, row.Due, row.Next));
        Assert.Null(row.Action);
    }

    [Theory, BothDatabases]
    public async Task What_a_unit_asks_is_the_reviewers_next_step_and_nobody_elses(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        var order = await KeepAsync(MakeOrder.Received().DispatchedTo(People.Housing).SignedBy(People.Housing).ReturnAskedBy(People.Housing));
        var request = order.Pending<ReturnRequest>(People.Housing);

        var seen = (await _db.Orders.OrderBy(o => o.Id).PageAsync(People.Reviewer, null, Cancel)).Rows.Single();
        var other = (await _db.Orders.OrderBy(o => o.Id).PageAsync(People.Dispatcher, null, Cancel)).Rows.Single();

        Assert.Equal(new RowAction("审核退回", $"/orders/{order.Order.Id}?do=DecideReturn&a={request.AssignmentId}&r={request.Id}"), seen.Action);
        Assert.Equal(("审核退回", (RowAction?)null), (other.Next, other.Action));
    }

    [Theory, BothDatabases]
    public async Task A_unit_sees_its_own_clock_and_its_own_next_step(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        var order = await KeepAsync(MakeOrder.Received().DispatchedToLead(People.Housing, People.Water).SignedBy(People.Housing));

        var lead = await OfUnitAsync(People.Housing, People.ClerkOf(People.Housing));
        var assist = await OfUnitAsync(People.Water, People.ClerkOf(People.Water));

        Assert.Equal(("办结", "联系服务对象", AssignmentStatus.InHand), (lead.DueWhat, lead.Next, lead.AssignmentStatus));
        Assert.Equal($"/orders/{order.Order.Id}?do=Contact&a={order[People.Housing].Id}", lead.Action!.Href);
        Assert.Equal(("签收", "签收", AssignmentRole.Assist), (assist.DueWhat, assist.Next, assist.Role));
    }

    [Theory, BothDatabases]
    public async Task A_draft_is_the_leaders_to_approve_and_the_clerks_to_wait_for(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        var order = MakeOrder.Received().DispatchedTo(People.Housing).SignedBy(People.Housing);
        await KeepAsync(order.Do(() => order.Order.AskExtension(order[People.Housing], Drafts.Extension(), order.By(People.ClerkOf(People.Housing)))));

        var leads = await OfUnitAsync(People.Housing, People.LeadOf(People.Housing));
        var clerks = await OfUnitAsync(People.Housing, People.ClerkOf(People.Housing));

        Assert.Equal(("审批“申请延期”", "审批"), (leads.Next, leads.Action!.Label));
        Assert.Equal(("“申请延期”等待本单位负责人审批", (RowAction?)null), (clerks.Next, clerks.Action));
    }

    [Theory, BothDatabases]
    public async Task An_emergency_not_stepped_into_is_due_by_its_two_hours(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        await KeepAsync(MakeOrder.Received(emergency: true).DispatchedTo(People.Housing).SignedBy(People.Housing));

        var row = await OfUnitAsync(People.Housing, People.ClerkOf(People.Housing));

        Assert.Equal(("响应介入", Make.Time("2026-09-21 11:00"), "登记联系"), (row.DueWhat, row.Due, row.Action!.Label));
    }

    [Theory, BothDatabases]
    public async Task An_answered_hand_over_is_judged_by_when_it_was_answered(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        await KeepAsync(MakeOrder.Received().DispatchedTo(People.Housing).SignedBy(People.Housing).At("2026-09-22 10:00").RepliedBy(People.Housing));

        var row = await OfUnitAsync(People.Housing, People.ClerkOf(People.Housing));

        Assert.Equal(("答复待热线办初审", Make.Time("2026-09-22 10:00")), (row.Next, row.SettledAt));
    }

    [Theory, BothDatabases]
    public async Task Pages_of_twenty_five_follow_each_other_and_a_page_behind_the_last_is_empty(DatabaseProvider provider)
    {
        await BeginAsync(provider);
        for (var n = 0; n < 60; n++)
        {
            _db.Orders.Add(MakeOrder.Received(number: $"AK{n:00000}").Order);
        }

        await _db.SaveChangesAsync(Cancel);

        var pages = new List<ListPage<OrderRow>>();
        for (var n = 1; n <= 4; n++)
        {
            pages.Add(await _db.Orders.OrderBy(o => o.Id).PageAsync(People.Dispatcher, n, Cancel));
        }

        Assert.Equal([25, 25, 10, 0], pages.Select(p => p.Rows.Count));
        Assert.Equal([60, 60, 60, 60], pages.Select(p => p.Total));
        Assert.Equal([true, true, false, false], pages.Select(p => p.HasNext));
        Assert.Equal(60, pages.SelectMany(p => p.Rows).Select(r => r.Number).Distinct().Count());
        Assert.Equal(1, (await _db.Orders.OrderBy(o => o.Id).PageAsync(People.Dispatcher, -3, Cancel)).Number);
    }

    private async Task BeginAsync(DatabaseProvider provider)
    {
        _database = await TestDatabase.CreateAsync(provider);
        _db = _database.CreateDbContext();
    }

    private async Task<MakeOrder> KeepAsync(MakeOrder order)
    {
        _db.Orders.Add(order.Order);
        await _db.SaveChangesAsync(Cancel);
        return order;
    }

    private async Task<OrderRow> OfUnitAsync(TestUnit unit, Actor viewer) =>
        (await _db.Assignments.Where(a => a.UnitId == unit.Id).OrderBy(a => a.Id).PageAsync(viewer, null, Cancel)).Rows.Single();
}
