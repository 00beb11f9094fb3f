using System.Security.Cryptography;
using HanbinPortal.Data;
using HanbinPortal.Documents.Seals;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Model.Records;
using HanbinPortal.Regulation;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Seals;

/// <summary>Uploads, replaces and withdraws the picture of a seal; each with its line in the records of changes.</summary>
public sealed class KeepSealCommand(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    /// <summary>上传 or 更换.</summary>
    /// <param name="replaces">The seal in use as the person saw it; null where there was none.</param>
    /// <exception cref="RuleBrokenException">Not theirs to keep, or no picture of a seal.</exception>
    /// <exception cref="OvertakenException">Somebody else was faster.</exception>
    public async Task KeepAsync(int holder, byte[] file, int? replaces, Actor by, CancellationToken cancel)
    {
        Allow(by);
        byte[] picture;
        try
        {
            picture = SealPicture.Prepare(file);
        }
        catch (NotASealException wrong)
        {
            throw new RuleBrokenException(new Refusal(6, wrong.Message));
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (name, before) = (await NameAsync(db, holder, cancel), await InUseAsync(db, holder, replaces, cancel));
        var now = clock.GetUtcNow();
        var seal = new Seal(holder, picture, Convert.ToHexStringLower(SHA256.HashData(picture)), by, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (before is not null)
        {
            // Saved first: there is one seal in use for each holder at any moment.
            before.Withdraw(by, now);
            await SaveAsync(db, cancel);
        }

        db.Seals.Add(seal);
        db.ChangeRecords.Add(new ChangeRecord("印章", name, before is null ? "上传印章" : "更换印章", before?.Sha256, seal.Sha256, by.UserId, by.Name, now));
        await SaveAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>撤回.</summary>
    /// <exception cref="RuleBrokenException">Not theirs to keep.</exception>
    /// <exception cref="OvertakenException">Somebody else was faster.</exception>
    public async Task WithdrawAsync(int holder, int id, Actor by, CancellationToken cancel)
    {
        Allow(by);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seal = (await InUseAsync(db, holder, id, cancel))!;
        var now = clock.GetUtcNow();
        seal.Withdraw(by, now);
        db.ChangeRecords.Add(new ChangeRecord("印章", await NameAsync(db, holder, cancel), "撤回印章", seal.Sha256, after: null, by.UserId, by.Name, now));
        await SaveAsync(db, cancel);
    }

    private static void Allow(Actor by)
    {
        if (SealRights.WhyNotKeep(by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }
    }

    private static async Task<string> NameAsync(PortalDb db, int holder, CancellationToken cancel) => holder == PaperSeries.Office
        ? PaperSeries.OfficeName
        : await db.Units.Where(u => u.Id == holder).Select(u => u.Name).SingleOrDefaultAsync(cancel) ?? throw new RuleBrokenException(new Refusal(6, "没有这个单位。"));

    private static async Task<Seal?> InUseAsync(PortalDb db, int holder, int? seen, CancellationToken cancel)
    {
        var seal = await db.Seals.SingleOrDefaultAsync(s => s.Holder == holder && s.WithdrawnAt == null, cancel);
        return seal?.Id == seen ? seal : throw Overtaken();
    }

    private static async Task SaveAsync(PortalDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two at once: the index lets one seal in.
            throw Overtaken();
        }
    }

    private static OvertakenException Overtaken() => new("刚才有别人换过或撤回了这枚印章，您的操作没有保存。请看最新情况后再办。");
}
