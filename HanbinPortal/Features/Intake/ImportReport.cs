using System.Globalization;
using System.Security.Claims;
using HanbinPortal.Accounts;
using HanbinPortal.Data;
using HanbinPortal.Model.Intake;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;

namespace HanbinPortal.Features.Intake;

/// <summary>The report of one import as a workbook: every row and what became of it, written row by row however many there are.</summary>
public static class ImportReport
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string AddressOf(int runId, ImportOutcome? outcome) =>
        string.Create(CultureInfo.InvariantCulture, $"/intake/runs/{runId}/report.xlsx") + (outcome is { } only ? $"?outcome={only}" : "");

    public static void MapImportReports(this IEndpointRouteBuilder app) =>
        app.MapGet("/intake/runs/{id:int}/report.xlsx", GetAsync).RequireAuthorization(Policies.Office);

    private static async Task<Results<FileStreamHttpResult, NotFound, ForbidHttpResult>> GetAsync(
        int id, ImportOutcome? outcome, ClaimsPrincipal person, HttpContext context, ActorSource actors, IDbContextFactory<PortalDb> dbs, CancellationToken cancel)
    {
        // Asked anew: the cookie may be older than the last change of post.
        if (await actors.FindAsync(person.AccountId(), cancel) is not { IsOffice: true })
        {
            return TypedResults.Forbid();
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var run = await db.ImportRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (run is null)
        {
            return TypedResults.NotFound();
        }

        var rows = db.ImportRows.AsNoTracking().Where(r => r.RunId == id && (outcome == null || r.Outcome == outcome)).OrderBy(r => r.Ordinal);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"导入结果_{ChinaTime.Show(ChinaTime.DateOf(run.StartedAt))}_{Path.GetFileNameWithoutExtension(run.FileName)}.xlsx");
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(Write(rows.AsEnumerable().Select(row => new Line(row))), Workbook);
    }

    /// <summary>Through a file that vanishes when it is closed: the writer of workbooks has to go back to what it has written.</summary>
    private static FileStream Write(IEnumerable<Line> lines)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            file.SaveAs(lines, sheetName: "导入结果");
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private sealed class Line(ImportRow row)
    {
        [ExcelColumn(Name = "工作表", Width = 16)]
        public string Sheet => row.Sheet;

        [ExcelColumn(Name = "行号", Width = 8)]
        public int Row => row.RowNumber;

        [ExcelColumn(Name = "工单编号", Width = 24)]
        public string Number => row.Number ?? "";

        [ExcelColumn(Name = "结果", Width = 10)]
        public string Outcome => IntakeWords.Of(row.Outcome);

        [ExcelColumn(Name = "原因", Width = 80)]
        public string Why => row.Why ?? "";
    }
}
