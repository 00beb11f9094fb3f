using System.Globalization;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Model.Orders;

/// <summary>How a walk begins: which settings and calendar hold, and when.</summary>
internal sealed record Start(int Settings, int Calendar, int Day, int Orders);

/// <summary>One move: how far the clock jumps, who acts, what they try. Numbers only, so that a walk can be cut short and still be walked.</summary>
internal sealed record Move(int Jump, int Who, int What, int Detail);

/// <summary>What a walk came past.</summary>
internal sealed class Coverage
{
    public Dictionary<OrderStatus, int> Statuses { get; } = Enum.GetValues<OrderStatus>().ToDictionary(s => s, _ => 0);

    public Dictionary<OrderStep, int> Steps { get; } = Enum.GetValues<OrderStep>().ToDictionary(s => s, _ => 0);

    public Dictionary<AssignmentStatus, int> AssignmentStatuses { get; } = Enum.GetValues<AssignmentStatus>().ToDictionary(s => s, _ => 0);

    public int Tried { get; set; }

    public int Refused { get; set; }

    public int Repeated { get; set; }

    public int CarriedOut => Steps.Values.Sum();
}

/// <summary>A random walk through the life of a few orders. <see cref="ToString"/> walks it and tells it.</summary>
internal sealed class Walk(Start start, IReadOnlyList<Move> moves)
{
    private static readonly TestUnit[] _units = [People.Housing, People.Riverside, People.Water, People.Traffic];

    private static readonly Actor[] _people =
    [
        People.Dispatcher,
        People.OtherDispatcher,
        People.Reviewer,
        People.Supervisor,
        People.Director,
        Actor.System,
        .. _units.SelectMany(u => new[] { u == People.Traffic ? People.FreeClerkOf(u) : People.ClerkOf(u), People.OtherClerkOf(u), People.LeadOf(u) }),
        People.ClerkOf(People.Stranger),
        People.LeadOf(People.Stranger),
        .. People.Outsiders,
    ];

    private static readonly OrderStep[] _steps = [.. Enum.GetValues<OrderStep>().Where(s => s is not OrderStep.Receive)];

    private static readonly RuleBook[,] _books = Books();

    private readonly List<WorkOrder> _orders = [];
    private readonly Dictionary<WorkOrder, StatusOracle> _oracles = [];
    private readonly List<(Attempt Attempt, Occasion On)> _done = [];
    private readonly List<string> _log = [];
    private readonly List<List<string>> _known = [];
    private DateTimeOffset _now;
    private RuleBook _rules = null!;

    public Start Start { get; } = start;

    /// <summary>Told the orders as they are when they have come in, and after every move.</summary>
    public Action<IReadOnlyList<WorkOrder>>? Moved { get; init; }

    public IReadOnlyList<Move> Moves { get; } = moves;

    /// <summary>Walks from the beginning; answers what went wrong, or null.</summary>
    public string? Fault(Coverage coverage)
    {
        _orders.Clear();
        _oracles.Clear();
        _done.Clear();
        _log.Clear();
        _known.Clear();
        _now = Make.Time("2026-09-14 09:00").AddDays(Start.Day % 26);
        _rules = _books[Start.Settings % _books.GetLength(0), Start.Calendar % _books.GetLength(1)];
        try
        {
            for (var i = 0; i < 2 + (Start.Orders % 2); i++)
            {
                Receive(i, coverage);
            }

            Tell();
            foreach (var move in Moves)
            {
                Take(move, coverage);
                Tell();
            }

            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fault is Xunit.Sdk.IAssertionException or WalkBrokenException ? fault.Message : fault.ToString();
        }
    }

    public override string ToString()
    {
        var fault = Fault(new Coverage());
        return $"\n{string.Join('\n', _log)}\n{fault ?? "(nothing went wrong)"}\n";
    }

    // Whoever is told may save the orders, which gives them keys.
    private void Tell()
    {
        if (Moved is not null)
        {
            Moved(_orders);
            _known.Clear();
            _known.AddRange(_orders.Select(OrderDump.Lines));
        }
    }

    private void Receive(int i, Coverage coverage)
    {
        var dice = new Dice(Start.Orders + (i * 7919));
        var incoming = Drafts.Incoming(
            string.Create(CultureInfo.InvariantCulture, $"AK{i}"),
            dice.Any(Enum.GetValues<OrderKind>()),
            emergency: dice.OneIn(4),
            confidential: dice.OneIn(4),
            cityDueAt: dice.OneIn(2) ? _now.AddDays(7) : null,
            field: dice.Any(Enum.GetValues<OrderField>()));
        var order = WorkOrder.Receive(incoming, new Occasion(People.Dispatcher, _now, _rules, Guid.NewGuid()));
        _log.Add($"{ChinaTime.Show(_now)} 接收 {order.Number} {Names.Of(order.Kind)}{(order.IsEmergency ? "紧急" : string.Empty)}{(incoming.Requester.IsConfidential ? "保密" : string.Empty)}");
        _orders.Add(order);
        _known.Add(OrderDump.Lines(order));
        _oracles[order] = new StatusOracle();
        coverage.Steps[OrderStep.Receive]++;
        CheckWhole(order);
    }

    private void Take(Move move, Coverage coverage)
    {
        var dice = new Dice(move.Detail);
        var order = dice.Next(5) < 3 ? _orders[0] : dice.Any(_orders);
        _now = Jump(move.Jump, order, dice);
        switch (move.What % 100)
        {
            case < 55:
                TakeFromMenu(move, order, dice, coverage);
                break;
            case < 92:
                TryAnything(move, order, dice, coverage);
                break;
            case < 97:
                Repeat(move, dice, coverage);
                break;
            default:
                ChangeCalendar(move, coverage);
                break;
        }
    }

    private DateTimeOffset Jump(int jump, WorkOrder order, Dice dice) => (jump % 20) switch
    {
        < 9 => _now.AddMinutes(dice.Next(90)),
        < 14 => _now.AddMinutes(60 + dice.Next(600)),
        < 17 => _now.AddHours(20 + dice.Next(60)),
        17 => _now.AddDays(3 + dice.Next(6)),

        // Right on a deadline, and the least that is stored past it: that is where rules are wrong.
        _ => order.ActBy is { } due && due > _now ? due.AddMicroseconds(dice.Next(2)) : _now.AddSeconds(1),
    };

    private void TakeFromMenu(Move move, WorkOrder order, Dice dice, Coverage coverage)
    {
        // Mostly what brings the order on; left to chance alone, few would ever reach the call-back.
        var onwards = dice.Next(6) > 0;
        for (var i = 0; i < _people.Length; i++)
        {
            var by = _people[(move.Who + i) % _people.Length];
            var offers = order.OffersFor(On(by)).Where(o => !onwards || (o.Refusal is null && BringsOn(o.Step))).ToList();
            if (offers.Count > 0)
            {
                var offer = dice.Any(offers);
                Try(new AttemptMaker(_orders, _now, dice).Make(new Aim(offer.Step, order, offer.Assignment, offer.Request)), On(by), coverage);
                return;
            }
        }

        bool BringsOn(OrderStep step) => step switch
        {
            OrderStep.AddNote or OrderStep.Reveal or OrderStep.TakeBack or OrderStep.Reclassify or OrderStep.Contact => false,
            OrderStep.Merge or OrderStep.Unmerge or OrderStep.DraftCityReturn or OrderStep.Reopen => dice.OneIn(6),
            OrderStep.AskReturn or OrderStep.AskLimit or OrderStep.AskTermination => dice.OneIn(6),
            OrderStep.AskExtension => dice.OneIn(2),
            _ => true,
        };
    }

    private void TryAnything(Move move, WorkOrder order, Dice dice, Coverage coverage)
    {
        var maker = new AttemptMaker(_orders, _now, dice);
        if (dice.OneIn(12))
        {
            Try(maker.TakeAnswer(order), On(dice.OneIn(3) ? dice.Any(_people) : Actor.System), coverage);
            return;
        }

        // Another order's assignments lie in reach too: nobody may act on them through this one.
        var step = _steps[move.Who % _steps.Length];
        var near = dice.OneIn(10) ? dice.Any(_orders) : order;
        var assignment = near.Assignments.Count == 0 ? null : dice.Any(near.Assignments);
        var requests = near.Assignments.SelectMany(a => a.Requests).Where(r => r.DecidedBy == step && r is not AssistOpinion || step is OrderStep.ApproveInUnit or OrderStep.TakeBack).ToList();
        var request = requests.Count == 0 ? null : dice.Any(requests);
        var aim = step switch
        {
            OrderStep.TakeBack => dice.Next(3) switch
            {
                0 when request is not null => new Aim(step, order, request.Assignment, request),
                1 when assignment is not null => new Aim(step, order, assignment),
                _ => new Aim(step, order),
            },
            OrderStep.ApproveInUnit or OrderStep.DecideReturn or OrderStep.DecideExtension or OrderStep.DecideLimit or OrderStep.ReviewReply or OrderStep.DecideTermination =>
                request is null ? new Aim(OrderStep.AddNote, order) : new Aim(step, order, request.Assignment, request),
            _ when StepTable.Of(step).OfUnit => assignment is null ? new Aim(OrderStep.AddNote, order) : new Aim(step, order, assignment),
            _ => new Aim(step, order),
        };
        var fitting = _people.Where(p => StepTable.Of(aim.Step).Roles.Any(p.Is) && (aim.Assignment is not { } a || p.UnitId is null || p.UnitId == a.UnitId)).ToList();
        Try(maker.Make(aim), On(dice.OneIn(2) ? dice.Any(_people) : dice.Any(fitting)), coverage);
    }

    private void Try(Attempt attempt, Occasion on, Coverage coverage)
    {
        var order = attempt.Aim.Order;
        var (version, events, closed) = (order.Version, OrderDump.Events(order), order.IsClosed);
        var dues = order.Assignments.Select(a => a.DueAt).ToList();
        var offer = attempt.OffMenu is null ? order.OffersFor(on).SingleOrDefault(o => o.Step == attempt.Aim.Step && o.Assignment == attempt.Aim.Assignment && o.Request == attempt.Aim.Request) : null;

        // Asked beforehand: carried out, it is no longer to be had.
        var mayBe = attempt.OffMenu?.Invoke(on.By) ?? (offer is not null && (offer.Refusal is null || (attempt.Aim.Step is OrderStep.ApproveInUnit && !attempt.Yes)));
        var refused = Refusal(() => attempt.Call(on));
        _log.Add($"{ChinaTime.Show(on.Now)} {on.By.Name} {attempt} → {refused?.Text ?? Names.Of(order.Status)}");
        coverage.Tried++;

        if (mayBe && attempt.IsComplete)
        {
            Demand(refused is null, "was offered and complete, and yet refused");
        }
        else
        {
            Demand(refused is not null, offer is null ? "was never offered, and yet carried out" : "was refused beforehand or incomplete, and yet carried out");
            if (offer?.Refusal is { } said && mayBe == false)
            {
                Demand(refused == said, $"was refused with other words than the offer: {said.Text}");
            }
        }

        if (refused is not null || order.Timeline.Count == events.Count)
        {
            Demand(refused is not null || attempt.Aim.Step is OrderStep.Recompute, "left no event");
            DemandSame("A look at the menu, or a step without an event,");
            coverage.Refused++;
            return;
        }

        coverage.Steps[attempt.Aim.Step]++;
        _done.Add((attempt, on));
        CheckOneEvent(attempt, on, version, events);
        DemandSame("A step on another order", except: order);
        _known[_orders.IndexOf(order)] = OrderDump.Lines(order);
        Demand(!closed || attempt.Aim.Step is OrderStep.Reopen or OrderStep.AddNote, "moved a closed order");
        Demand(
            attempt.Aim.Step is OrderStep.Dispatch or OrderStep.SignFor or OrderStep.DecideReturn or OrderStep.DecideExtension or OrderStep.DecideLimit
                or OrderStep.Reclassify or OrderStep.Recompute or OrderStep.RecordCityReview or OrderStep.Reopen
            || dues.SequenceEqual(order.Assignments.Take(dues.Count).Select(a => a.DueAt)),
            "moved a due time");

        var part = attempt.Aim.Assignment is { } about ? order.Assignments.ToList().IndexOf(about) : -1;
        _oracles[order].Follow(
            attempt.Aim.Step, part, attempt.Yes, attempt.Aim.Request is not null, on.By.SendsAlone, attempt.HandOvers, i => on.Now > order.Assignments[i].DueAt);
        CheckWhole(order);
        Note(order, coverage);

        void Demand(bool holds, string what)
        {
            if (!holds)
            {
                throw new WalkBrokenException($"The last step {what}.");
            }
        }
    }

    private void Repeat(Move move, Dice dice, Coverage coverage)
    {
        if (_done.Count == 0)
        {
            return;
        }

        var (attempt, on) = dice.Any(_done);
        var later = on with { Now = _now };
        var expectRefusal = dice.OneIn(3);
        if (expectRefusal)
        {
            // The id of a click carried out, used for something else or by somebody else.
            later = later with { By = dice.Any([.. _people.Where(p => p.UserId != on.By.UserId)]) };
        }

        var refused = Refusal(() => attempt.Call(later));
        _log.Add($"{ChinaTime.Show(_now)} {later.By.Name} again {attempt} → {refused?.Text ?? "nothing"}");
        coverage.Repeated++;
        Assert.Equal(expectRefusal, refused is not null);
        DemandSame("A click that came again");
    }

    /// <summary>That the orders are to the letter as they were after the last step.</summary>
    private void DemandSame(string what, WorkOrder? except = null)
    {
        for (var i = 0; i < _orders.Count; i++)
        {
            if (_orders[i] != except && OrderDump.Lines(_orders[i]) is var now && !_known[i].SequenceEqual(now))
            {
                throw new WalkBrokenException(
                    $"{what} changed {_orders[i].Number}:\n{string.Join('\n', _known[i].Except(now).Select(l => "was " + l))}\n{string.Join('\n', now.Except(_known[i]).Select(l => "is  " + l))}");
            }
        }
    }

    private void ChangeCalendar(Move move, Coverage coverage)
    {
        _rules = _books[Start.Settings % _books.GetLength(0), move.Who % _books.GetLength(1)];
        foreach (var order in _orders)
        {
            Try(new AttemptMaker(_orders, _now, new Dice(move.Detail)).Make(new Aim(OrderStep.Recompute, order)), On(Actor.System), coverage);
        }
    }

    private Occasion On(Actor by) => new(by, _now, _rules, Guid.NewGuid());

    private static Refusal? Refusal(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RuleBrokenException broken)
        {
            Assert.InRange(broken.Refusal.Article, 1, 32);
            Assert.EndsWith("。", broken.Refusal.Reason, StringComparison.Ordinal);
            return broken.Refusal;
        }
    }

    private static void CheckOneEvent(Attempt attempt, Occasion on, int version, List<string> events)
    {
        var order = attempt.Aim.Order;
        var added = order.Timeline[^1];
        Assert.Equal(version + 1, order.Version);
        if (!events.SequenceEqual(OrderDump.Events(order).SkipLast(1)))
        {
            throw new WalkBrokenException("The last step changed what was written before.");
        }

        Assert.Equal(
            (attempt.Aim.Step, on.StepId, on.Now, on.By.UserId, on.By.Name, on.By.UnitId, order.Status),
            (added.Step, added.StepId, added.At, added.ById, added.ByName, added.ByUnitId, added.StatusAfter));
        Assert.Equal(on.Now, order.ChangedAt);
        if (attempt.Aim.Assignment is { } about)
        {
            Assert.Same(about, added.Assignment);
        }
    }

    private void CheckWhole(WorkOrder order)
    {
        var oracle = _oracles[order];
        Assert.Equal(oracle.Status, order.Status);
        Assert.Equal(oracle.Round, order.Round);
        for (var i = 0; i < order.Assignments.Count; i++)
        {
            Assert.Equal(oracle.StatusOf(i), order.Assignments[i].Status);
            new AssignmentCheck(order, order.Assignments[i], _rules, _now).Run();
        }

        OrderCheck.Run(order, _rules);
        Assert.All(People.Outsiders, outsider => Assert.Empty(order.OffersFor(On(outsider))));
        Assert.Empty(order.OffersFor(On(People.LeadOf(People.Stranger))));
    }

    private static void Note(WorkOrder order, Coverage coverage)
    {
        coverage.Statuses[order.Status]++;
        foreach (var assignment in order.Assignments)
        {
            coverage.AssignmentStatuses[assignment.Status]++;
        }
    }

    private static RuleBook[,] Books()
    {
        string[,] calendars =
        {
            { "2026-10-01..2026-10-07", "2026-10-10" },
            { "2026-09-24..2026-09-25, 2026-10-01..2026-10-07", "2026-10-10" },
            { "", "" },
            { "2026-10-01..2026-10-07", "2026-09-26, 2026-09-27, 2026-10-10" },
            { "2026-10-01..2026-10-16", "" },
        };
        IndustryLimit[] trades = [new(OrderField.Tourism, TimeLimit.WorkingDays(3), "《旅游投诉处理办法》第二十五条")];
        var beginning = DateTimeOffset.MinValue.AddDays(1);
        var turn = Make.Time("2026-09-23 12:00");
        DatedSettings[][] settings =
        [
            [new(beginning, new RegulationSettings())],
            [new(beginning, new RegulationSettings { ClockStart = ClockStart.AtSigning })],
            [new(beginning, new RegulationSettings { ReturnSuspendsClock = true, IndustryLimits = trades })],
            [new(beginning, new RegulationSettings { CloseOfBusiness = TimeSpan.FromHours(24), AssistWorkingDaysBeforeLead = 2 })],
            [
                new(beginning, new RegulationSettings()),
                new(turn, new RegulationSettings
                {
                    ClockStart = ClockStart.AtSigning,
                    ReturnSuspendsClock = true,
                    CloseOfBusiness = TimeSpan.FromHours(17.5),
                    EmergencySettle = TimeLimit.NaturalDays(1),
                    IndustryLimits = trades,
                }),
            ],
            [new(beginning, new RegulationSettings { EmergencySettle = TimeLimit.WorkingDays(2), AssistWorkingDaysBeforeLead = 0, IndustryLimits = trades })],
        ];
        var books = new RuleBook[settings.Length, calendars.GetLength(0)];
        for (var s = 0; s < settings.Length; s++)
        {
            for (var c = 0; c < calendars.GetLength(0); c++)
            {
                books[s, c] = new RuleBook(Make.Notices(calendars[c, 0], calendars[c, 1]), settings[s]);
            }
        }

        return books;
    }
}

/// <summary>A walk came upon something that must not be.</summary>
internal sealed class WalkBrokenException(string message) : Exception(message);
