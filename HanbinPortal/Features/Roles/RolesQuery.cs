using HanbinPortal.Data;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Roles;

/// <summary>One account and the roles it holds.</summary>
public sealed record HolderRow(string Id, string UserName, string DisplayName, string? UnitName, IReadOnlyList<PortalRole> Roles, bool IsDisabled);

/// <summary>Accounts with their roles, those that wait for one first.</summary>
public sealed class RolesQuery(IDbContextFactory<PortalDb> dbs)
{
    public const int PageSize = 25;

    public async Task<(IReadOnlyList<HolderRow> Rows, int Total)> RunAsync(string? search, int page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var people = from user in db.Users.AsNoTracking()
                     join unit in db.Units on user.UnitId equals unit.Id into units
                     from unit in units.DefaultIfEmpty()
                     select new { user, unit, Held = db.UserRoles.Where(r => r.UserId == user.Id).Select(r => r.RoleId).ToList() };
        if (!string.IsNullOrWhiteSpace(search))
        {
            var wanted = search.Trim();
            people = people.Where(p => p.user.UserName!.Contains(wanted) || p.user.DisplayName.Contains(wanted) || p.unit.Name.Contains(wanted));
        }

        var total = await people.CountAsync(cancel);
        var rows = await people.OrderBy(p => db.UserRoles.Any(r => r.UserId == p.user.Id)).ThenBy(p => p.user.UserName).Skip(page * PageSize).Take(PageSize).ToListAsync(cancel);

        // A role's id is its name, see RoleMapping.
        return ([.. rows.Select(r => new HolderRow(r.user.Id, r.user.UserName!, r.user.DisplayName, r.unit?.Name, [.. r.Held.Select(Enum.Parse<PortalRole>).Order()], r.user.IsDisabled))], total);
    }
}
