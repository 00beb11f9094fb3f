using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Model.Orders;

public sealed class ClocksIfDispatchedTests
{
    [Theory]
    [InlineData(OrderKind.Consultation, false)]
    [InlineData(OrderKind.Complaint, false)]
    [InlineData(OrderKind.HelpRequest, true)]
    public void What_is_shown_before_the_dispatch_is_what_it_starts(OrderKind kind, bool emergency)
    {
        var made = MakeOrder.Received(kind: kind, emergency: emergency).At("2026-09-29 15:00");

        var shown = made.Order.ClocksIfDispatched(AssignmentRole.Sole, made.By(People.Dispatcher));
        made.DispatchedTo(People.Housing);

        Assert.Equal(
            made[People.Housing].Explain(made.Rules).Select(clock => (clock.Name, clock.DueAt)),
            shown.Select(clock => (clock.Name, clock.DueAt)));
    }

    [Fact]
    public void An_assisting_unit_is_shown_the_time_of_its_lead()
    {
        var made = MakeOrder.Received();

        var shown = made.Order.ClocksIfDispatched(AssignmentRole.Assist, made.By(People.Dispatcher));
        made.DispatchedToLead(People.Housing, People.Water);

        Assert.Equal(made[People.Water].DueAt, shown.Single(clock => clock.Name == "协办意见").DueAt);
    }

    [Fact]
    public void Asking_leaves_no_trace_on_the_order()
    {
        var made = MakeOrder.Received();
        var before = OrderDump.Of(made.Order);

        made.Order.ClocksIfDispatched(AssignmentRole.Lead, made.By(People.Dispatcher));

        Assert.Equal(before, OrderDump.Of(made.Order));
    }
}
