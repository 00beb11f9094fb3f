using System.Globalization;
using HanbinPortal.Accounts;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data.Seed;

/// <summary>One account for every role, and people of three more units, in demo mode and into an empty database only.</summary>
public sealed class DemoPeople(UserManager<PortalUser> users, PortalDb db)
{
    public static readonly DemoAccounts Offered = new(
    [
        new("paidan", "陈雨", PortalRole.Dispatcher),
        new("shenhe", "李静", PortalRole.Reviewer),
        new("duban", "王磊", PortalRole.Supervisor),
        new("zhuren", "赵敏", PortalRole.Director),
        new("jianmin", "刘洋", PortalRole.Clerk, "建民街道办事处"),
        new("jianmin-lead", "周涛", PortalRole.UnitLead, "建民街道办事处"),
        new("wuli", "杨梅", PortalRole.Clerk, "五里镇人民政府"),
        new("wuli-lead", "何军", PortalRole.UnitLead, "五里镇人民政府"),
        new("chengguan", "黄蕾", PortalRole.Clerk, "汉滨区城市管理局"),
        new("chengguan-lead", "徐斌", PortalRole.UnitLead, "汉滨区城市管理局"),
        new("gongshui", "林凯", PortalRole.Clerk, "安康市供水公司汉滨营业所"),
        new("quling", "区领导", PortalRole.DistrictLeader),
        new("ducha", "吴刚", PortalRole.InspectionOffice),
        new("jiandu", "郑芳", PortalRole.Observer),
        new("xitong", "孙强", PortalRole.SystemAdmin),
        new("anquan", "马丽", PortalRole.SecurityAdmin),
        new("shenji", "朱辉", PortalRole.AuditAdmin),
    ]);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await users.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        await GivePhonesAsync(cancellationToken);
        var units = await db.Units.ToDictionaryAsync(unit => unit.Name, unit => unit.Id, cancellationToken);
        foreach (var person in Offered.All)
        {
            var user = new PortalUser
            {
                UserName = person.UserName,
                DisplayName = person.DisplayName,
                UnitId = person.Unit is { } unit ? units[unit] : null,
            };
            (await users.CreateAsync(user, DemoAccounts.Password)).OrThrow();
            (await users.AddToRoleAsync(user, person.Role.ToString())).OrThrow();
        }
    }

    /// <summary>Numbers nobody can have, for the notes under the documents of the office and of the units that have people.</summary>
    private async Task GivePhonesAsync(CancellationToken cancellationToken)
    {
        string[] names = [.. Offered.All.Select(person => person.Unit).OfType<string>().Distinct()];
        foreach (var unit in await db.Units.Where(unit => names.Contains(unit.Name)).ToListAsync(cancellationToken))
        {
            unit.ContactPhone = string.Create(CultureInfo.InvariantCulture, $"0915-0000{unit.Id:D3}");
        }

        db.OfficeCards.Add(new OfficeCard { ContactPhone = "0915-0012345" });
        await db.SaveChangesAsync(cancellationToken);
    }
}
