using System.Security.Claims;
using HanbinPortal.Accounts;
using HanbinPortal.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace HanbinPortal.Features.Attachments;

/// <summary>The address of a file. Every request asks anew who may have it.</summary>
public static class AttachmentEndpoint
{
    // Whatever hides in a file, it gets no script, no form and no address of the portal.
    private const string Sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    public static void MapAttachments(this IEndpointRouteBuilder app) => app.MapGet("/files/{id:long}", GetAsync);

    private static async Task<Results<FileStreamHttpResult, NotFound>> GetAsync(
        long id, ClaimsPrincipal person, HttpContext context, ActorSource actors, AttachmentQuery attachments, AttachmentStore store, CancellationToken cancel)
    {
        var viewer = await actors.FindAsync(person.AccountId(), cancel);
        var file = viewer is null ? null : await attachments.RunAsync(id, viewer, cancel);
        if (file is null || store.Open(file.Sha256) is not { } content)
        {
            return TypedResults.NotFound();
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        headers.ContentDisposition = Disposition(file.FileName, FileKind.IsShownInline(file.ContentType));
        return TypedResults.Stream(content, file.ContentType, enableRangeProcessing: true);
    }

    private static string Disposition(string fileName, bool inline)
    {
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        return disposition.ToString();
    }
}
