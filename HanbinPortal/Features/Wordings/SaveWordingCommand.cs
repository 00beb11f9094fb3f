using HanbinPortal.Data;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Model.Papers;
using HanbinPortal.Model.Records;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Wordings;

/// <summary>Adds a version of the wording of one kind of document, from which on drafts read so. What was issued stays as it is.</summary>
public sealed class SaveWordingCommand(IDbContextFactory<PortalDb> dbs, WordingSource source, TryWordingQuery trial, Me me, TimeProvider clock)
{
    public const string Area = "文书模板";

    /// <param name="kind">Which document.</param>
    /// <param name="text">The whole wording; the shipped one, word for word, goes back to the shipped one.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The version the person had before them; 0 when there was none.</param>
    /// <param name="cancel">Cancels before anything is saved.</param>
    /// <exception cref="RuleBrokenException">Not the director, or no wording of this document.</exception>
    /// <exception cref="OvertakenException">Somebody saved another version in between.</exception>
    public async Task<PaperWording> RunAsync(PaperKind kind, string text, string reason, int seen, CancellationToken cancel)
    {
        var actor = await me.ActorAsync(cancel);
        var paper = PaperIndex.Of(kind);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var last = await LastAsync(db, kind, cancel);
        RefuseOvertaken(last, seen);
        var wording = new PaperWording(kind, last, text, isShipped: Same(text, paper.ShippedWording), reason, actor, clock.GetUtcNow());
        var before = last is null || last.IsShipped ? paper.ShippedWording : last.Text;
        if (WhyNot(paper, wording.Text, before) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        db.PaperWordings.Add(wording);
        db.ChangeRecords.Add(new ChangeRecord(Area, $"{paper.Facts.Name}{wording.Name}", wording.Reason, before, wording.Text, actor.UserId, actor.Name, wording.At));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            await using var fresh = await dbs.CreateDbContextAsync(cancel);
            RefuseOvertaken(await LastAsync(fresh, kind, cancel), seen);
            throw;
        }

        source.Forget();
        return wording;
    }

    private static Task<PaperWording?> LastAsync(PortalDb db, PaperKind kind, CancellationToken cancel) =>
        db.PaperWordings.AsNoTracking().Where(w => w.Kind == kind).OrderByDescending(w => w.Version).FirstOrDefaultAsync(cancel);

    private static void RefuseOvertaken(PaperWording? last, int seen)
    {
        if (last is not null && last.Version > seen)
        {
            throw new OvertakenException($"{last.ByName}已于{ChinaTime.Show(last.At)}保存了{last.Name}。您写的文字都还在，请对照后再保存。");
        }
    }

    private Refusal? WhyNot(Paper paper, string text, string before) =>
        Same(text, before) ? new Refusal(5, "文字没有改动。")
        : trial.Run(paper, text).Faults is { Count: > 0 } faults ? new Refusal(5, string.Concat(faults))
        : null;

    private static bool Same(string one, string other) => one.ReplaceLineEndings("\n").TrimEnd() == other.ReplaceLineEndings("\n").TrimEnd();
}
