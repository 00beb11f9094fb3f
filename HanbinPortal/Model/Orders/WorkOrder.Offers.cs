using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <content>What one person may do to this order now.</content>
public sealed partial class WorkOrder
{
    /// <summary>
    /// Exactly the steps this person may take now. A step of a unit that its rule refuses is offered with the refusal, so that it stays
    /// visible, disabled, with its article; a step that does not belong to the order's state is not offered.
    /// </summary>
    public IReadOnlyList<StepOffer> OffersFor(Occasion on)
    {
        if (!MaySee(on.By))
        {
            return [];
        }

        return [.. OfOffice(on).Concat(OfUnit(on)).Append(new StepOffer(OrderStep.AddNote, null, null, null)).Where(o => StepTable.Of(o.Step).Roles.Any(on.By.Is))];
    }

    private IEnumerable<StepOffer> OfOffice(Occasion on)
    {
        if (!on.By.IsOffice)
        {
            yield break;
        }

        switch (Status)
        {
            case OrderStatus.AwaitingAnalysis:
                yield return Offer(OrderStep.Dispatch, WhyNotDispatch());
                if (AwaitsReplacement)
                {
                    yield return Offer(OrderStep.DispenseReplacement, WhyNotDispense());
                }

                yield return Offer(OrderStep.DraftCityReturn, WhyNotDraftCityReturn());
                yield return Offer(OrderStep.Merge, WhyNotMerge());
                break;
            case OrderStatus.CityReturnDrafted:
                yield return Offer(OrderStep.DecideCityReturn);
                if (_cityReturns[^1].DraftedById == on.By.UserId || on.By.Is(PortalRole.Director))
                {
                    yield return Offer(OrderStep.TakeBack);
                }

                break;
            case OrderStatus.AwaitingCityReturn:
                yield return Offer(OrderStep.RecordCityReturn);
                break;
            case OrderStatus.AwaitingCityReview:
                yield return Offer(OrderStep.RecordCityReview);
                break;
            case OrderStatus.AwaitingCallback:
                yield return Offer(OrderStep.RecordCallback);
                break;
            case OrderStatus.AwaitingAttribution:
                yield return Offer(OrderStep.Attribute);
                break;
            case OrderStatus.TerminationAtCity:
                yield return Offer(OrderStep.RecordCityTermination);
                break;
            case OrderStatus.Merged:
                yield return Offer(OrderStep.Unmerge);
                break;
        }

        foreach (var request in Live.Select(a => a.OpenRequest).OfType<UnitRequest>().Where(r => r.State is RequestState.Submitted && r is not AssistOpinion))
        {
            yield return new StepOffer(request.DecidedBy, request.Assignment, request, null);
        }

        foreach (var assignment in Live.Where(a => WhyNotTakeBack(a, on.By) is null))
        {
            yield return new StepOffer(OrderStep.TakeBack, assignment, null, null);
        }

        if (WhyNotReclassify() is null)
        {
            yield return Offer(OrderStep.Reclassify);
        }

        if (IsClosed)
        {
            yield return Offer(OrderStep.Reopen);
        }
    }

    private IEnumerable<StepOffer> OfUnit(Occasion on)
    {
        foreach (var assignment in Live.Where(a => a.UnitId == on.By.UnitId && !IsClosed))
        {
            yield return Of(OrderStep.Contact, WhyNotContact(assignment));
            if (!assignment.IsOpen)
            {
                continue;
            }

            if (assignment.OpenRequest is { } open)
            {
                if (open.State is RequestState.AwaitingUnitLead)
                {
                    yield return new StepOffer(OrderStep.ApproveInUnit, assignment, open, WhyNotLeave(open, on));
                }

                yield return new StepOffer(OrderStep.TakeBack, assignment, open, WhyNotTakeBack(open, on.By));
            }

            if (assignment.Status is AssignmentStatus.AwaitingSigning)
            {
                yield return Of(OrderStep.SignFor, SigningRule.WhyNot(assignment.Status));
            }

            yield return assignment.IsMain ? Of(OrderStep.Reply, WhyNotReply(assignment, on.Now)) : Of(OrderStep.SubmitAssist, WhyNotAssist(assignment));
            yield return Of(OrderStep.AskReturn, ReturnRule.WhyNot(assignment.ReturnCase));
            if (assignment.IsMain)
            {
                yield return Of(OrderStep.AskExtension, WhyNotExtension(assignment, on));
                yield return Of(OrderStep.AskLimit, WhyNotLimit(assignment));
                yield return Of(OrderStep.AskTermination, WhyNotTermination(assignment));
            }

            yield return Of(OrderStep.Reveal, PrivacyRule.WhyNotReveal(assignment.Status, Requester.IsConfidential));

            StepOffer Of(OrderStep step, Refusal? refusal) => new(step, assignment, null, refusal);
        }
    }

    private static StepOffer Offer(OrderStep step, Refusal? refusal = null) => new(step, null, null, refusal);
}
