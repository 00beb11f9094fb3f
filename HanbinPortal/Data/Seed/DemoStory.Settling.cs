using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data.Seed;

/// <content>A unit settles an order: it signs, contacts the person, assists, replies.</content>
internal sealed partial class DemoStory
{
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
}
