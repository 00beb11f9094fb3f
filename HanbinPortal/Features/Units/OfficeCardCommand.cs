using HanbinPortal.Data;
using HanbinPortal.Model.Records;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Units;

/// <summary>Keeps the office's own 联系电话.</summary>
public sealed class OfficeCardCommand(IDbContextFactory<PortalDb> dbs, Me me, TimeProvider clock)
{
    public async Task<string?> ReadAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.OfficeCards.Select(c => c.ContactPhone).SingleOrDefaultAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">Not theirs to keep, or no telephone.</exception>
    public async Task SaveAsync(string? written, CancellationToken cancel)
    {
        var actor = await me.ActorAsync(cancel);
        if (!actor.Is(PortalRole.SystemAdmin) && !actor.Is(PortalRole.Director))
        {
            throw new RuleBrokenException(new Refusal(6, "只有系统管理员和热线办主任可以维护联系电话。"));
        }

        var phone = ContactPhoneText.Read(written);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var card = await db.OfficeCards.SingleOrDefaultAsync(cancel);
        if (card?.ContactPhone == phone)
        {
            return;
        }

        if (card is null)
        {
            card = new OfficeCard();
            db.OfficeCards.Add(card);
        }

        db.ChangeRecords.Add(new ChangeRecord("单位", "热线办", "修改联系电话", card.ContactPhone, phone, actor.UserId, actor.Name, clock.GetUtcNow()));
        card.ContactPhone = phone;
        await db.SaveChangesAsync(cancel);
    }
}
