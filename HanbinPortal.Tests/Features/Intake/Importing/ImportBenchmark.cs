using System.Diagnostics;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Intake.Importing;

/// <summary>Run by hand: <c>-explicit only</c>. A year's orders and more, received into the database, and the same file again.</summary>
[Trait("Category", "Benchmark")]
public sealed class ImportBenchmark(ITestOutputHelper output)
{
    [Theory(Explicit = true)]
    [InlineData(DatabaseProvider.Sqlite, "csv")]
    [InlineData(DatabaseProvider.Sqlite, "shared.xlsx")]
    [InlineData(DatabaseProvider.PostgreSQL, "csv")]
    public async Task A_hundred_thousand_orders_are_received_in_under_a_minute(DatabaseProvider provider, string kind)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = new ImportDesk(database, TimeProvider.System);
        var path = Path.Combine(Path.GetTempPath(), $"import-benchmark.{kind}");
        ReadingBenchmark.Write(path, kind);
        try
        {
            foreach (var expected in (string[])[$"{ReadingBenchmark.Rows} {ReadingBenchmark.Rows} 0 0 0", $"{ReadingBenchmark.Rows} 0 {ReadingBenchmark.Rows} 0 0"])
            {
                // The time the work takes, not the time it waits for others on a busy machine.
                using var process = Process.GetCurrentProcess();
                var before = process.TotalProcessorTime;
                var watch = Stopwatch.StartNew();
                await using var file = File.OpenRead(path);
                var run = await desk.TakeAsync(file);

                process.Refresh();
                var worked = process.TotalProcessorTime - before;
                output.WriteLine($"{provider} {kind}: {worked.TotalSeconds:F1} s of work in {watch.Elapsed.TotalSeconds:F1} s, peak {process.PeakWorkingSet64 >> 20} MB");
                Assert.Equal(expected, ImportDesk.Figures(run));
                Assert.InRange(worked.TotalSeconds, 0, 60);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
