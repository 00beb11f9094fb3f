using HanbinPortal.Data;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Papers;

/// <summary>What anybody who holds the paper may know of it: no title, no addressee, no person.</summary>
public sealed record Proof(PaperKind Kind, string Number, string Issuer, DateTimeOffset IssuedAt, string PdfSha256, bool IsSealed);

/// <summary>Finds a document by the code on its page.</summary>
public sealed class ProofQuery(IDbContextFactory<PortalDb> dbs)
{
    public async Task<Proof?> RunAsync(string code, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.IssuedPapers.Where(p => p.ProofCode == code)
            .Select(p => new Proof(p.Kind, p.Number, p.Issuer, p.IssuedAt, p.PdfSha256, p.SealSha256 != null))
            .FirstOrDefaultAsync(cancel);
    }
}
