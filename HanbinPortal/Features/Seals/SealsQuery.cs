using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Seals;

/// <summary>One seal without its picture.</summary>
public sealed record SealEntry(int Id, string Sha256, DateTimeOffset AddedAt, string AddedByName, DateTimeOffset? WithdrawnAt, string? WithdrawnByName);

/// <summary>A holder of a seal, and the seal in use.</summary>
public sealed record SealHolder(int Holder, string Name, bool IsClosed, SealEntry? InUse)
{
    /// <summary>The bureau the office stands in is a unit as well, with a seal for its own letters.</summary>
    public string Label => Holder == PaperSeries.Office ? $"热线办（{Name}）" : Name;
}

/// <summary>Who has a seal, and what became of each. The pictures leave the database for a document alone.</summary>
public sealed class SealsQuery(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>The office and every unit; a district has about a hundred, so they come at once.</summary>
    /// <exception cref="RuleBrokenException">Not theirs to keep.</exception>
    public async Task<IReadOnlyList<SealHolder>> RunAsync(Actor viewer, CancellationToken cancel)
    {
        Allow(viewer);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var inUse = await db.Seals.Where(s => s.WithdrawnAt == null)
            .Select(s => new { s.Holder, Entry = new SealEntry(s.Id, s.Sha256, s.AddedAt, s.AddedByName, s.WithdrawnAt, s.WithdrawnByName) })
            .ToDictionaryAsync(s => s.Holder, s => s.Entry, cancel);
        var units = await db.Units.OrderBy(u => u.IsClosed).ThenBy(u => u.Category).ThenBy(u => u.Id).Select(u => new { u.Id, u.Name, u.IsClosed }).ToListAsync(cancel);
        return
        [
            new SealHolder(PaperSeries.Office, PaperSeries.OfficeName, IsClosed: false, inUse.GetValueOrDefault(PaperSeries.Office)),
            .. units.Select(u => new SealHolder(u.Id, u.Name, u.IsClosed, inUse.GetValueOrDefault(u.Id))),
        ];
    }

    /// <summary>All seals one holder ever had, newest first.</summary>
    /// <exception cref="RuleBrokenException">Not theirs to keep.</exception>
    public async Task<IReadOnlyList<SealEntry>> HistoryAsync(int holder, Actor viewer, CancellationToken cancel)
    {
        Allow(viewer);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Seals.Where(s => s.Holder == holder).OrderByDescending(s => s.Id)
            .Select(s => new SealEntry(s.Id, s.Sha256, s.AddedAt, s.AddedByName, s.WithdrawnAt, s.WithdrawnByName))
            .ToListAsync(cancel);
    }

    private static void Allow(Actor viewer)
    {
        if (SealRights.WhyNotKeep(viewer) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }
    }
}
