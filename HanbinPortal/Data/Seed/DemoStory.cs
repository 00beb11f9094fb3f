using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data.Seed;

/// <summary>
/// Lives one order through, step by step, with the model's own methods: a scene moves the clock on and says who does what, and the
/// story ends where the present begins or where it was asked to stop.
/// </summary>
internal sealed partial class DemoStory(DemoCast cast, RuleBook rules, Random dice, NewFile evidence, DemoMatter matter, string place, string townCode)
{
    private readonly string _town = cast.Unit(townCode).ShortName;

    public WorkOrder Tell(DemoPlot plot, string number, DemoClock clock, Predicate<WorkOrder> stop)
    {
        var order = WorkOrder.Receive(Incoming(number, clock.Now, plot), On(cast.Dispatcher, clock));
        foreach (var (by, act) in Scenes(order, plot, clock))
        {
            if (clock.IsOver || stop(order))
            {
                break;
            }

            act(On(by, clock));
        }

        return order;
    }

    private Occasion On(Actor by, DemoClock clock)
    {
        var id = new byte[16];
        dice.NextBytes(id);
        return new Occasion(by, clock.Now, rules, new Guid(id));
    }

    private IncomingOrder Incoming(string number, DateTimeOffset now, DemoPlot plot)
    {
        var names = new[] { "张建国", "李桂英", "王芳", "赵强", "刘洋", "陈静", "杨帆", "黄磊", "周敏", "吴霞", "龘明", "㛃然" };
        var channels = new[] { "电话", "电话", "电话", "微信", "信箱", "政务服务网", "人民网地方领导留言板", "12328交通专单" };
        var confidential = dice.Next(20) == 0;
        var requester = confidential
            ? new Requester(null, null, null, IsConfidential: true)
            : new Requester(names[dice.Next(names.Length)], $"13{dice.Next(10)}0915{dice.Next(10000):D4}", $"汉滨区{_town}{place}{dice.Next(1, 9)}组", IsConfidential: false);
        var where = plot is DemoPlot.OtherDistrict ? "高新区创新路" : place;
        return new IncomingOrder(
            number, Fill(matter.Title, where), Fill(matter.Content, where), matter.Kind, matter.IsEmergency, channels[dice.Next(channels.Length)],
            requester, matter.Category, _town, now.AddMinutes(-dice.Next(20, 240)), CityDue(now));
    }

    private DateTimeOffset CityDue(DateTimeOffset now) =>
        TimeLimitRule.DueAt(now, TimeLimitRule.LimitFor(matter.Kind, matter.IsEmergency), rules.CalendarAt(now)).AddDays(1);

    private string Fill(string text, string where) => text.Replace("{0}", where, StringComparison.Ordinal).Replace("{1}", _town, StringComparison.Ordinal);

    private HandOver To(string code, AssignmentRole role)
    {
        var unit = cast.Unit(code == "T" ? townCode : code);
        return new HandOver(unit.Id, unit.Name, role);
    }

    private IEnumerable<(Actor By, Action<Occasion> Act)> Scenes(WorkOrder order, DemoPlot plot, DemoClock clock)
    {
        clock.OfficeHours(0.1, 2.5);
        if (plot is DemoPlot.OtherDistrict)
        {
            foreach (var scene in GoesBackToCity(order, clock))
            {
                yield return scene;
            }

            yield break;
        }

        yield return (cast.Dispatcher, on => order.Dispatch(FirstDispatch(plot), on));
        if (plot is DemoPlot.ReturnAgreed or DemoPlot.ReturnRefused)
        {
            foreach (var scene in AsksToReturn(order, plot is DemoPlot.ReturnAgreed, clock))
            {
                yield return scene;
            }
        }

        foreach (var scene in Settles(order, plot, clock).Concat(CityAnswers(order, plot, clock)))
        {
            yield return scene;
        }
    }

    private DispatchDraft FirstDispatch(DemoPlot plot)
    {
        HandOver[] handOvers = plot switch
        {
            DemoPlot.LeadAndAssist => [To(matter.Units[0], AssignmentRole.Lead), To(Second(), AssignmentRole.Assist)],
            DemoPlot.Parallel => [To(matter.Units[0], AssignmentRole.Parallel), To(Second(), AssignmentRole.Parallel)],
            DemoPlot.ReturnAgreed => [To(Second(), AssignmentRole.Sole)],
            _ => [To(matter.Units[0], AssignmentRole.Sole)],
        };
        var basis = matter.Units[0] == "T" ? DispatchBasis.WhoIsNear : DispatchBasis.WhoGoverns;
        return new DispatchDraft(handOvers, basis, BasisText: null, "请按规定时限办理，并及时联系诉求人。");
    }

    /// <summary>Whom the matter concerns besides, or whom one might take it to concern.</summary>
    private string Second()
    {
        var second = matter.Units.Length > 1 ? matter.Units[1] : matter.Units[0] == "T" ? "D11" : "T";
        return second == "T" ? townCode : second;
    }

    private string CodeInCharge() => matter.Units[0] == "T" ? townCode : matter.Units[0];

    private static (Actor By, Action<Occasion> Act) Scene(Actor by, Action<Occasion> act) => (by, act);
}
