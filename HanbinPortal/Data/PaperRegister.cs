using System.Security.Cryptography;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>The two files of a document.</summary>
public sealed record PaperFiles(byte[] Pdf, byte[] Docx);

/// <summary>
/// 发文登记: the one way a document gets its number. Number, files and entry come in one transaction, so that a number is given only with a
/// document: SQLite lets one writer in at a time, PostgreSQL locks the row of the series. Whatever breaks in between takes the number back with it.
/// </summary>
public sealed class PaperRegister(IDbContextFactory<PortalDb> dbs, PaperStore store, TimeProvider clock)
{
    // Read from paper and typed by hand at need: nothing in it looks like something else. 31^20 is beyond guessing.
    private const string CodeLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int CodeLength = 20;

    /// <summary>Issues a document.</summary>
    /// <param name="draft">What it is.</param>
    /// <param name="by">Who signs.</param>
    /// <param name="stepId">The id of the click.</param>
    /// <param name="seen">How many of this kind about the same thing the person had seen issued; when there are more by now, nothing is issued.</param>
    /// <param name="render">Makes the files; is given the entry with its number, and the seal to be printed with it.</param>
    /// <param name="cancel">Cancels before anything is saved.</param>
    /// <exception cref="RuleBrokenException">The person may not issue it.</exception>
    /// <exception cref="OvertakenException">Somebody issued the same in between.</exception>
    public async Task<IssuedPaper> IssueAsync(PaperDraft draft, Actor by, Guid stepId, int seen, Func<IssuedPaper, Seal?, PaperFiles> render, CancellationToken cancel = default)
    {
        if (PaperRights.WhyNotIssue(draft.Kind, draft.UnitId, by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        if (draft.IsSealed && SealRights.WhyNotUse(draft.UnitId, by) is { } unsealed)
        {
            throw new RuleBrokenException(unsealed);
        }

        while (true)
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            await StayOnDiskAsync(db, cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var year = YearOf(clock.GetUtcNow());
            var running = await NextAsync(db, draft.UnitId ?? PaperSeries.Office, draft.Kind.Facts().Series, year, cancel);

            // Asked with the series in hand: whoever was faster has committed by now.
            if (await db.IssuedPapers.AsNoTracking().FirstOrDefaultAsync(p => p.StepId == stepId, cancel) is { } before)
            {
                return before;
            }

            await RefuseWhatWasIssuedAsync(db, draft, seen, cancel);
            await TakeDraftAsync(db, draft, cancel);
            var now = clock.GetUtcNow();
            if (YearOf(now) != year)
            {
                // The year turned while others were in front: the number must be of the year of the date.
                continue;
            }

            var paper = new IssuedPaper(draft, by, stepId, year, running, RandomNumberGenerator.GetString(CodeLetters, CodeLength), now);
            var seal = draft.IsSealed ? await SealAsync(db, paper.Holder, cancel) : null;
            if (seal is not null)
            {
                paper.PutSeal(seal, by);
            }

            var files = render(paper, seal);
            paper.Keep(store.Keep(files.Pdf), store.Keep(files.Docx));
            db.IssuedPapers.Add(paper);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return paper;
        }
    }

    /// <summary>The documents of a kind about one thing: one request, else one assignment, else one order.</summary>
    public static IQueryable<IssuedPaper> Same(PortalDb db, PaperDraft draft) => db.IssuedPapers.AsNoTracking().Where(p =>
        p.OrderId == draft.OrderId && p.Kind == draft.Kind && p.AssignmentId == draft.AssignmentId && p.RequestId == draft.RequestId);

    /// <summary>Asked with the series in hand: a seal that was withdrawn a moment ago is not printed any more.</summary>
    private static async Task<Seal> SealAsync(PortalDb db, int holder, CancellationToken cancel) =>
        await db.Seals.AsNoTracking().FirstOrDefaultAsync(s => s.Holder == holder && s.WithdrawnAt == null, cancel)
        ?? throw new RuleBrokenException(new Refusal(5, "印章图片已被撤回，不能加盖电子印章。文书没有签发。"));

    private static int YearOf(DateTimeOffset instant) => ChinaTime.DateOf(instant).Year;

    // A number that stands on paper must outlive a power cut too; elsewhere SQLite may lose the last moment for its speed.
    private static async Task StayOnDiskAsync(PortalDb db, CancellationToken cancel)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.OpenConnectionAsync(cancel);
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL", cancel);
        }
    }

    private static async Task<int> NextAsync(PortalDb db, int holder, string word, int year, CancellationToken cancel) =>
        (await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO "PaperSeries" ("Holder", "Word", "Year", "Last") VALUES ({holder}, {word}, {year}, 1)
            ON CONFLICT ("Holder", "Word", "Year") DO UPDATE SET "Last" = "PaperSeries"."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(cancel))[0];

    private static async Task RefuseWhatWasIssuedAsync(PortalDb db, PaperDraft draft, int seen, CancellationToken cancel)
    {
        if (draft.OrderId is null)
        {
            return;
        }

        var issued = await Same(db, draft).OrderByDescending(p => p.Id).ToListAsync(cancel);
        if (issued.Count > seen)
        {
            throw new OvertakenException($"{issued[0].IssuedByName}已于{ChinaTime.Show(issued[0].IssuedAt)}签发{issued[0].Number}。请查看后再决定是否另行签发。");
        }
    }

    /// <summary>The draft is gone with the issue, and nothing that somebody wrote on it since goes with it unseen.</summary>
    private static async Task TakeDraftAsync(PortalDb db, PaperDraft draft, CancellationToken cancel)
    {
        if (draft.DraftKey is not { } key)
        {
            return;
        }

        await db.KeptPapers.Where(k => k.Key == key && k.Version == draft.DraftVersion).ExecuteDeleteAsync(cancel);
        if (await db.KeptPapers.AsNoTracking().FirstOrDefaultAsync(k => k.Key == key, cancel) is { } other)
        {
            throw new OvertakenException($"{other.KeptByName}已于{ChinaTime.Show(other.KeptAt)}改过这份草稿。请查看后再签发。");
        }
    }
}
