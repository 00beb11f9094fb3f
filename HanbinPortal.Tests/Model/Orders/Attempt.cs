using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Model.Orders;

/// <summary>What a menu offers and a person aims at: a step and what it is about.</summary>
internal sealed record Aim(OrderStep Step, WorkOrder Order, Assignment? Assignment = null, UnitRequest? Request = null);

/// <summary>One call of one method of the model, with what is known of it beforehand.</summary>
internal sealed class Attempt(Aim aim, string words, Action<Occasion> call)
{
    public Aim Aim { get; } = aim;

    /// <summary>What was written, for the log.</summary>
    public string Words { get; } = words;

    /// <summary>The draft or the words lack nothing and fit the order.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Agreed, passed, at fault; dissatisfied for a call-back.</summary>
    public bool Yes { get; init; } = true;

    /// <summary>The roles of the assignments it makes.</summary>
    public IReadOnlyList<AssignmentRole> HandOvers { get; init; } = [];

    /// <summary>Stands on nobody's menu: who may, and when.</summary>
    public Func<Actor, bool>? OffMenu { get; init; }

    public void Call(Occasion on) => call(on);

    public override string ToString()
    {
        var about = Aim.Request is { } request ? $" {request.Assignment.UnitName}的{StepTable.Of(request.Step).Name}" : Aim.Assignment is { } assignment ? $" {assignment.UnitName}" : string.Empty;
        return $"{StepTable.Of(Aim.Step).Name} {Aim.Order.Number}{about}{(Words.Length == 0 ? string.Empty : $" [{Words}]")}{(IsComplete ? string.Empty : " (incomplete)")}";
    }
}

/// <summary>Throws of dice that repeat: the same seed gives the same throws.</summary>
internal sealed class Dice(int seed)
{
    private uint _state = ((uint)seed * 2654435761u) + 12345u;

    public int Next(int sides)
    {
        _state = (_state * 1664525u) + 1013904223u;
        return (int)((_state >> 8) % (uint)sides);
    }

    public bool OneIn(int sides) => Next(sides) == 0;

    public T Any<T>(IReadOnlyList<T> of) => of[Next(of.Count)];
}

/// <summary>Fills an aim with words and drafts, now and then with something missing.</summary>
internal sealed class AttemptMaker(IReadOnlyList<WorkOrder> orders, DateTimeOffset now, Dice dice)
{
    private static readonly TestUnit[] _units = [People.Housing, People.Riverside, People.Water, People.Traffic];

    public Attempt Make(Aim aim)
    {
        var order = aim.Order;
        var whole = !dice.OneIn(8);
        var yes = dice.Next(3) > 0;
        var words = whole ? "经核实" : " ";
        return aim.Step switch
        {
            OrderStep.Reclassify => Reclassify(aim, whole, words),
            OrderStep.DraftCityReturn => new(aim, string.Empty, on => order.DraftCityReturn(Drafts.CityReturn() with { Reason = words }, on)) { IsComplete = whole },
            OrderStep.DecideCityReturn => Decision((w, on) => order.DecideCityReturn(yes, w, on), wordsOwed: !yes),
            OrderStep.RecordCityReturn => Decision((w, on) => order.RecordCityReturn(yes, w, on), wordsOwed: false),
            OrderStep.Dispatch => Dispatch(aim, whole),
            OrderStep.DispenseReplacement => new(aim, words, on => order.DispenseReplacement(words, on)) { IsComplete = whole },
            OrderStep.SignFor => new(aim, string.Empty, on => order.SignFor(aim.Assignment!, on)),
            OrderStep.Contact => Contact(aim, whole),
            OrderStep.AskReturn => new(aim, string.Empty, on => order.AskReturn(aim.Assignment!, Drafts.Return() with { Basis = words }, on)) { IsComplete = whole },
            OrderStep.DecideReturn => Decision((w, on) => order.DecideReturn((ReturnRequest)aim.Request!, yes, w, on), wordsOwed: true),
            OrderStep.AskExtension => new(aim, string.Empty, on => order.AskExtension(aim.Assignment!, Drafts.Extension() with { Progress = words }, on)) { IsComplete = whole },
            OrderStep.DecideExtension => Decision((w, on) => order.DecideExtension((ExtensionRequest)aim.Request!, yes, w, on), wordsOwed: !yes),
            OrderStep.AskLimit => Limit(aim, whole, words),
            OrderStep.DecideLimit => Decision((w, on) => order.DecideLimit((LimitRequest)aim.Request!, yes, w, on), wordsOwed: !yes, fits: !(yes && order.IsEmergency)),
            OrderStep.SubmitAssist => new(aim, string.Empty, on => order.SubmitAssist(aim.Assignment!, Drafts.Assist() with { Text = words }, on)) { IsComplete = whole },
            OrderStep.Reply => Reply(aim, whole),
            OrderStep.ReviewReply => Decision((w, on) => order.ReviewReply((Reply)aim.Request!, yes, w, on), wordsOwed: !yes),
            OrderStep.RecordCityReview => Decision((w, on) => order.RecordCityReview(yes, w, on), wordsOwed: false),
            OrderStep.RecordCallback => Callback(aim),
            OrderStep.Attribute => Attribute(aim, whole, words),
            OrderStep.AskTermination => Termination(aim, whole),
            OrderStep.DecideTermination => Decision((w, on) => order.DecideTermination((TerminationRequest)aim.Request!, yes, w, on), wordsOwed: !yes),
            OrderStep.RecordCityTermination => Decision((w, on) => order.RecordCityTermination(yes, w, on), wordsOwed: false),
            OrderStep.Merge => Merge(aim),
            OrderStep.Unmerge => new(aim, words, on => order.Unmerge(words, on)) { IsComplete = whole },
            OrderStep.ApproveInUnit => Decision((w, on) => order.ApproveInUnit(aim.Request!, yes, w, on), wordsOwed: !yes),
            OrderStep.TakeBack when aim.Request is { } request => new(aim, string.Empty, on => order.TakeBackRequest(request, on)),
            OrderStep.TakeBack when aim.Assignment is { } assignment => new(aim, string.Empty, on => order.TakeBackDispatch(assignment, on)),
            OrderStep.TakeBack => new(aim, string.Empty, order.TakeBackCityReturn),
            OrderStep.Reopen => new(aim, words, on => order.Reopen(words, on)) { IsComplete = whole },
            OrderStep.AddNote => new(aim, words, on => order.AddNote(words, [], on)) { IsComplete = whole },
            OrderStep.Reveal => Reveal(aim, whole, words),
            OrderStep.Recompute => new(aim, string.Empty, on => order.RecomputeDeadlines("年度放假安排公布", on)) { OffMenu = a => a.Is(PortalRole.Director) || a.Is(PortalRole.SystemAdmin) },
            _ => throw new InvalidOperationException($"No attempt for {aim.Step}."),
        };

        // An official decision: yes needs words only where the regulation asks for them, no always does.
        Attempt Decision(Action<string, Occasion> call, bool wordsOwed, bool fits = true) =>
            new(aim, yes ? "同意" : "不同意", on => call(words, on)) { Yes = yes, IsComplete = (whole || !wordsOwed) && fits };
    }

    /// <summary>The primary's answer becomes the follower's; on nobody's menu.</summary>
    public Attempt TakeAnswer(WorkOrder follower)
    {
        var primary = dice.Any(orders);
        return new Attempt(new Aim(OrderStep.ReviewReply, follower), $"随{primary.Number}", on => follower.TakeAnswerOf(primary, on))
        {
            OffMenu = a => (a.Is(PortalRole.Reviewer) || a.Is(PortalRole.Director))
                && follower.Status is OrderStatus.Merged && ReferenceEquals(follower.Primary, primary) && primary.CityStage is not CityStage.None,
        };
    }

    private Attempt Reclassify(Aim aim, bool whole, string words)
    {
        var (kind, emergency, field) = (dice.Any(Enum.GetValues<OrderKind>()), dice.OneIn(3), dice.Any(Enum.GetValues<OrderField>()));
        return new(aim, $"{Names.Of(kind)}{(emergency ? "紧急" : string.Empty)}{Names.Of(field)}", on => aim.Order.Reclassify(kind, emergency, field, words, on)) { IsComplete = whole };
    }

    private Attempt Dispatch(Aim aim, bool whole)
    {
        var live = aim.Order.Assignments.Where(a => a.Round == aim.Order.Round && a.Status is not (AssignmentStatus.Returned or AssignmentStatus.Withdrawn)).ToList();
        var free = _units.Where(u => !live.Exists(a => a.UnitId == u.Id)).ToList();
        var first = free.Count == 0 ? 0 : dice.Next(free.Count);
        var chosen = Enumerable.Range(0, free.Count).Select(i => free[(first + i) % free.Count]).ToList();
        var (role, rest, count) = live switch
        {
            [] => dice.Next(3) switch
            {
                0 => (AssignmentRole.Sole, AssignmentRole.Sole, 1),
                1 => (AssignmentRole.Parallel, AssignmentRole.Parallel, 2 + dice.Next(2)),
                _ => (AssignmentRole.Lead, AssignmentRole.Assist, 2 + dice.Next(2)),
            },
            _ when live.Exists(a => a.Role is AssignmentRole.Parallel) => (AssignmentRole.Parallel, AssignmentRole.Parallel, 1),
            _ when live.Exists(a => a.Role is AssignmentRole.Lead) => (AssignmentRole.Assist, AssignmentRole.Assist, 1),
            _ => (AssignmentRole.Lead, AssignmentRole.Lead, 1),
        };
        var roles = Enumerable.Range(0, Math.Min(count, chosen.Count)).Select(i => i == 0 ? role : rest).ToList();
        var fits = roles.Count == count && !live.Exists(a => a.Role is AssignmentRole.Sole);
        if (!whole)
        {
            // A role too many spoils any of the shapes.
            roles.Add(role is AssignmentRole.Sole ? AssignmentRole.Assist : AssignmentRole.Sole);
        }

        var basis = dice.Any(Enum.GetValues<DispatchBasis>());
        var basisText = DispatchRule.MayBeReturned(basis) ? null : "区长批示（2026年9月18日）";
        var handOvers = roles.Select((r, i) => i < chosen.Count ? new HandOver(chosen[i].Id, chosen[i].Name, r) : new HandOver(People.Stranger.Id, People.Stranger.Name, r)).ToList();
        return new(aim, string.Join("、", handOvers.Select(h => $"{h.UnitName}{Names.Of(h.Role)}")) + $",{Names.Of(basis)}", on => aim.Order.Dispatch(new DispatchDraft(handOvers, basis, basisText, null), on))
        {
            IsComplete = whole && fits,
            HandOvers = roles,
        };
    }

    private Attempt Contact(Aim aim, bool whole)
    {
        var from = aim.Assignment!.DispatchedAt;
        var at = whole ? from + TimeSpan.FromMicroseconds((now - from).Ticks / TimeSpan.TicksPerMicrosecond / 4 * dice.Next(5)) : dice.OneIn(2) ? now.AddMinutes(1) : from.AddMinutes(-1);
        var steppedIn = dice.OneIn(2);
        var means = aim.Order.Requester.IsConfidential && whole ? ContactMeans.ThroughCity : dice.Any(Enum.GetValues<ContactMeans>());
        return new(aim, $"{ChinaTime.Show(at)}{(steppedIn ? "响应介入" : string.Empty)}", on => aim.Order.RecordContact(aim.Assignment, Drafts.Contact(at, steppedIn, means), on)) { IsComplete = whole };
    }

    private Attempt Limit(Aim aim, bool whole, string words)
    {
        var wanted = dice.OneIn(3) ? TimeLimit.NaturalDays(3 + dice.Next(20)) : TimeLimit.WorkingDays(1 + dice.Next(20));
        return new(aim, wanted.ToString(), on => aim.Order.AskLimit(aim.Assignment!, new LimitDraft(wanted, words, []), on)) { IsComplete = whole };
    }

    private Attempt Reply(Aim aim, bool whole)
    {
        var draft = Drafts.Reply() with { WhyNoContact = "电话三次无人接听" };
        return new(aim, string.Empty, on => aim.Order.SubmitReply(aim.Assignment!, whole ? draft : draft with { PublicAnswer = "请致电13800001234" }, on)) { IsComplete = whole };
    }

    private Attempt Termination(Aim aim, bool whole)
    {
        var draft = Drafts.Termination(dice.Any(Enum.GetValues<TerminationGround>()));
        return new(aim, Names.Of(draft.Ground), on => aim.Order.AskTermination(aim.Assignment!, whole ? draft : draft with { Evidence = [] }, on)) { IsComplete = whole };
    }

    private Attempt Callback(Aim aim)
    {
        var outcome = dice.OneIn(2) ? CallbackOutcome.Dissatisfied : dice.Any(Enum.GetValues<CallbackOutcome>());
        return new(aim, Names.Of(outcome), on => aim.Order.RecordCallback(outcome, string.Empty, on)) { Yes = outcome is CallbackOutcome.Dissatisfied };
    }

    private Attempt Attribute(Aim aim, bool whole, string words)
    {
        var yes = dice.Next(4) > 0;
        var round = aim.Order.Assignments.Where(a => a.Round == aim.Order.Round && a.Status is AssignmentStatus.Completed or AssignmentStatus.AssistMissed).ToList();
        var chosen = !yes ? [] : round.Where(a => a.Role is AssignmentRole.Lead || round.Count == 1 || dice.Next(3) > 0).ToList();
        if (yes && chosen.Count == 0 && round.Count > 0)
        {
            chosen = [round.Find(a => a.Role is not AssignmentRole.Assist) ?? round[0]];
        }

        var fits = true;
        if (yes && dice.OneIn(10))
        {
            // One that cannot be at fault: of another order, of an earlier round or given back; or nobody at all.
            var other = orders.SelectMany(o => o.Assignments).FirstOrDefault(a => !round.Contains(a));
            chosen = other is null ? [] : [.. chosen, other];
            fits = other is null && round.Count == 0;
        }

        var roles = chosen.Select(a => chosen.Count == 1 ? AssignmentRole.Sole : a.Role).ToList();
        return new(aim, yes ? $"重办{string.Join("、", chosen.Select(a => a.UnitName))}" : "归档", on => aim.Order.Attribute(yes, chosen, words, on))
        {
            Yes = yes,
            IsComplete = whole && fits,
            HandOvers = roles,
        };
    }

    private Attempt Merge(Aim aim)
    {
        var primary = dice.Any(orders);
        var fits = !ReferenceEquals(primary, aim.Order) && !primary.IsClosed && primary.CityStage is CityStage.None && primary.Status is not OrderStatus.Merged;
        return new(aim, $"并入{primary.Number}", on => aim.Order.MergeInto(primary, on)) { IsComplete = fits };
    }

    private Attempt Reveal(Aim aim, bool whole, string words)
    {
        var field = dice.Any(Enum.GetValues<PersonalField>());
        var known = field switch { PersonalField.Name => aim.Order.Requester.Name, PersonalField.Phone => aim.Order.Requester.Phone, PersonalField.Address => aim.Order.Requester.Address, _ => aim.Order.Content };
        return new(aim, field.ToString(), on => Assert.Equal(known, aim.Order.Reveal(field, words, aim.Assignment!, on))) { IsComplete = whole };
    }
}
