using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data.Seed;

/// <summary>What is special about one demonstration order.</summary>
internal enum DemoPlot
{
    Plain,
    SignedLate,
    RepliedLate,
    ReturnAgreed,
    ReturnRefused,
    ExtendedOnce,
    ExtendedTwice,
    OtherLimit,
    LeadAndAssist,
    Parallel,
    ReviewFails,
    CityReviewFails,
    Reworked,
    NotUnitsFault,
    AgainstLaw,
    NoCooperation,
    OtherDistrict,
}

/// <summary>
/// Lives one order through, step by step, with the model's own methods: a scene moves the clock on and says who does what, and the
/// story ends where the present begins or where it was asked to stop.
/// </summary>
internal sealed class DemoStory(DemoCast cast, RuleBook rules, Random dice, NewFile evidence, DemoMatter matter, string place, string townCode)
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

    private IEnumerable<(Actor By, Action<Occasion> Act)> GoesBackToCity(WorkOrder order, DemoClock clock)
    {
        yield return (cast.Dispatcher, on => order.DraftCityReturn(new CityReturnDraft(OutOfScope.OtherDistrict, "经核实，诉求地点在高新区，应由高新区热线办承办。"), on));
        clock.OfficeHours(0.5, 3);
        yield return (cast.Reviewer, on => order.DecideCityReturn(agree: true, "情况属实，同意上退。", on));
        clock.OfficeHours(2, 8);
        yield return (Actor.System, on => order.RecordCityReturn(agreed: true, "同意，已改派高新区。", on));
    }

    private IEnumerable<(Actor By, Action<Occasion> Act)> AsksToReturn(WorkOrder order, bool agreed, DemoClock clock)
    {
        var assignment = order.Assignments[^1];
        clock.OfficeHours(1, 5);
        yield return (cast.Lead(assignment.UnitId), on => order.AskReturn(
            assignment, new ReturnDraft(ReturnReason.NotOurDuty, "经核查，该事项不在我单位法定职责范围内。", "《汉滨区权责清单（2024年版）》相关条款", cast.Unit(agreed ? CodeInCharge() : Second()).ShortName, [evidence]), on));
        var request = new Lazy<ReturnRequest>(() => assignment.Requests.OfType<ReturnRequest>().Last());
        clock.OfficeHours(1, 6);
        yield return (cast.Reviewer, on => order.DecideReturn(request.Value, agreed, agreed ? "理由成立，改派主管部门办理。" : "该事项属地管理职责明确，请作为首接单位办理。", on));
        if (agreed)
        {
            clock.OfficeHours(0.2, 1.5);
            yield return (cast.Dispatcher, on => order.Dispatch(new DispatchDraft([To(matter.Units[0], AssignmentRole.Sole)], DispatchBasis.WhoGoverns, null, "前一承办单位退回，请接续办理。"), on));
        }
    }

    /// <summary>Whom the matter concerns besides, or whom one might take it to concern.</summary>
    private string Second()
    {
        var second = matter.Units.Length > 1 ? matter.Units[1] : matter.Units[0] == "T" ? "D11" : "T";
        return second == "T" ? townCode : second;
    }

    private string CodeInCharge() => matter.Units[0] == "T" ? townCode : matter.Units[0];

    private IEnumerable<(Actor By, Action<Occasion> Act)> Settles(WorkOrder order, DemoPlot plot, DemoClock clock)
    {
        foreach (var assignment in order.Live.ToList())
        {
            if (assignment.SignedAt is null)
            {
                clock.OfficeHours(plot is DemoPlot.SignedLate ? 15 : 0.2, plot is DemoPlot.SignedLate ? 22 : 3);
                yield return (cast.Clerk(assignment.UnitId), on => order.SignFor(assignment, on));
            }

            clock.OfficeHours(0.2, matter.IsEmergency ? 0.8 : 3);
            yield return (cast.Clerk(assignment.UnitId), on => order.RecordContact(assignment, Contact(order, on), on));
        }

        foreach (var scene in AsksForTime(order, plot, clock))
        {
            yield return scene;
        }

        if (plot is DemoPlot.AgainstLaw or DemoPlot.NoCooperation)
        {
            foreach (var scene in Terminates(order, plot, clock))
            {
                yield return scene;
            }

            yield break;
        }

        if (plot is DemoPlot.RepliedLate)
        {
            clock.To(order.Live.First().DueAt).OfficeHours(2, 14);
        }

        foreach (var assignment in order.Live.OrderBy(a => a.IsMain).ToList())
        {
            foreach (var scene in assignment.IsMain ? Replies(order, assignment, plot is DemoPlot.ReviewFails, clock) : Assists(order, assignment, clock))
            {
                yield return scene;
            }
        }
    }

    private ContactDraft Contact(WorkOrder order, Occasion on) => new(
        on.Now.AddMinutes(-dice.Next(1, 5)), order.Requester.IsConfidential ? ContactMeans.ThroughCity : ContactMeans.Phone, "诉求人本人",
        "已联系诉求人了解详细情况，告知正在办理，约定现场查看时间。", matter.IsEmergency, []);

    private IEnumerable<(Actor By, Action<Occasion> Act)> AsksForTime(WorkOrder order, DemoPlot plot, DemoClock clock)
    {
        var assignment = order.Live.First(a => a.IsMain);
        if (plot is DemoPlot.OtherLimit && !matter.IsEmergency)
        {
            clock.OfficeHours(1, 4);
            yield return (cast.Lead(assignment.UnitId), on => order.AskLimit(assignment, new LimitDraft(TimeLimit.WorkingDays(15), "《信访工作条例》第三十一条", []), on));
            clock.OfficeHours(1, 6);
            yield return (cast.Reviewer, on => order.DecideLimit(assignment.Requests.OfType<LimitRequest>().Last(), agree: true, "依据充分，同意。", on));
        }

        var times = plot switch { DemoPlot.ExtendedOnce => 1, DemoPlot.ExtendedTwice => 2, _ => 0 };
        for (var i = 0; i < times; i++)
        {
            // The last moment that is still in time, less an hour or two.
            clock.To(ExtensionRule.LastAskAt(assignment.DueAt, rules.CalendarAt(clock.Now)).AddHours(-1 - dice.NextDouble()));
            yield return Scene(cast.Lead(assignment.UnitId), on =>
            {
                if (WorkOrder.WhyNotExtension(assignment, on) is null)
                {
                    order.AskExtension(assignment, new ExtensionDraft("涉及多部门协调，设备采购需要时间。", "已完成现场勘查和方案制定。", "设备到货后三日内完成安装。", RequesterTold: true, []), on);
                }
            });
            clock.OfficeHours(0.5, 3);
            yield return Scene(cast.Reviewer, on =>
            {
                if (assignment.OpenRequest is ExtensionRequest asked)
                {
                    order.DecideExtension(asked, agree: true, "同意延期，请抓紧办理。", on);
                }
            });
        }
    }

    private IEnumerable<(Actor By, Action<Occasion> Act)> Assists(WorkOrder order, Assignment assignment, DemoClock clock)
    {
        clock.OfficeHours(2, 8);
        yield return (cast.Lead(assignment.UnitId), on => order.SubmitAssist(assignment, new AssistDraft("已配合主办单位到现场核查，辖区内协调工作已完成。", []), on));
    }

    private IEnumerable<(Actor By, Action<Occasion> Act)> Replies(WorkOrder order, Assignment assignment, bool failsOnce, DemoClock clock)
    {
        for (var attempt = failsOnce ? 0 : 1; attempt < 2; attempt++)
        {
            clock.OfficeHours(matter.IsEmergency ? 1 : 4, matter.Kind is OrderKind.Consultation || matter.IsEmergency ? 6 : 20);
            yield return Scene(cast.Clerk(assignment.UnitId), on =>
            {
                if (order.WhyNotReply(assignment, on.Now) is null)
                {
                    order.SubmitReply(assignment, Reply(order), on);
                }
            });
            clock.OfficeHours(0.2, 2);
            yield return Scene(cast.Lead(assignment.UnitId), on =>
            {
                if (assignment.OpenRequest is { State: RequestState.AwaitingUnitLead } draft)
                {
                    order.ApproveInUnit(draft, approve: true, "同意报出。", on);
                }
            });
            var pass = attempt == 1;
            clock.OfficeHours(0.5, 5);
            yield return Scene(cast.Reviewer, on =>
            {
                if (assignment.OpenRequest is Reply { State: RequestState.Submitted } reply)
                {
                    order.ReviewReply(reply, pass, pass ? "审核通过。" : "经审核，该回单存在以下问题：一是未说明整改完成时间；二是未附现场照片。请补充后重新提交。", on);
                }
            });
        }
    }

    private ReplyDraft Reply(WorkOrder order) => new(
        Fill(matter.Account, place), Fill(matter.Answer, place),
        matter.Kind is OrderKind.Complaint or OrderKind.Report ? Truth.True : Truth.NotApplicable,
        Resolution.Solved, WhyUnsolved: null, WhyNoContact: null, order.Number[^1] % 3 == 0 ? [] : [evidence]);

    private IEnumerable<(Actor By, Action<Occasion> Act)> Terminates(WorkOrder order, DemoPlot plot, DemoClock clock)
    {
        var assignment = order.Live.First(a => a.IsMain);
        var draft = plot is DemoPlot.AgainstLaw
            ? new TerminationDraft(TerminationGround.AgainstLaw, "诉求人要求对其违法建筑予以补偿，经核查该建筑未取得规划许可。", "《中华人民共和国城乡规划法》第六十四条", "先后三次当面、电话向诉求人解释政策，由分管领导和法律顾问参加。", [evidence])
            : new TerminationDraft(TerminationGround.NoCooperation, "多次联系诉求人核实情况，其拒绝提供地点和凭证，致使无法调查。", null, null, [evidence]);
        clock.OfficeHours(6, 16);
        yield return (cast.Lead(assignment.UnitId), on => order.AskTermination(assignment, draft, on));
        clock.OfficeHours(1, 6);
        yield return (cast.Reviewer, on => order.DecideTermination((TerminationRequest)assignment.OpenRequest!, agree: true, "材料齐全，同意报市平台。", on));
        clock.OfficeHours(4, 16);
        yield return (Actor.System, on => order.RecordCityTermination(agreed: true, "同意终结。", on));
    }

    private IEnumerable<(Actor By, Action<Occasion> Act)> CityAnswers(WorkOrder order, DemoPlot plot, DemoClock clock)
    {
        if (order.Status is not OrderStatus.AwaitingCityReview)
        {
            yield break;
        }

        clock.OfficeHours(1, 8);
        if (plot is DemoPlot.CityReviewFails)
        {
            yield return (Actor.System, on => order.RecordCityReview(passed: false, "未明确答复诉求人提出的第二个问题，请补充。", on));
            clock.OfficeHours(1, 4);
            foreach (var scene in order.Live.Where(a => a.OpenRequest is Reply).ToList().Select(a => (a, reply: (Reply)a.OpenRequest!)))
            {
                yield return (cast.Reviewer, on => order.ReviewReply(scene.reply, pass: true, "已补充说明，再次报审。", on));
            }

            clock.OfficeHours(1, 6);
        }

        yield return (Actor.System, on => order.RecordCityReview(passed: true, "审核通过。", on));
        clock.OfficeHours(2, 20);
        var outcome = plot is DemoPlot.Reworked or DemoPlot.NotUnitsFault ? CallbackOutcome.Dissatisfied : AnyOutcome();
        yield return (Actor.System, on => order.RecordCallback(outcome, outcome is CallbackOutcome.Dissatisfied ? "诉求人表示问题没有解决。" : string.Empty, on));
        if (outcome is not CallbackOutcome.Dissatisfied)
        {
            yield break;
        }

        clock.OfficeHours(1, 6);
        var fault = plot is DemoPlot.Reworked;
        yield return (cast.Reviewer, on => order.Attribute(
            fault, fault ? [.. order.Attributable] : [], fault ? "经核实，承办单位未到现场处理，属承办单位原因。" : "诉求人要求超出政策范围，承办单位已依法办理。", on));
        if (fault)
        {
            foreach (var scene in Settles(order, DemoPlot.Plain, clock).Concat(CityAnswers(order, DemoPlot.Plain, clock)))
            {
                yield return scene;
            }
        }
    }

    private static (Actor By, Action<Occasion> Act) Scene(Actor by, Action<Occasion> act) => (by, act);

    private CallbackOutcome AnyOutcome() => dice.Next(20) switch
    {
        < 10 => CallbackOutcome.Satisfied,
        < 14 => CallbackOutcome.FairlySatisfied,
        < 16 => CallbackOutcome.CannotJudge,
        < 19 => CallbackOutcome.NotReached,
        _ => CallbackOutcome.Declined,
    };
}
