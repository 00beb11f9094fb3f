using HanbinPortal.Features.Dispatch;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Dispatch;

public sealed class DispatchModesTests
{
    [Fact]
    public void An_order_nobody_works_on_may_go_out_in_any_way() =>
        Assert.Equal([DispatchMode.Sole, DispatchMode.Parallel, DispatchMode.LeadAndAssist], DispatchModes.Fitting(MakeOrder.Received().Order));

    [Fact]
    public void After_one_of_two_side_by_side_gave_it_back_another_joins_side_by_side()
    {
        var made = MakeOrder.Received().DispatchedSideBySide(People.Housing, People.Water).ReturnAskedBy(People.Water).ReturnAgreed(People.Water);

        Assert.Equal([DispatchMode.Parallel], DispatchModes.Fitting(made.Order));
        AssertTaken(made, DispatchMode.Parallel, People.Traffic);
    }

    [Fact]
    public void After_an_assisting_unit_gave_it_back_the_next_assists()
    {
        var made = MakeOrder.Received().DispatchedToLead(People.Housing, People.Water, People.Riverside)
            .ReturnAskedBy(People.Water).ReturnAgreed(People.Water);

        // The others are enough for the model, so nobody is owed; where the office takes a hand-over back, somebody is.
        made.Do(() => made.Order.TakeBackDispatch(made[People.Riverside], made.By(People.Dispatcher)));
        Assert.Equal([DispatchMode.LeadAndAssist], DispatchModes.Fitting(made.Order));
        Assert.Equal([AssignmentRole.Assist], DispatchModes.RolesOf(DispatchMode.LeadAndAssist, 1, made.Order));
        AssertTaken(made, DispatchMode.LeadAndAssist, People.Traffic);
    }

    [Fact]
    public void After_the_lead_gave_it_back_the_next_leads()
    {
        var made = MakeOrder.Received().DispatchedToLead(People.Housing, People.Water).ReturnAskedBy(People.Housing).ReturnAgreed(People.Housing);

        Assert.Equal([AssignmentRole.Lead, AssignmentRole.Assist], DispatchModes.RolesOf(DispatchMode.LeadAndAssist, 2, made.Order));
        AssertTaken(made, DispatchMode.LeadAndAssist, People.Traffic);
    }

    [Fact]
    public void What_another_dispatched_meanwhile_does_not_change_the_open_form()
    {
        var made = MakeOrder.Received().DispatchedSideBySide(People.Housing, People.Water);

        Assert.Equal(3, DispatchModes.Fitting(made.Order).Count);
    }

    [Fact]
    public void Without_a_basis_there_is_nothing_to_ask_of_the_model()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => new DispatchText().ToDraft(order: null));

        Assert.Equal(12, broken.Refusal.Article);
    }

    private static void AssertTaken(MakeOrder made, DispatchMode mode, TestUnit unit)
    {
        var text = new DispatchText { Mode = mode, Basis = DispatchBasis.WhoGoverns };
        text.Units.Add(Options.Of(unit));

        made.Dispatched(text.ToDraft(made.Order));

        Assert.Equal(OrderStatus.InProgress, made.Order.Status);
    }
}
