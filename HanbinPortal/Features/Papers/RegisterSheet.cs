using System.Security.Claims;
using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;

namespace HanbinPortal.Features.Papers;

/// <summary>The register as a workbook: every entry the filter meets, however many, in the order of the numbers.</summary>
public static class RegisterSheet
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Address = "/papers/register.xlsx";

    public static void MapRegisterSheet(this IEndpointRouteBuilder app) => app.MapGet(Address, GetAsync).RequireAuthorization(Policies.Papers);

    private static async Task<Results<FileStreamHttpResult, ForbidHttpResult>> GetAsync(
        string? q, PaperKind? kind, int? year, int? holder, bool? unscanned, ClaimsPrincipal person, HttpContext context, ActorSource actors, IDbContextFactory<PortalDb> dbs, TimeProvider clock, CancellationToken cancel)
    {
        // Asked anew: the cookie may be older than the last change of post.
        if (await actors.FindAsync(person.AccountId(), cancel) is not { } viewer)
        {
            return TypedResults.Forbid();
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var filter = new RegisterFilter { Search = q, Kind = kind, Year = year, Holder = holder, WithoutScan = unscanned is true };
        var papers = filter.In(db, viewer).AsNoTracking().OrderBy(p => p.Year).ThenBy(p => p.Holder).ThenBy(p => p.Word).ThenBy(p => p.Running);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"发文登记簿_{ChinaTime.Show(ChinaTime.DateOf(clock.GetUtcNow()))}.xlsx");
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(Write(papers.AsEnumerable().Select(p => new Line(p))), Workbook);
    }

    /// <summary>Through a file that vanishes when it is closed: the writer of workbooks has to go back to what it has written.</summary>
    private static FileStream Write(IEnumerable<Line> lines)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            file.SaveAs(lines, sheetName: "发文登记簿");
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private sealed class Line(IssuedPaper paper)
    {
        [ExcelColumn(Name = "发文字号", Width = 28)]
        public string Number => paper.Number;

        [ExcelColumn(Name = "文书", Width = 16)]
        public string Kind => paper.Kind.Facts().Name;

        [ExcelColumn(Name = "标题", Width = 60)]
        public string Title => paper.Title;

        [ExcelColumn(Name = "工单编号", Width = 24)]
        public string Order => paper.OrderNumber ?? "";

        [ExcelColumn(Name = "发文单位", Width = 28)]
        public string Issuer => paper.Issuer;

        [ExcelColumn(Name = "主送", Width = 28)]
        public string Addressee => paper.Addressee ?? "";

        [ExcelColumn(Name = "签发时间", Width = 18)]
        public string IssuedAt => ChinaTime.Show(paper.IssuedAt);

        [ExcelColumn(Name = "签发人", Width = 12)]
        public string IssuedBy => paper.IssuedByName;

        [ExcelColumn(Name = "电子印章", Width = 26)]
        public string Seal => paper.SealSha256 is null ? "" : $"已加盖电子印章（{paper.IssuedByName}）";

        [ExcelColumn(Name = "打印时间", Width = 18)]
        public string PrintedAt => paper.PrintedAt is { } at ? ChinaTime.Show(at) : "";

        [ExcelColumn(Name = "扫描件", Width = 10)]
        public string Scan => paper.ScanSha256 is null ? "" : "已上传";

        [ExcelColumn(Name = "PDF SHA-256", Width = 70)]
        public string Sha256 => paper.PdfSha256;
    }
}
