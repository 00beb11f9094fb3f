using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Papers;

/// <summary>Drafts that are kept: written by whoever may draw the document up, opened by everybody else who may.</summary>
public sealed class PaperDrafts(PaperDesk desk, KeptPaperStore store)
{
    /// <summary>The document as the order's data write it, and what was written on it since; null when nothing was.</summary>
    /// <exception cref="RuleBrokenException">No such order for this person, or the order does not call for it.</exception>
    public async Task<(DraftedPaper Draft, KeptPaper? Kept)> OpenAsync(PaperTopic topic, Actor by, CancellationToken cancel)
    {
        var draft = await desk.DraftAsync(topic, by, cancel);
        var kept = topic.Key is { } key ? await store.FindAsync(key, cancel) : null;
        return (draft, IsOf(by, kept) ? kept : null);
    }

    /// <summary>What was written on a document that the order does not call for any more.</summary>
    public async Task<KeptPaper?> LeftAsync(PaperTopic topic, Actor by, CancellationToken cancel)
    {
        var kept = topic.Key is { } key ? await store.FindAsync(key, cancel) : null;
        return IsOf(by, kept) ? kept : null;
    }

    /// <summary>Keeps a text over the version that was seen. Not tied to a page: what was typed last is kept although the clerk has gone.</summary>
    /// <exception cref="RuleBrokenException">Not theirs to write, or the order does not call for it any more.</exception>
    public async Task<KeptOutcome> KeepAsync(PaperTopic topic, string text, string facts, int seen, Actor by)
    {
        var draft = await desk.DraftAsync(topic, by, CancellationToken.None);
        var key = topic.Key ?? throw new InvalidOperationException("A document written by hand is kept on a sheet of its own.");
        var outcome = await store.KeepAsync(key, draft.Matter.Draft, text, facts, seen, by);
        return outcome.Draft is null || IsOf(by, outcome.Draft) ? outcome : throw new RuleBrokenException(new Refusal(5, "这份草稿不由您所在单位拟写。"));
    }

    /// <summary>Throws a draft away, unless somebody wrote on it since.</summary>
    /// <exception cref="OvertakenException">Somebody did.</exception>
    public async Task DropAsync(KeptPaper seen, Actor by)
    {
        if (!IsOf(by, seen))
        {
            throw new RuleBrokenException(new Refusal(5, "这份草稿不由您所在单位拟写。"));
        }

        if (!await store.DropAsync(seen.Key, seen.Version))
        {
            throw new OvertakenException("刚才有人改过这份草稿，没有删除。请看最新的文字后再办。");
        }
    }

    private static bool IsOf(Actor by, KeptPaper? kept) => kept is not null && kept.Holder == KeptPaper.HolderOf(by);
}
