using System.Globalization;
using System.Security.Claims;
using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace HanbinPortal.Features.Papers;

/// <summary>The addresses of the files of issued documents. Every request asks anew who may have them; the bytes are those of the issue.</summary>
public static class PaperFile
{
    /// <summary>One file for the printer holds no more documents than this.</summary>
    public const int MostInOne = 1000;

    private const string Pdf = "application/pdf";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Whatever hides in a file, it gets no script, no form and no address of the portal.
    private const string Sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    public static string PdfOf(long id) => $"{PortalRoutes.Paper(id)}/paper.pdf";

    public static string DocxOf(long id) => $"{PortalRoutes.Paper(id)}/paper.docx";

    public static string ScanOf(long id) => $"{PortalRoutes.Paper(id)}/scan";

    /// <summary>Several as one file, each on an odd page.</summary>
    public static string Together(IEnumerable<long> ids) => $"{PortalRoutes.Papers}/together.pdf?ids={string.Join(',', ids)}";

    public static void MapPaperFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/papers/{id:long}/paper.pdf", (long id, ClaimsPrincipal person, HttpContext context, ActorSource actors, RegisterQuery register, PaperStore store, CancellationToken cancel) =>
            GetAsync(id, p => store.Open(p.PdfSha256), _ => Pdf, ".pdf", person, context, actors, register, cancel)).RequireAuthorization(Policies.Papers);
        app.MapGet("/papers/{id:long}/paper.docx", (long id, ClaimsPrincipal person, HttpContext context, ActorSource actors, RegisterQuery register, PaperStore store, CancellationToken cancel) =>
            GetAsync(id, p => store.Open(p.DocxSha256), _ => Docx, ".docx", person, context, actors, register, cancel)).RequireAuthorization(Policies.Papers);
        app.MapGet("/papers/{id:long}/scan", (long id, ClaimsPrincipal person, HttpContext context, ActorSource actors, RegisterQuery register, AttachmentStore scans, CancellationToken cancel) =>
            GetAsync(id, p => p.ScanSha256 is { } sha ? scans.Open(sha) : null, p => p.ScanContentType!, "（扫描件）", person, context, actors, register, cancel)).RequireAuthorization(Policies.Papers);
        app.MapGet("/papers/together.pdf", TogetherAsync).RequireAuthorization(Policies.Papers);
    }

    /// <summary>「汉热线函〔2026〕12号」 as a file is called.</summary>
    public static string NameOf(IssuedPaper paper) => $"{paper.Number} {paper.Kind.Facts().Name}";

    private static async Task<Results<FileStreamHttpResult, NotFound>> GetAsync(
        long id, Func<IssuedPaper, Stream?> open, Func<IssuedPaper, string> typeOf, string ending, ClaimsPrincipal person, HttpContext context, ActorSource actors, RegisterQuery register, CancellationToken cancel)
    {
        var viewer = await actors.FindAsync(person.AccountId(), cancel);
        var paper = viewer is null ? null : await register.FindAsync(id, viewer, cancel);
        if (paper is null || open(paper) is not { } content)
        {
            return TypedResults.NotFound();
        }

        var type = typeOf(paper);
        var name = ending.StartsWith('.') ? $"{NameOf(paper)}{ending}" : $"{NameOf(paper)}{ending}{Path.GetExtension(paper.ScanFileName)}";
        Announce(context, name, FileKind.IsShownInline(type));
        return TypedResults.Stream(content, type, enableRangeProcessing: true);
    }

    private static async Task<Results<FileContentHttpResult, NotFound, BadRequest<string>>> TogetherAsync(
        string ids, ClaimsPrincipal person, HttpContext context, ActorSource actors, IDbContextFactory<PortalDb> dbs, PaperStore store, CancellationToken cancel)
    {
        List<long> wanted = [];
        foreach (var text in ids.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return TypedResults.NotFound();
            }

            wanted.Add(id);
        }

        if (wanted.Count > MostInOne)
        {
            return TypedResults.BadRequest($"一次最多合并{MostInOne}件，请分批打印。");
        }

        var viewer = await actors.FindAsync(person.AccountId(), cancel);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var papers = viewer is null ? [] : await RegisterFilter.SeenBy(db.IssuedPapers, viewer).Where(p => wanted.Contains(p.Id)).Select(p => new { p.Id, p.PdfSha256 }).ToListAsync(cancel);
        if (papers.Count == 0)
        {
            return TypedResults.NotFound();
        }

        // As they were chosen: whoever sorts the printed pile has the same order on the screen.
        List<byte[]> files = [];
        foreach (var paper in papers.OrderBy(p => wanted.IndexOf(p.Id)))
        {
            files.Add(await store.ReadAsync(paper.PdfSha256, cancel));
        }

        Announce(context, $"文书合并打印（{files.Count}件）.pdf", inline: true);
        return TypedResults.Bytes(PdfJoin.Join(files), Pdf);
    }

    private static void Announce(HttpContext context, string fileName, bool inline)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        headers.ContentDisposition = disposition.ToString();
    }
}
