using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>The records of the documents that units make, from what they asked.</summary>
internal static class UnitRecords
{
    public static ReturnLetter ReturnLetter(PaperSource from)
    {
        var asked = from.Asked<ReturnRequest>();
        return new ReturnLetter(
            from.Order.Number, from.Gist, from.Given.DispatchedAt, asked.Reason, from.Hide(asked.Text), from.Hide(asked.Basis), asked.SuggestedUnit, from.Evidence);
    }

    public static ExtensionForm ExtensionForm(PaperSource from)
    {
        var (asked, given) = (from.Asked<ExtensionRequest>(), from.Given);
        var all = given.Requests.OfType<ExtensionRequest>().Where(r => r.State is not (RequestState.TakenBack or RequestState.SentBackInUnit)).OrderBy(r => r.DraftedAt).ToList();
        var (old, extended) = TimesOf(from, asked, all);
        return new ExtensionForm(
            from.Order.Number,
            from.Order.Kind,
            from.Gist,
            given.UnitName,
            all.IndexOf(asked) + 1,
            given.Limit.ToString(),
            given.DispatchedAt,
            old,
            extended,
            from.Hide(asked.Reason),
            from.Hide(asked.Progress),
            from.Hide(asked.NextSteps),
            asked.RequesterTold,
            asked.DraftedByName,
            asked.SubmittedAt ?? asked.DraftedAt,
            UnitOpinion: null,
            asked.State switch
            {
                RequestState.Agreed => $"同意延期。{from.HideOrNull(asked.Decision)}",
                RequestState.Refused => $"不同意延期。{from.HideOrNull(asked.Decision)}",
                _ => null,
            });
    }

    public static DutyStatement DutyStatement(PaperSource from)
    {
        var asked = from.Asked<TerminationRequest>();
        var isAgainstLaw = asked.Ground is TerminationGround.AgainstLaw;
        var conclusion = isAgainstLaw
            ? "该诉求不符合法律法规或者违反社会公序良俗，我单位已依法履职，并已向服务对象明确解释说明。"
            : "因服务对象拒不配合，该诉求事项无法继续办理，我单位已依法履职。";
        return new DutyStatement(
            from.Order.Number,
            from.Gist,
            asked.Ground,
            from.Content,
            from.Hide(asked.Findings),
            from.HideOrNull(asked.LegalBasis) ?? "《汉滨区12345政务服务便民热线运行管理暂行办法》第十八条：因服务对象拒不配合导致诉求事项无法办理的，可以终止办理。",
            [.. from.Given.Contacts.OrderBy(c => c.At).Select(c => new Talk(c.At, c.Means, c.ByName, from.Hide(c.Result)))],
            conclusion + from.HideOrNull(asked.Explanation),
            from.Evidence,
            LegalReview: null,
            LeadOpinion: null);
    }

    /// <summary>From when to when the time moves; of one that was granted the due time has moved already.</summary>
    private static (DateTimeOffset Old, DateTimeOffset Extended) TimesOf(PaperSource from, ExtensionRequest asked, List<ExtensionRequest> all)
    {
        var given = from.Given;
        var calendar = from.Rules.CalendarAt(given.ClockStartsAt);
        if (asked.State is not RequestState.Agreed)
        {
            return (given.DueAt, ExtensionRule.Extended(given.DueAt, given.Limit, calendar).DueAt);
        }

        var granted = all.Where(r => r.State is RequestState.Agreed).ToList();
        var chain = given.ExplainWith(given.Limit, from.Rules);
        var at = chain.Count - granted.Count + granted.IndexOf(asked);
        return (chain[at - 1].DueAt, chain[at].DueAt);
    }
}
