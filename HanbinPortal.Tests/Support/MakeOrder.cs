using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Support;

/// <summary>
/// An order on its way, brought by real steps to where a test begins. The clock stands until <see cref="At"/> moves it. Unless told
/// otherwise, unit steps are taken by the unit's leader, so that they leave the unit at once.
/// </summary>
public sealed class MakeOrder
{
    private MakeOrder(WorkOrder order, DateTimeOffset now, RuleBook rules) => (Order, Now, Rules) = (order, now, rules);

    /// <summary>The week of 国庆 2026 off, the Saturday after it worked, every other day as the weekday says.</summary>
    public static RuleBook October { get; } = Rulebook();

    public WorkOrder Order { get; }

    public DateTimeOffset Now { get; private set; }

    public RuleBook Rules { get; private set; }

    /// <summary>The assignment last given to a unit.</summary>
    public Assignment this[TestUnit unit] => Order.Assignments.Last(a => a.UnitId == unit.Id);

    /// <summary>The days off of <see cref="October"/> with settings that hold from the beginning, and later ones from an instant on.</summary>
    public static RuleBook Rulebook(RegulationSettings? settings = null, params DatedSettings[] later) => new(
        Make.Notices(off: "2026-10-01..2026-10-07", makeUp: "2026-10-10"),
        [new DatedSettings(Make.Time("2020-01-01 00:00"), settings ?? new RegulationSettings()), .. later]);

    public static MakeOrder Received(
        string at = "2026-09-21 09:00",
        OrderKind kind = OrderKind.Complaint,
        bool emergency = false,
        bool confidential = false,
        string? cityDue = null,
        OrderField field = OrderField.None,
        string number = "AK20260921000001",
        RuleBook? rules = null)
    {
        var incoming = Drafts.Incoming(number, kind, emergency, confidential, cityDue is null ? null : Make.Time(cityDue), field);
        var on = new Occasion(People.Dispatcher, Make.Time(at), rules ?? October, Guid.NewGuid());
        return new MakeOrder(WorkOrder.Receive(incoming, on), on.Now, on.Rules);
    }

    /// <summary>A click of its own, now.</summary>
    public Occasion By(Actor actor) => new(actor, Now, Rules, Guid.NewGuid());

    public MakeOrder At(string china)
    {
        Now = Make.Time(china);
        return this;
    }

    public MakeOrder Under(RuleBook rules)
    {
        Rules = rules;
        return this;
    }

    public MakeOrder DispatchedTo(TestUnit unit, DispatchBasis basis = DispatchBasis.Catalogue) => Dispatched(Drafts.Alone(unit, basis));

    public MakeOrder DispatchedSideBySide(params TestUnit[] units) => Dispatched(Drafts.SideBySide(units));

    public MakeOrder DispatchedToLead(TestUnit lead, params TestUnit[] assists) => Dispatched(Drafts.Led(lead, assists));

    public MakeOrder Dispatched(DispatchDraft draft) => Do(() => Order.Dispatch(draft, By(People.Dispatcher)));

    public MakeOrder SignedBy(params TestUnit[] units) => Each(units, u => Order.SignFor(this[u], By(People.ClerkOf(u))));

    public MakeOrder ContactedBy(TestUnit unit, bool steppedIn = false) =>
        Do(() => Order.RecordContact(this[unit], Drafts.Contact(Now, steppedIn, Order.Requester.IsConfidential ? ContactMeans.ThroughCity : ContactMeans.Phone), By(People.ClerkOf(unit))));

    public MakeOrder ReturnAskedBy(TestUnit unit) => Do(() => Order.AskReturn(this[unit], Drafts.Return(), By(People.LeadOf(unit))));

    public MakeOrder ReturnAgreed(TestUnit unit) => Do(() => Order.DecideReturn(Pending<ReturnRequest>(unit), agree: true, "属实", By(People.Reviewer)));

    public MakeOrder ReturnRefused(TestUnit unit) => Do(() => Order.DecideReturn(Pending<ReturnRequest>(unit), agree: false, "属你单位职责", By(People.Reviewer)));

    public MakeOrder ExtensionAskedBy(TestUnit unit) => Do(() => Order.AskExtension(this[unit], Drafts.Extension(), By(People.LeadOf(unit))));

    public MakeOrder ExtensionAgreed(TestUnit unit) => Do(() => Order.DecideExtension(Pending<ExtensionRequest>(unit), agree: true, "同意", By(People.Reviewer)));

    public MakeOrder ExtensionRefused(TestUnit unit) => Do(() => Order.DecideExtension(Pending<ExtensionRequest>(unit), agree: false, "理由不充分", By(People.Reviewer)));

    public MakeOrder LimitAskedBy(TestUnit unit, int workingDays = 20) => Do(() => Order.AskLimit(this[unit], Drafts.Limit(workingDays), By(People.LeadOf(unit))));

    public MakeOrder LimitAgreed(TestUnit unit) => Do(() => Order.DecideLimit(Pending<LimitRequest>(unit), agree: true, "同意", By(People.Reviewer)));

    public MakeOrder AssistedBy(params TestUnit[] units) => Each(units, u => Order.SubmitAssist(this[u], Drafts.Assist(), By(People.LeadOf(u))));

    /// <summary>Contacts the requester first, where that has not been done.</summary>
    public MakeOrder RepliedBy(params TestUnit[] units) => Each(units, u =>
    {
        if (this[u].Contacts.Count == 0)
        {
            ContactedBy(u);
        }

        Order.SubmitReply(this[u], Drafts.Reply(), By(People.LeadOf(u)));
    });

    public MakeOrder ReplyPassed(params TestUnit[] units) => Each(units, u => Order.ReviewReply(Pending<Reply>(u), pass: true, string.Empty, By(People.Reviewer)));

    public MakeOrder ReplyFailed(params TestUnit[] units) => Each(units, u => Order.ReviewReply(Pending<Reply>(u), pass: false, "未回应核心诉求", By(People.Reviewer)));

    public MakeOrder TerminationAskedBy(TestUnit unit) => Do(() => Order.AskTermination(this[unit], Drafts.Termination(), By(People.LeadOf(unit))));

    public MakeOrder TerminationAgreed(TestUnit unit) => Do(() => Order.DecideTermination(Pending<TerminationRequest>(unit), agree: true, "同意", By(People.Reviewer)));

    public MakeOrder CityPassed() => Do(() => Order.RecordCityReview(passed: true, "审核通过", By(People.Reviewer)));

    public MakeOrder CityFailed() => Do(() => Order.RecordCityReview(passed: false, "答复与诉求不符", By(People.Reviewer)));

    public MakeOrder CityAgreedToEnd() => Do(() => Order.RecordCityTermination(agreed: true, "同意", By(People.Reviewer)));

    public MakeOrder CityRefusedToEnd() => Do(() => Order.RecordCityTermination(agreed: false, "请继续办理", By(People.Reviewer)));

    public MakeOrder CalledBack(CallbackOutcome outcome) => Do(() => Order.RecordCallback(outcome, string.Empty, By(People.Reviewer)));

    public MakeOrder LaidTo(params TestUnit[] units) => Do(() => Order.Attribute(unitsFault: true, [.. units.Select(u => this[u])], "办理不到位", By(People.Reviewer)));

    public MakeOrder Reclassified(OrderKind kind, bool emergency = false, OrderField field = OrderField.None) =>
        Do(() => Order.Reclassify(kind, emergency, field, "经核实", By(People.Dispatcher)));

    public MakeOrder Reopened() => Do(() => Order.Reopen("登记有误", By(People.Director)));

    /// <summary>From dispatch to 待市审核 by one unit, all at the present instant.</summary>
    public MakeOrder AnsweredBy(TestUnit unit) => DispatchedTo(unit).SignedBy(unit).RepliedBy(unit).ReplyPassed(unit);

    /// <summary>What the unit has sent and the office has not decided.</summary>
    public T Pending<T>(TestUnit unit)
        where T : UnitRequest => this[unit].Requests.OfType<T>().Single(r => r.State is RequestState.Submitted);

    /// <summary>What waits for the unit's leader.</summary>
    public T Drafted<T>(TestUnit unit)
        where T : UnitRequest => this[unit].Requests.OfType<T>().Single(r => r.State is RequestState.AwaitingUnitLead);

    public MakeOrder Do(Action step)
    {
        step();
        return this;
    }

    /// <summary>That a step is refused with exactly these words and leaves no trace.</summary>
    public void Refuses(string refused, Action step)
    {
        var before = OrderDump.Of(Order);
        var broken = Assert.Throws<RuleBrokenException>(step);

        Assert.Equal(refused, broken.Refusal.Text);
        Assert.Equal(before, OrderDump.Of(Order));
    }

    private MakeOrder Each(TestUnit[] units, Action<TestUnit> step)
    {
        foreach (var unit in units)
        {
            step(unit);
        }

        return this;
    }
}
