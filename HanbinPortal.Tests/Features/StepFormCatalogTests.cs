using HanbinPortal.Features;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Features;

public sealed class StepFormCatalogTests
{
    // Taken where there is no order page yet, and by the portal itself.
    private static readonly OrderStep[] _notOnAnOrderPage = [OrderStep.Receive, OrderStep.Recompute];

    [Fact]
    public void Every_step_a_person_can_be_offered_has_one_form() =>
        Assert.Equal(
            StepTable.Rows.Select(row => row.Step).Except(_notOnAnOrderPage).Order(),
            StepFormCatalog.Forms.Keys.Order());

    [Fact]
    public void Every_form_is_a_form_of_steps() =>
        Assert.All(StepFormCatalog.Forms.Values, form => Assert.True(form.IsAssignableTo(typeof(StepForm)), $"{form.Name} is no StepForm"));
}
