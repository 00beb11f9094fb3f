using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Signing;

/// <summary>签收 (第十一条): one click, and what comes next.</summary>
[StepForm(OrderStep.SignFor)]
public sealed partial class SignForm(TimeProvider clock)
{
    // Signing rests on the hand-over alone; a note written meanwhile must not cost a second click.
    protected override bool RestsOnWhatWasSeen => false;

    private TimeProvider Clock => clock;

    private Assignment Assignment => Offer.Assignment!;

    private Task SignAsync() => TakeAsync((order, on) => order.SignFor(AssignmentIn(order), on), "已签收，请及时联系服务对象。");
}
