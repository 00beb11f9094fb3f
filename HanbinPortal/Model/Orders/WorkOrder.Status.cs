using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Model.Orders;

/// <content>What follows from what happened: the status, and the clock that runs out next.</content>
public sealed partial class WorkOrder
{
    private OrderStatus Derive()
    {
        if (Closing is not Closing.None)
        {
            return Closing switch
            {
                Closing.Archived => OrderStatus.Archived,
                Closing.Terminated => OrderStatus.Terminated,
                _ => OrderStatus.ReturnedToCity,
            };
        }

        if (CityStage is not CityStage.None)
        {
            return CityStage switch
            {
                CityStage.Review => OrderStatus.AwaitingCityReview,
                CityStage.Callback => OrderStatus.AwaitingCallback,
                _ => OrderStatus.AwaitingAttribution,
            };
        }

        if (Primary is not null || PrimaryId is not null)
        {
            return OrderStatus.Merged;
        }

        if (_cityReturns.Count > 0 && _cityReturns[^1].State is CityReturnState.Drafted or CityReturnState.SentToCity)
        {
            return _cityReturns[^1].State is CityReturnState.Drafted ? OrderStatus.CityReturnDrafted : OrderStatus.AwaitingCityReturn;
        }

        var main = Live.Where(a => a.IsMain).ToList();
        if (main.Count == 0 || AwaitsReplacement)
        {
            return OrderStatus.AwaitingAnalysis;
        }

        if (main.Exists(a => a.IsAtWork))
        {
            return OrderStatus.InProgress;
        }

        if (main.Exists(a => a.Status is AssignmentStatus.ReplyPending))
        {
            return OrderStatus.AwaitingDistrictReview;
        }

        return main.Exists(a => a.OpenRequest is TerminationRequest) ? OrderStatus.TerminationAtDistrict : OrderStatus.TerminationAtCity;
    }

    /// <summary>Since when the office has to find who handles it: since it came, or since a unit was allowed to give it back.</summary>
    private DateTimeOffset OnDeskSince => _assignments.SelectMany(a => a.Requests).OfType<ReturnRequest>()
        .Where(r => r.State is RequestState.Agreed).Select(r => r.DecidedAt!.Value).Append(ReceivedAt).Max();

    private DateTimeOffset? WhatIsNext(RuleBook rules) => Status switch
    {
        OrderStatus.AwaitingAnalysis or OrderStatus.CityReturnDrafted when !Live.Any() => ScopeRule.ReturnToCityBy(OnDeskSince, rules.CalendarAt(OnDeskSince)).DueAt,
        OrderStatus.AwaitingAnalysis or OrderStatus.InProgress => Live.Min(a => a.ActBy),
        OrderStatus.AwaitingDistrictReview or OrderStatus.TerminationAtDistrict => CityDueAt ?? Live.Where(a => a.IsMain).Max(a => (DateTimeOffset?)a.DueAt),
        _ => null,
    };

    private void FollowLead(RuleBook rules)
    {
        if (Live.FirstOrDefault(a => a.Role is AssignmentRole.Lead) is { } lead)
        {
            foreach (var assist in Live.Where(a => a.Role is AssignmentRole.Assist && a.IsOpen))
            {
                assist.Follow(lead, rules);
            }
        }
    }
}
