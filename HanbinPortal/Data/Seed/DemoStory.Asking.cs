using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data.Seed;

/// <content>A unit asks the office: to give the order back, for more time or another limit, for its end.</content>
internal sealed partial class DemoStory
{
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
}
