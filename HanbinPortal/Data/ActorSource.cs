using HanbinPortal.Accounts;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>Who somebody is right now: roles and unit are read anew for every step, so that a change of post works at once.</summary>
public sealed class ActorSource(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>The person, or null when there is no such account or it is disabled.</summary>
    public async Task<Actor?> FindAsync(string userId, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var user = await db.Users.AsNoTracking().Where(u => u.Id == userId && !u.IsDisabled)
            .Select(u => new { u.DisplayName, u.UnitId })
            .FirstOrDefaultAsync(cancel);
        if (user is null)
        {
            return null;
        }

        var roles = await (from post in db.UserRoles
                           join role in db.Roles on post.RoleId equals role.Id
                           where post.UserId == userId
                           select role.Name).ToListAsync(cancel);
        PortalRole[] held = [.. roles.Select(r => Enum.Parse<PortalRole>(r!))];

        // A unit opens its orders only to those who work for it as clerk or leader; whoever left the post keeps nothing of it.
        var unitId = held.Any(PortalRoles.OfUnit.Contains) ? user.UnitId : null;
        var sendsAlone = unitId is { } unit && await db.Units.Where(u => u.Id == unit).Select(u => u.ClerksSendAlone).FirstOrDefaultAsync(cancel);
        return new Actor(userId, user.DisplayName, held, unitId, sendsAlone);
    }
}
