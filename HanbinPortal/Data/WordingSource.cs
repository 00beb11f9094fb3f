using System.Collections.Frozen;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>The last version of the wording of each document; a kind that is not in it was never changed.</summary>
public sealed class WordingSource(IDbContextFactory<PortalDb> dbs) : KeptSource<FrozenDictionary<PaperKind, PaperWording>>(dbs)
{
    protected override async Task<FrozenDictionary<PaperKind, PaperWording>> ReadAsync(PortalDb db, CancellationToken cancel)
    {
        var last = await db.PaperWordings.AsNoTracking()
            .Where(w => w.Version == db.PaperWordings.Where(other => other.Kind == w.Kind).Max(other => other.Version))
            .ToListAsync(cancel);
        return last.ToFrozenDictionary(w => w.Kind);
    }
}
