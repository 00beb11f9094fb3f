using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HanbinPortal.Data;
using HanbinPortal.Data.Search;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>
/// Takes a file in: rows one by one, a batch in one transaction together with its report and its figures. Stopped or killed it leaves
/// whole batches; the same file taken in again finds them here and goes on.
/// </summary>
public sealed class FileImport(IDbContextFactory<PortalDb> dbs, RuleBookSource rules, OrderFeed feed, TimeProvider clock, ILogger<FileImport> log)
{
    // Somebody else may save the same number or bring the same order on between reading and saving.
    private const int Attempts = 6;
    private const int FewEnoughToName = 20;

    /// <summary>Why this person may not import such a file; null when they may.</summary>
    public static Refusal? WhyNot(IntakeKind kind, Actor by)
    {
        var step = StepTable.Of(kind is IntakeKind.Orders ? OrderStep.Receive : OrderStep.RecordCityReview);
        return step.Roles.Any(by.Is) ? null : new Refusal(step.Article, kind is IntakeKind.Orders ? "您的岗位不能接收工单，请由派单员或热线办主任导入。" : "您的岗位不能登记市平台结果，请由派单员、审核员或热线办主任导入。");
    }

    /// <summary>Takes the file in to its end; how that went stands in the run.</summary>
    /// <exception cref="RuleBrokenException">The person may not.</exception>
    public async Task<ImportRun> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var (file, by) = (request.File, request.By);
        if (WhyNot(file.Kind, by) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        var sheet = file.Sheet;
        var run = new ImportRun(file.Kind, request.ShortName, file.Sha256, request.Source, request.Mapping.ToJson(), by.UserId, by.Name, clock.GetUtcNow());
        await SaveAsync(db => db.ImportRuns.Add(run));
        progress?.Report(ImportProgress.Of(run));

        var (state, trouble) = (ImportState.Done, (string?)null);
        try
        {
            run = file.Kind is IntakeKind.Orders
                ? await TakeAllAsync(run, request, sheet, new CityOrderParser(sheet, request.Mapping), new OrderTaker(), progress, cancel)
                : await TakeAllAsync(run, request, sheet, new CityResultParser(sheet, request.Mapping), new ResultTaker(), progress, cancel);
            trouble = sheet.SkippedSheets.Count > 0 ? $"没有读取的工作表：{string.Join("、", sheet.SkippedSheets)}。" : null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            (state, trouble) = (ImportState.Stopped, "已停止。停止前的行已经接收，再次导入同一文件即从这里继续。");
        }
        catch (UnreadableSheetException unreadable)
        {
            (state, trouble) = (ImportState.Failed, unreadable.Message);
        }
        catch (Exception fault) when (fault is DbUpdateException or DbException)
        {
            log.LogError(fault, "Import {RunId} could not be saved", run.Id);
            (state, trouble) = (ImportState.Failed, "数据库暂时不能写入，导入中断。已接收的行不受影响，请稍后再次导入同一文件。");
        }

        // How it ended is recorded even when whoever started it is gone.
        await SaveAsync(db =>
        {
            run = db.ImportRuns.Single(r => r.Id == run.Id);
            run.End(state, trouble, clock.GetUtcNow());
        });
        progress?.Report(ImportProgress.Of(run));
        return run;
    }

    private async Task<ImportRun> TakeAllAsync<T>(
        ImportRun run, ImportRequest request, IntakeFile sheet, RowParser<T> parser, RowTaker<T> taker, IProgress<ImportProgress>? progress, CancellationToken cancel)
        where T : class
    {
        var told = request.Mapping.Bind(sheet.Header).Keys.ToHashSet();
        var words = new WordSorting(dbs, log);
        await foreach (var (rows, share) in ReadAheadAsync(sheet, parser, taker.BatchSize, cancel))
        {
            run = await TakeBatchAsync(run.Id, request.By, told, rows, taker, share, cancel);
            progress?.Report(ImportProgress.Of(run));
            words.Begin();
        }

        words.End();
        return run;
    }

    // While one batch is being saved the next is read: the two hardly wait for each other on two cores.
    private static async IAsyncEnumerable<(RowOutcome<T>[] Rows, double Share)> ReadAheadAsync<T>(
        IntakeFile sheet, RowParser<T> parser, int size, [EnumeratorCancellation] CancellationToken cancel)
        where T : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var ahead = Channel.CreateBounded<(RowOutcome<T>[], double)>(2);
        var reading = Task.Run(ReadAsync, CancellationToken.None);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(cancel))
            {
                yield return batch;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }

        async Task ReadAsync()
        {
            try
            {
                foreach (var rows in sheet.Rows().Select(parser.Parse).Chunk(size))
                {
                    await ahead.Writer.WriteAsync((rows, sheet.Progress), stop.Token);
                }

                ahead.Writer.Complete();
            }
            catch (Exception fault)
            {
                // Thrown where the batches are taken, after those that were read.
                ahead.Writer.Complete(fault);
            }
        }
    }

    private async Task<ImportRun> TakeBatchAsync<T>(
        int runId, Actor by, IReadOnlySet<IntakeField> told, RowOutcome<T>[] rows, RowTaker<T> taker, double share, CancellationToken cancel)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await dbs.CreateDbContextAsync(cancel);
                await using var whole = await db.Database.BeginTransactionAsync(cancel);
                var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, cancel);
                var batch = new Batch(db, run, by, clock.GetUtcNow(), await rules.GetAsync(cancel), told, run.Read + 1);
                if (!await taker.TakeAsync(batch, rows, cancel))
                {
                    continue;
                }

                await batch.SaveAsync(share, cancel);
                Tell(batch.Changed);
                return run;
            }
            catch (Exception overtaken) when (overtaken is DbUpdateException or DbException && attempt < Attempts)
            {
                log.LogInformation(overtaken, "A batch of import {RunId} is taken again", runId);
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), clock, cancel);
            }
        }
    }

    // A few by name, so that their own pages hear of it; many once for the batch, or a thousand open screens would read their lists for every row.
    private void Tell(IReadOnlyCollection<WorkOrder> changed)
    {
        if (changed.Count is > 0 and <= FewEnoughToName)
        {
            changed.ToList().ForEach(o => feed.Tell(OrderChanged.Of(o)));
        }
        else if (changed.Count > 0)
        {
            feed.Tell(OrderChanged.Of(changed.Last()) with { UnitIds = [.. changed.SelectMany(o => o.Assignments).Select(a => a.UnitId).Distinct()] });
        }
    }

    private async Task SaveAsync(Action<PortalDb> change)
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        change(db);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
