using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Model.Orders;

/// <summary>
/// What the status of an order and of its assignments must be, told from the steps that were carried out and from nothing the order
/// says of itself. Written from the lifecycle table, not from the model.
/// </summary>
internal sealed class StatusOracle
{
    private readonly List<Part> _parts = [];
    private OrderStatus? _closed;
    private OrderStatus? _withCity;
    private OrderStatus? _cityReturn;
    private bool _follows;
    private bool _gap;
    private int _round = 1;

    private enum Desk
    {
        Unit,
        Office,
        City,
    }

    public int Round => _round;

    public OrderStatus Status
    {
        get
        {
            if ((_closed ?? _withCity ?? (_follows ? OrderStatus.Merged : _cityReturn)) is { } whole)
            {
                return whole;
            }

            var mains = Mains;
            if (mains.Count == 0 || _gap)
            {
                return OrderStatus.AwaitingAnalysis;
            }

            if (mains.Exists(m => m.Fate is null && !m.Is(OrderStep.Reply, Desk.Office) && !m.Is(OrderStep.AskTermination, Desk.Office) && !m.Is(OrderStep.AskTermination, Desk.City)))
            {
                return OrderStatus.InProgress;
            }

            return mains.Exists(m => m.Is(OrderStep.Reply, Desk.Office)) ? OrderStatus.AwaitingDistrictReview
                : mains.Exists(m => m.Is(OrderStep.AskTermination, Desk.Office)) ? OrderStatus.TerminationAtDistrict
                : mains.Exists(m => m.Is(OrderStep.AskTermination, Desk.City)) ? OrderStatus.TerminationAtCity
                : throw new InvalidOperationException("Every unit is done and the order went nowhere.");
        }
    }

    private List<Part> Mains => [.. _parts.Where(p => p.Round == _round && p.IsLive && p.Role is not AssignmentRole.Assist)];

    public AssignmentStatus StatusOf(int assignment) => _parts[assignment] switch
    {
        { Fate: { } fate } => fate,
        { Asked: OrderStep.AskReturn, At: Desk.Office } => AssignmentStatus.ReturnPending,
        { Asked: OrderStep.Reply, At: Desk.Office } => AssignmentStatus.ReplyPending,
        { Asked: OrderStep.SubmitAssist, At: Desk.Office } => AssignmentStatus.AssistSubmitted,
        { Asked: OrderStep.AskTermination, At: Desk.Office or Desk.City } => AssignmentStatus.TerminationPending,
        { Signed: true } => AssignmentStatus.InHand,
        _ => AssignmentStatus.AwaitingSigning,
    };

    /// <summary>Follows one step that was carried out.</summary>
    /// <param name="step">The step.</param>
    /// <param name="part">Which assignment it was about; -1 for the whole order.</param>
    /// <param name="yes">Agreed, passed, at fault; dissatisfied for a call-back.</param>
    /// <param name="ofRequest">A step that is taken back was a request, not a dispatch.</param>
    /// <param name="leavesAtOnce">What was asked left the unit at once.</param>
    /// <param name="handOvers">The units and roles of a dispatch or a rework.</param>
    /// <param name="isOverdue">Whether an assignment is overdue at this instant.</param>
    public void Follow(
        OrderStep step, int part, bool yes, bool ofRequest, bool leavesAtOnce, IReadOnlyList<AssignmentRole> handOvers, Func<int, bool> isOverdue)
    {
        var one = part < 0 ? null : _parts[part];
        switch (step)
        {
            case OrderStep.DraftCityReturn:
                _cityReturn = OrderStatus.CityReturnDrafted;
                break;
            case OrderStep.DecideCityReturn:
                _cityReturn = yes ? OrderStatus.AwaitingCityReturn : null;
                break;
            case OrderStep.RecordCityReturn:
                (_cityReturn, _closed) = (null, yes ? OrderStatus.ReturnedToCity : null);
                break;
            case OrderStep.Dispatch:
                Add(handOvers);
                _gap = false;
                break;
            case OrderStep.DispenseReplacement:
                _gap = false;
                FinishRound(isOverdue);
                break;
            case OrderStep.SignFor:
                one!.Signed = true;
                break;
            case OrderStep.AskReturn or OrderStep.AskExtension or OrderStep.AskLimit or OrderStep.AskTermination or OrderStep.Reply or OrderStep.SubmitAssist:
                (one!.Asked, one.At) = (step, leavesAtOnce ? Desk.Office : Desk.Unit);
                break;
            case OrderStep.ApproveInUnit:
                (one!.Asked, one.At) = yes ? (one.Asked, Desk.Office) : (null, Desk.Unit);
                break;
            case OrderStep.TakeBack when one is null:
                _cityReturn = null;
                break;
            case OrderStep.TakeBack when ofRequest:
                one!.Asked = null;
                break;
            case OrderStep.TakeBack:
                GoesAway(one!, AssignmentStatus.Withdrawn);
                break;
            case OrderStep.DecideReturn when yes:
                GoesAway(one!, AssignmentStatus.Returned);
                break;
            case OrderStep.DecideReturn:
                (one!.Asked, one.Signed) = (null, true);
                break;
            case OrderStep.DecideExtension or OrderStep.DecideLimit:
                one!.Asked = null;
                break;
            case OrderStep.ReviewReply when one is null:
                _withCity = OrderStatus.AwaitingCityReview;
                break;
            case OrderStep.ReviewReply:
                (one!.Asked, one.Fate) = (null, yes ? AssignmentStatus.Completed : null);
                FinishRound(isOverdue);
                break;
            case OrderStep.DecideTermination:
                (one!.Asked, one.At) = yes ? (one.Asked, Desk.City) : (null, Desk.Unit);
                break;
            case OrderStep.RecordCityTermination:
                foreach (var ended in Mains.Where(m => m.Is(OrderStep.AskTermination, Desk.City)))
                {
                    (ended.Asked, ended.Fate) = (null, yes ? AssignmentStatus.Terminated : null);
                }

                FinishRound(isOverdue);
                break;
            case OrderStep.RecordCityReview when yes:
                _withCity = OrderStatus.AwaitingCallback;
                break;
            case OrderStep.RecordCityReview:
                (_withCity, _follows) = (null, false);
                foreach (var passed in Mains.Where(m => m.Fate is AssignmentStatus.Completed))
                {
                    (passed.Fate, passed.Asked, passed.At) = (null, OrderStep.Reply, Desk.Office);
                }

                break;
            case OrderStep.RecordCallback:
                _withCity = yes ? OrderStatus.AwaitingAttribution : _withCity;
                _closed = yes ? null : OrderStatus.Archived;
                break;
            case OrderStep.Attribute when yes:
                (_withCity, _follows) = (null, false);
                _round++;
                Add(handOvers);
                break;
            case OrderStep.Attribute:
                _closed = OrderStatus.Archived;
                break;
            case OrderStep.Merge:
                _follows = true;
                break;
            case OrderStep.Unmerge:
                _follows = false;
                break;
            case OrderStep.Reopen:
                Reopen();
                break;
            default:
                // Receive, Reclassify, Contact, AddNote, Reveal, Recompute move nothing.
                break;
        }
    }

    private void Reopen()
    {
        if (_closed is OrderStatus.ReturnedToCity)
        {
            _cityReturn = OrderStatus.AwaitingCityReturn;
        }

        if (_closed is OrderStatus.Terminated)
        {
            foreach (var ended in Mains.Where(m => m.Fate is AssignmentStatus.Terminated))
            {
                (ended.Fate, ended.Asked, ended.At) = (null, OrderStep.AskTermination, Desk.City);
            }
        }

        _closed = null;
    }

    private void Add(IReadOnlyList<AssignmentRole> roles) => _parts.AddRange(roles.Select(r => new Part { Role = r, Round = _round }));

    private void GoesAway(Part part, AssignmentStatus fate)
    {
        (part.Asked, part.Fate) = (null, fate);
        _gap = _parts.Exists(p => p.Round == _round && p.IsLive);
    }

    private void FinishRound(Func<int, bool> isOverdue)
    {
        var mains = Mains;
        if (_gap || mains.Count == 0 || mains.Exists(m => m.Fate is null))
        {
            return;
        }

        foreach (var assist in _parts.Where(p => p.Round == _round && p.Role is AssignmentRole.Assist && p.Fate is null))
        {
            assist.Fate = assist.Is(OrderStep.SubmitAssist, Desk.Office) ? AssignmentStatus.Completed
                : isOverdue(_parts.IndexOf(assist)) ? AssignmentStatus.AssistMissed
                : AssignmentStatus.Withdrawn;
            assist.Asked = null;
        }

        if (mains.TrueForAll(m => m.Fate is AssignmentStatus.Terminated))
        {
            _closed = OrderStatus.Terminated;
        }
        else
        {
            _withCity = OrderStatus.AwaitingCityReview;
        }
    }

    private sealed class Part
    {
        public AssignmentRole Role { get; init; }

        public int Round { get; init; }

        public bool Signed { get; set; }

        /// <summary>How it ended; null while it has not.</summary>
        public AssignmentStatus? Fate { get; set; }

        /// <summary>What the unit has asked and nobody has settled.</summary>
        public OrderStep? Asked { get; set; }

        /// <summary>Where what was asked lies.</summary>
        public Desk At { get; set; }

        public bool IsLive => Fate is not (AssignmentStatus.Returned or AssignmentStatus.Withdrawn);

        public bool Is(OrderStep asked, Desk at) => Fate is null && Asked == asked && At == at;
    }
}
