using HanbinPortal.Regulation.Terms;
using static HanbinPortal.Regulation.Terms.PortalRole;

namespace HanbinPortal.Tests.Regulation.Terms;

public sealed class StepTableTests
{
    [Fact]
    public void Every_step_has_one_row() =>
        Assert.Equal(Enum.GetValues<OrderStep>().Order(), StepTable.Rows.Select(r => r.Step).Order());

    [Fact]
    public void No_two_steps_have_the_same_name() =>
        Assert.Equal(StepTable.Rows.Count, StepTable.Rows.Select(r => r.Name).Distinct().Count());

    [Theory]
    [InlineData(OrderStep.Dispatch, new[] { Dispatcher, Director })]
    [InlineData(OrderStep.DraftCityReturn, new[] { Dispatcher, Director })]
    [InlineData(OrderStep.DecideCityReturn, new[] { Reviewer, Director })]
    [InlineData(OrderStep.DecideReturn, new[] { Reviewer, Director })]
    [InlineData(OrderStep.DecideExtension, new[] { Reviewer, Director })]
    [InlineData(OrderStep.DecideLimit, new[] { Reviewer, Director })]
    [InlineData(OrderStep.ReviewReply, new[] { Reviewer, Director })]
    [InlineData(OrderStep.DecideTermination, new[] { Reviewer, Director })]
    [InlineData(OrderStep.Attribute, new[] { Reviewer, Director })]
    [InlineData(OrderStep.SignFor, new[] { Clerk, UnitLead })]
    [InlineData(OrderStep.AskReturn, new[] { Clerk, UnitLead })]
    [InlineData(OrderStep.Reply, new[] { Clerk, UnitLead })]
    [InlineData(OrderStep.ApproveInUnit, new[] { UnitLead })]
    [InlineData(OrderStep.Reopen, new[] { Director })]
    public void Each_step_belongs_to_the_roles_the_domain_gives_it(OrderStep step, PortalRole[] roles) =>
        Assert.Equal(roles, StepTable.Of(step).Roles);

    [Fact]
    public void Whoever_only_looks_on_or_keeps_the_system_takes_no_step_on_an_order()
    {
        PortalRole[] onlookers = [DistrictLeader, InspectionOffice, Observer, SecurityAdmin, AuditAdmin];

        Assert.All(StepTable.Rows, row => Assert.Empty(row.Roles.Intersect(onlookers)));
        Assert.Equal([OrderStep.Recompute], StepTable.Rows.Where(r => r.Roles.Contains(SystemAdmin)).Select(r => r.Step));
    }

    [Fact]
    public void A_step_of_the_unit_is_taken_by_the_unit_and_no_other_step_is() =>
        Assert.All(StepTable.Rows.Where(r => r.OfUnit), row => Assert.Empty(row.Roles.Except([Clerk, UnitLead])));
}
