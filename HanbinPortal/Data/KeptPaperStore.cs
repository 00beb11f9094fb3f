using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>What became of a text that was to be kept.</summary>
/// <param name="Draft">The draft as it is now; null when there is none any more: issued, or thrown away.</param>
/// <param name="IsKept">The text is in it; else somebody else wrote in between and nothing was overwritten.</param>
public sealed record KeptOutcome(KeptPaper? Draft, bool IsKept);

/// <summary>Drafts of documents. Of two people writing at once nobody overwrites what they have not seen.</summary>
public sealed class KeptPaperStore(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    public async Task<KeptPaper?> FindAsync(string key, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.KeptPapers.AsNoTracking().FirstOrDefaultAsync(k => k.Key == key, cancel);
    }

    /// <summary>Keeps a text over the version that was seen.</summary>
    /// <param name="key">Which draft.</param>
    /// <param name="about">What would be issued.</param>
    /// <param name="text">What was written.</param>
    /// <param name="facts">The fingerprint of what the order says.</param>
    /// <param name="seen">The version the person had before them; 0 when there was no draft.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="cancel">Cancels before anything is saved.</param>
    /// <exception cref="RuleBrokenException">It is longer than any document.</exception>
    public async Task<KeptOutcome> KeepAsync(string key, PaperDraft about, string text, string facts, int seen, Actor by, CancellationToken cancel = default)
    {
        if (text.Length > KeptPaper.MostCharacters)
        {
            throw new RuleBrokenException(new Refusal(5, $"文书超过{KeptPaper.MostCharacters}字，没有保存。请删减后再写。"));
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        if (seen == 0)
        {
            db.KeptPapers.Add(new KeptPaper(key, about, text, facts, by, now));
            try
            {
                await db.SaveChangesAsync(cancel);
                return new KeptOutcome(await FindAsync(key, cancel), IsKept: true);
            }
            catch (DbUpdateException)
            {
                // Somebody else began the same document.
                return await FindAsync(key, cancel) is { } other ? new KeptOutcome(other, IsKept: false) : throw new InvalidOperationException($"The draft {key} could not be kept.");
            }
        }

        var kept = await db.KeptPapers.Where(k => k.Key == key && k.Version == seen).ExecuteUpdateAsync(
            set => set.SetProperty(k => k.Text, text).SetProperty(k => k.Facts, facts).SetProperty(k => k.Version, seen + 1)
                .SetProperty(k => k.KeptById, by.UserId).SetProperty(k => k.KeptByName, by.Name).SetProperty(k => k.KeptAt, now),
            cancel);
        return new KeptOutcome(await FindAsync(key, cancel), kept == 1);
    }

    /// <summary>Throws a draft away, unless somebody wrote on it since.</summary>
    /// <returns>Whether there is none any more.</returns>
    public async Task<bool> DropAsync(string key, int seen, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.KeptPapers.Where(k => k.Key == key && k.Version == seen).ExecuteDeleteAsync(cancel);
        return !await db.KeptPapers.AnyAsync(k => k.Key == key, cancel);
    }
}
