using HanbinPortal.Data;
using HanbinPortal.Features.Papers;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Features.Papers;

/// <summary>The clerk writes, the leader signs; two who write at once lose nothing.</summary>
[Covers(13)]
public sealed class PaperDraftsTests
{
    private readonly StoppedClock _clock = new("2026-09-21 15:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_leader_opens_what_the_clerk_wrote_issues_it_and_the_draft_is_gone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var stage = new Backstage(database, _clock);
        var (made, topic) = await ReturnAsync(database);
        var (drafts, clerk, lead) = (stage.Get<PaperDrafts>(), await stage.ActorAsync("wuli"), await stage.ActorAsync("wuli-lead"));
        var (draft, none) = await drafts.OpenAsync(topic, clerk, Cancel);

        var written = draft.Text.Replace("路灯由城管部门养护", "该路段由城管部门养护", StringComparison.Ordinal);
        await drafts.KeepAsync(topic, written, draft.Matter.Facts, seen: 0, clerk);
        var (_, kept) = await drafts.OpenAsync(topic, lead, Cancel);
        var row = Assert.Single((await stage.Get<DraftsQuery>().RunAsync(lead, page: null, Cancel)).Rows);

        Assert.Null(none);
        Assert.Equal((written, 1, clerk.Name, _clock.GetUtcNow()), (kept!.Text, kept.Version, kept.KeptByName, kept.KeptAt));
        Assert.Equal((topic, made.Order.Number, "关于退回AK20260921000001号工单的函"), (row.Topic, row.OrderNumber, row.Title));
        Assert.Empty((await stage.Get<DraftsQuery>().RunAsync(await stage.ActorAsync("jianmin-lead"), page: null, Cancel)).Rows);
        Assert.Empty((await stage.Get<DraftsQuery>().RunAsync(await stage.ActorAsync("zhuren"), page: null, Cancel)).Rows);
        var paper = await stage.Get<PaperDesk>().IssueAsync(topic, kept.Text, seen: 0, draftSeen: 1, isSealed: false, lead, Guid.NewGuid(), Cancel);
        Assert.Equal("五里镇热线退〔2026〕1号", paper.Number);
        await using var db = database.CreateDbContext();
        Assert.False(await db.KeptPapers.AnyAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_write_at_once_the_second_is_told_and_nothing_is_overwritten_or_issued_unseen(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var stage = new Backstage(database, _clock);
        var (_, topic) = await ReturnAsync(database);
        var (drafts, clerk, lead) = (stage.Get<PaperDrafts>(), await stage.ActorAsync("wuli"), await stage.ActorAsync("wuli-lead"));
        var (draft, _) = await drafts.OpenAsync(topic, clerk, Cancel);
        var facts = draft.Matter.Facts;

        var first = await drafts.KeepAsync(topic, "标题：甲\n甲写的。", facts, seen: 0, clerk);
        var second = await drafts.KeepAsync(topic, "标题：乙\n乙写的。", facts, seen: 0, lead);
        var later = await drafts.KeepAsync(topic, "标题：甲\n甲又写。", facts, seen: 1, clerk);
        var late = await drafts.KeepAsync(topic, "标题：乙\n乙又写。", facts, seen: 1, lead);

        Assert.Equal((true, 1), (first.IsKept, first.Draft!.Version));
        Assert.Equal((false, "标题：甲\n甲写的。", clerk.Name), (second.IsKept, second.Draft!.Text, second.Draft.KeptByName));
        Assert.Equal((true, 2), (later.IsKept, later.Draft!.Version));
        Assert.Equal((false, "标题：甲\n甲又写。"), (late.IsKept, late.Draft!.Text));
        var desk = stage.Get<PaperDesk>();
        var overtaken = await Assert.ThrowsAsync<OvertakenException>(() => desk.IssueAsync(topic, draft.Text, seen: 0, draftSeen: 1, isSealed: false, lead, Guid.NewGuid(), Cancel));
        await Assert.ThrowsAsync<OvertakenException>(() => drafts.DropAsync(first.Draft, lead));
        Assert.Equal($"{clerk.Name}已于2026-09-21 15:00改过这份草稿。请查看后再签发。", overtaken.Message);
        await using (var db = database.CreateDbContext())
        {
            Assert.Equal("标题：甲\n甲又写。", (await db.KeptPapers.SingleAsync(Cancel)).Text);
            Assert.False(await db.IssuedPapers.AnyAsync(Cancel));
        }

        // Knowing it, the number is the first: none was used up.
        Assert.Equal("五里镇热线退〔2026〕1号", (await desk.IssueAsync(topic, draft.Text, seen: 0, draftSeen: 2, isSealed: false, lead, Guid.NewGuid(), Cancel)).Number);
        Assert.Equal(new KeptOutcome(null, IsKept: false), await drafts.KeepAsync(topic, "标题：甲\n来晚了。", facts, seen: 2, clerk));
    }

    [Fact]
    public async Task Eight_windows_that_begin_the_same_draft_leave_one_and_seven_that_know_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var (_, topic) = await ReturnAsync(database);
        var (drafts, clerk) = (stage.Get<PaperDrafts>(), await stage.ActorAsync("wuli"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => drafts.KeepAsync(topic, $"标题：函\n第{i}窗。", "f", seen: 0, clerk))));

        Assert.Equal(1, outcomes.Count(o => o.IsKept));
        Assert.Single(outcomes.Select(o => o.Draft!.Text).Distinct());
    }

    [Fact]
    public async Task A_draft_whose_order_has_moved_on_is_known_by_its_facts_and_stays_when_the_order_needs_it_no_more()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var (made, topic) = await ReturnAsync(database);
        var (drafts, lead, stranger) = (stage.Get<PaperDrafts>(), await stage.ActorAsync("wuli-lead"), await stage.ActorAsync("jianmin-lead"));
        var (draft, _) = await drafts.OpenAsync(topic, lead, Cancel);
        await drafts.KeepAsync(topic, draft.Text, draft.Matter.Facts, seen: 0, lead);
        Assert.Equal(draft.Matter.Facts, (await drafts.OpenAsync(topic, await stage.ActorAsync("wuli"), Cancel)).Draft.Matter.Facts);

        await database.Desk(_clock).ActAsync(
            made.Order.Id, lead, Guid.NewGuid(), (order, on) => order.TakeBackRequest(order.Assignments[0].Requests[0], on), cancel: Cancel);

        await Assert.ThrowsAsync<RuleBrokenException>(() => drafts.OpenAsync(topic, lead, Cancel));
        await Assert.ThrowsAsync<RuleBrokenException>(() => drafts.KeepAsync(topic, "标题：函\n再写。", "f", seen: 1, lead));
        var left = await drafts.LeftAsync(topic, lead, Cancel);
        Assert.Equal(draft.Text, left!.Text);
        Assert.Null(await drafts.LeftAsync(topic, stranger, Cancel));
        await Assert.ThrowsAsync<RuleBrokenException>(() => drafts.DropAsync(left, stranger));
        await drafts.DropAsync(left, lead);
        Assert.Null(await drafts.LeftAsync(topic, lead, Cancel));
    }

    [Fact]
    public async Task A_clerk_writes_by_hand_what_the_leader_signs_and_no_other_unit_reads_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var stage = new Backstage(database, _clock);
        var (drafts, clerk, lead, stranger) = (stage.Get<PaperDrafts>(), await stage.ActorAsync("wuli"), await stage.ActorAsync("wuli-lead"), await stage.ActorAsync("jianmin-lead"));
        var topic = new PaperTopic(PaperKind.ScopeNotice, OrderId: null, Sheet: Guid.NewGuid());

        var (draft, _) = await drafts.OpenAsync(topic, clerk, Cancel);
        await drafts.KeepAsync(topic, "标题：告知书\n请向法院提起诉讼。", draft.Matter.Facts, seen: 0, clerk);

        Assert.Equal("不予受理告知由单位负责人签发，请交负责人办理。", draft.WhyNotIssue?.Reason);
        Assert.Equal(topic, Assert.Single((await stage.Get<DraftsQuery>().RunAsync(lead, page: null, Cancel)).Rows).Topic);
        Assert.Equal("标题：告知书\n请向法院提起诉讼。", (await drafts.OpenAsync(topic, lead, Cancel)).Kept?.Text);
        Assert.Null((await drafts.OpenAsync(topic, stranger, Cancel)).Kept);
        await Assert.ThrowsAsync<RuleBrokenException>(() => drafts.KeepAsync(topic, "标题：偷看", string.Empty, seen: 0, stranger));
    }

    private static async Task<(MakeOrder Made, PaperTopic Topic)> ReturnAsync(TestDatabase database)
    {
        var unit = await IssuedSamples.UnitAsync(database, "五里镇人民政府");
        var made = MakeOrder.Received().DispatchedTo(unit).ReturnAskedBy(unit);
        await database.KeepAsync(made.Order);
        var request = made.Pending<ReturnRequest>(unit);
        return (made, new PaperTopic(PaperKind.ReturnLetter, made.Order.Id, request.AssignmentId, request.Id));
    }
}
