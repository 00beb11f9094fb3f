using System.Collections.Concurrent;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;

namespace HanbinPortal.Features.Intake;

/// <summary>Runs imports apart from the pages that began them: whoever leaves the page, or loses the connection, loses nothing.</summary>
public sealed class ImportRunner(FileOpening opening, FileImport import, WaitingFiles files, IHostApplicationLifetime host, ILogger<ImportRunner> log)
{
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _running = new();

    /// <summary>Begins, and answers as soon as the run is recorded.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="UnreadableSheetException">The file cannot be read.</exception>
    /// <exception cref="Regulation.RuleBrokenException">The person may not.</exception>
    public Task<int> StartAsync(WaitingFile file, IntakeKind kind, string source, ColumnMapping mapping, Actor by)
    {
        var begun = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Task.Run(() => RunAsync(file, kind, source, mapping, by, begun));
        return begun.Task;
    }

    /// <summary>Whether it runs here and can be stopped.</summary>
    public bool IsRunning(int runId) => _running.ContainsKey(runId);

    /// <summary>Stops after the batch that is being saved.</summary>
    public void Stop(int runId)
    {
        try
        {
            _running.GetValueOrDefault(runId)?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It came to its end in the same moment.
        }
    }

    private async Task RunAsync(WaitingFile file, IntakeKind kind, string source, ColumnMapping mapping, Actor by, TaskCompletionSource<int> begun)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping);
        var runId = 0;
        try
        {
            await using var content = files.Open(file);
            using var opened = await opening.OpenAsync(content, kind, source, stop.Token);
            var run = await import.RunAsync(new ImportRequest(file.Name, opened, source, mapping, by), new FirstWord(Begin), stop.Token);
            if (run.State is ImportState.Done)
            {
                await content.DisposeAsync();
                files.Drop(file);
            }
        }
        catch (Exception fault)
        {
            // Before it began the page says why; afterwards nobody waits any more.
            if (!begun.TrySetException(fault))
            {
                log.LogError(fault, "Import {RunId} broke off", runId);
            }
        }
        finally
        {
            _running.TryRemove(runId, out _);
        }

        void Begin(int id)
        {
            runId = id;
            _running[id] = stop;
            begun.TrySetResult(id);
        }
    }

    private sealed class FirstWord(Action<int> begun) : IProgress<ImportProgress>
    {
        private bool _said;

        public void Report(ImportProgress value)
        {
            if (!_said)
            {
                _said = true;
                begun(value.RunId);
            }
        }
    }
}
