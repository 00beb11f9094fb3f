using System.Text.Json;
using HanbinPortal.Data;
using HanbinPortal.Model.Calendar;
using HanbinPortal.Model.Records;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.RuleSettings;

/// <summary>Adds a set of settings that holds from a future instant; what holds already is never changed.</summary>
public sealed class SaveSettingsCommand(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, Me me, TimeProvider clock)
{
    public async Task RunAsync(DateTimeOffset from, RegulationSettings settings, string reason, CancellationToken cancel)
    {
        var actor = await me.ActorAsync(cancel);
        var now = clock.GetUtcNow();
        var refusal = !actor.Is(PortalRole.Director) ? new Refusal(5, "只有热线办主任可以调整办法的设置。")
            : settings.Faults() is [var fault, ..] ? new Refusal(14, fault)
            : from <= now ? new Refusal(14, "生效时刻须在现在之后，已经起算的时限不受影响。")
            : string.IsNullOrWhiteSpace(reason) ? new Refusal(5, "请写明调整的依据和理由。")
            : null;
        if (refusal is not null)
        {
            throw new RuleBrokenException(refusal);
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.SettingsVersions.AnyAsync(v => v.From == from, cancel))
        {
            throw new RuleBrokenException(new Refusal(5, $"{ChinaTime.Show(from)}起已有一组设置，请另选生效时刻。"));
        }

        var before = await db.SettingsVersions.AsNoTracking().OrderByDescending(v => v.From).FirstOrDefaultAsync(cancel);
        var version = new SettingsVersion(from, settings, reason.Trim(), actor.Name, now);
        db.SettingsVersions.Add(version);
        db.ChangeRecords.Add(new ChangeRecord(
            "设置", $"自{ChinaTime.Show(from)}起", reason.Trim(), before?.Json ?? JsonSerializer.Serialize(new RegulationSettings()), version.Json, actor.UserId, actor.Name, now));
        await db.SaveChangesAsync(cancel);
        rules.Forget();
    }
}
