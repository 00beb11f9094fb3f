using HanbinPortal.Data;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Users;

/// <summary>One account as the administrators see it.</summary>
public sealed record UserRow(string Id, string UserName, string DisplayName, int? UnitId, string? UnitName, IReadOnlyList<PortalRole> Roles, bool IsDisabled, bool IsLockedOut);

/// <summary>One page of accounts, and how many there are.</summary>
public sealed record UserPage(IReadOnlyList<UserRow> Rows, int Total);

/// <summary>Accounts by name or unit.</summary>
public sealed class UsersQuery(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    public const int PageSize = 25;

    public async Task<UserPage> RunAsync(string? search, int page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var people = from user in db.Users.AsNoTracking()
                     join unit in db.Units on user.UnitId equals unit.Id into units
                     from unit in units.DefaultIfEmpty()
                     select new { user, unit };
        if (!string.IsNullOrWhiteSpace(search))
        {
            var wanted = search.Trim();
            people = people.Where(p => p.user.UserName!.Contains(wanted) || p.user.DisplayName.Contains(wanted) || p.unit.Name.Contains(wanted));
        }

        var total = await people.CountAsync(cancel);
        var rows = await people.OrderBy(p => p.user.IsDisabled).ThenBy(p => p.user.UserName).Skip(page * PageSize).Take(PageSize).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.user.Id);
        var roles = (await (from held in db.UserRoles
                            join role in db.Roles on held.RoleId equals role.Id
                            where ids.Contains(held.UserId)
                            select new { held.UserId, role.Name }).ToListAsync(cancel)).ToLookup(r => r.UserId, r => Enum.Parse<PortalRole>(r.Name!));
        var now = clock.GetUtcNow();
        return new UserPage(
            [.. rows.Select(r => new UserRow(r.user.Id, r.user.UserName!, r.user.DisplayName, r.user.UnitId, r.unit?.Name, [.. roles[r.user.Id].Order()], r.user.IsDisabled, r.user.LockoutEnd > now))],
            total);
    }

    public async Task<IReadOnlyList<(int Id, string Name)>> UnitsAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return [.. (await db.Units.Where(u => !u.IsClosed).OrderBy(u => u.Id).Select(u => new { u.Id, u.Name }).ToListAsync(cancel)).Select(u => (u.Id, u.Name))];
    }
}
