using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data.Seed;

/// <content>What the city answers: to an order given back to it, to a reply, and after its call-back.</content>
internal sealed partial class DemoStory
{
    private IEnumerable<(Actor By, Action<Occasion> Act)> GoesBackToCity(WorkOrder order, DemoClock clock)
    {
        yield return (cast.Dispatcher, on => order.DraftCityReturn(new CityReturnDraft(OutOfScope.OtherDistrict, "经核实，诉求地点在高新区，应由高新区热线办承办。"), on));
        clock.OfficeHours(0.5, 3);
        yield return (cast.Reviewer, on => order.DecideCityReturn(agree: true, "情况属实，同意上退。", on));
        clock.OfficeHours(2, 8);
        yield return (Actor.System, on => order.RecordCityReturn(agreed: true, "同意，已改派高新区。", on));
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

    private CallbackOutcome AnyOutcome() => dice.Next(20) switch
    {
        < 10 => CallbackOutcome.Satisfied,
        < 14 => CallbackOutcome.FairlySatisfied,
        < 16 => CallbackOutcome.CannotJudge,
        < 19 => CallbackOutcome.NotReached,
        _ => CallbackOutcome.Declined,
    };
}
