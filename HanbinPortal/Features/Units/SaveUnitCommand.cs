using HanbinPortal.Data;
using HanbinPortal.Model.Records;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Units;

/// <summary>What can be said of a unit; <paramref name="Id"/> is null for a new one.</summary>
public sealed record UnitDraft(int? Id, string Code, string Name, string ShortName, UnitCategory Category, bool ClerksSendAlone, bool IsClosed, string? ContactPhone = null);

/// <summary>Adds or changes a unit (第六条); nothing is deleted, a unit that is gone is closed.</summary>
public sealed class SaveUnitCommand(IDbContextFactory<PortalDb> dbs, Me me, TimeProvider clock)
{
    public async Task RunAsync(UnitDraft draft, CancellationToken cancel)
    {
        var actor = await me.ActorAsync(cancel);
        if (!actor.Is(PortalRole.SystemAdmin) && !actor.Is(PortalRole.Director))
        {
            throw new RuleBrokenException(new Refusal(6, "只有系统管理员和热线办主任可以维护承办单位。"));
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (code, name, shortName) = (draft.Code.Trim(), draft.Name.Trim(), draft.ShortName.Trim());
        if (code.Length is 0 or > 20 || name.Length is 0 or > 100 || shortName.Length is 0 or > 50)
        {
            throw new RuleBrokenException(new Refusal(6, "请填写编码（20字以内）、单位全称（100字以内）和简称（50字以内）。"));
        }

        var phone = ContactPhoneText.Read(draft.ContactPhone);
        if (await db.Units.AnyAsync(u => u.Id != draft.Id && (u.Code == code || u.Name == name), cancel))
        {
            throw new RuleBrokenException(new Refusal(6, "已有相同编码或名称的单位，请核对。"));
        }

        var unit = draft.Id is { } id ? await db.Units.SingleAsync(u => u.Id == id, cancel) : null;
        var before = unit is null ? null : Describe(unit);
        if (unit is null)
        {
            unit = new Unit { Code = code, Name = name, ShortName = shortName };
            db.Units.Add(unit);
        }

        (unit.Code, unit.Name, unit.ShortName, unit.Category) = (code, name, shortName, draft.Category);
        (unit.ClerksSendAlone, unit.IsClosed) = (draft.ClerksSendAlone, draft.IsClosed);
        unit.ContactPhone = phone;
        db.ChangeRecords.Add(new ChangeRecord("单位", name, before is null ? "新增单位" : "修改单位", before, Describe(unit), actor.UserId, actor.Name, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }

    private static string Describe(Unit unit) =>
        $"{unit.Code} {unit.Name}（{unit.ShortName}），{UnitCategories.NameOf(unit.Category)}，{(unit.ClerksSendAlone ? "经办人可直接报出" : "须负责人审批")}{(unit.ContactPhone is null ? null : $"，电话{unit.ContactPhone}")}{(unit.IsClosed ? "，已停用" : string.Empty)}";
}
