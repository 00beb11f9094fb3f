using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace HanbinPortal.Tests.Features.Intake.Importing;

/// <summary>Imports files into one database as the portal does, and reads back what came of it.</summary>
internal sealed class ImportDesk(TestDatabase database, TimeProvider? clock = null)
{
    public OrderFeed Feed { get; } = new(NullLogger<OrderFeed>.Instance);

    public TimeProvider Clock { get; } = clock ?? new StoppedClock();

    public FileOpening Opening => new(database, Clock);

    public FileImport Import => new(database, new RuleBookSource(database), Feed, Clock, NullLogger<FileImport>.Instance);

    public async Task<ImportRun> TakeAsync(
        Stream file, Actor? by = null, IntakeKind? kind = null, string name = "导出.xlsx", IProgress<ImportProgress>? progress = null, CancellationToken? stop = null)
    {
        using var opened = await Opening.OpenAsync(file, kind, FileOpening.UsualSource, CancellationToken.None);
        Assert.Empty(opened.Missing);
        var request = new ImportRequest(name, opened, FileOpening.UsualSource, opened.Mapping, by ?? People.Dispatcher);
        return await Import.RunAsync(request, progress, stop ?? TestContext.Current.CancellationToken);
    }

    /// <summary>The rows of a run as the report shows them.</summary>
    public async Task<IReadOnlyList<string>> ReportAsync(ImportRun run)
    {
        await using var db = database.CreateDbContext();
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.RunId == run.Id).OrderBy(r => r.Ordinal).ToListAsync(TestContext.Current.CancellationToken);
        return [.. rows.Select(r => $"{r.RowNumber} {r.Number} {r.Outcome} {r.Why}".Trim())];
    }

    public async Task<WorkOrder> OrderAsync(string number)
    {
        await using var db = database.CreateDbContext();
        return await OrderDesk.Whole(db.Orders).SingleAsync(o => o.Number == number, TestContext.Current.CancellationToken);
    }

    public async Task<T> AskAsync<T>(Func<PortalDb, Task<T>> question)
    {
        await using var db = database.CreateDbContext();
        return await question(db);
    }

    public static string Figures(ImportRun run) => $"{run.Read} {run.Received} {run.AlreadyHere} {run.Conflicts} {run.Refused}";
}
