using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Replies;

/// <summary>办结答复 (第十六条).</summary>
[StepForm(OrderStep.Reply)]
public sealed partial class ReplyForm
{
    private IReadOnlyList<FoundFault> Found => Written.Account.Length + Written.PublicAnswer.Length == 0
        ? []
        : ReplyCheck.Find(Written.Account, Written.PublicAnswer, Written.Resolution ?? Resolution.Unsolved, Assignment.Contacts.Count, Files.Count, $"{Order.Title}\n{Order.Content}", Order.Requester.Name);

    private IReadOnlyList<string> Leaks => ReplyCheck.PersonalDataIn(Written.PublicAnswer, Order.Requester.Name);

    protected override ReplyText? From(UnitRequest earlier) => earlier is Reply reply
        ? new ReplyText
        {
            Account = reply.Account,
            PublicAnswer = reply.PublicAnswer,
            Truth = reply.Truth,
            Resolution = reply.Resolution,
            WhyUnsolved = reply.WhyUnsolved ?? string.Empty,
            WhyNoContact = reply.WhyNoContact ?? string.Empty,
        }
        : null;

    private Task SubmitAsync() => SendAsync((order, assignment, on) =>
    {
        var truth = Written.Truth ?? throw new RuleBrokenException(new Refusal(16, "请选择诉求是否属实。"));
        var resolution = Written.Resolution ?? throw new RuleBrokenException(new Refusal(16, "请选择解决情况。"));
        order.SubmitReply(
            assignment,
            new ReplyDraft(
                Written.Account,
                Written.PublicAnswer,
                truth,
                resolution,
                resolution is Resolution.Solved ? null : Written.WhyUnsolved,
                assignment.Contacts.Count > 0 ? null : Written.WhyNoContact,
                Files),
            on);
    });
}
