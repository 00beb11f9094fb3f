using System.Diagnostics;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Intake.Importing;

/// <summary>
/// Run by hand, built for release, on a machine that does nothing else: <c>-explicit only</c>. A year's orders and more, received by the
/// verb into the database, and the same file again.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class ImportBenchmark(ITestOutputHelper output)
{
    [Theory(Explicit = true)]
    [InlineData(DatabaseProvider.Sqlite, "csv")]
    [InlineData(DatabaseProvider.Sqlite, "shared.xlsx")]
    [InlineData(DatabaseProvider.PostgreSQL, "csv")]
    [InlineData(DatabaseProvider.PostgreSQL, "shared.xlsx")]
    public async Task A_hundred_thousand_orders_are_received_in_under_a_minute(DatabaseProvider provider, string kind)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var path = Path.Combine(database.Settings.StorageRoot, $"orders.{kind}");
        ReadingBenchmark.Write(path, kind);
        foreach (var (received, alreadyHere) in new[] { (ReadingBenchmark.Rows, 0), (0, ReadingBenchmark.Rows) })
        {
            var watch = Stopwatch.StartNew();
            using var process = PortalProgram.StartOn(database.Settings, "import", path);
            var highest = WatchAsync(process);
            var answer = await PortalProgram.EndAsync(process, TestContext.Current.CancellationToken);

            output.WriteLine($"{provider} {kind}: {watch.Elapsed.TotalSeconds:F1} s, {await highest} MB, on {Environment.ProcessorCount} processors");
            Assert.Equal($"{{\"read\":{ReadingBenchmark.Rows},\"received\":{received},\"alreadyHere\":{alreadyHere},\"conflicts\":0,\"refused\":0}}\n", answer.Output);
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
            Assert.InRange(await highest, 1, 500);
        }
    }

    // The system forgets the peak with the process.
    private static async Task<long> WatchAsync(Process process)
    {
        var highest = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            highest = Math.Max(highest, process.WorkingSet64 >> 20);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return highest;
    }
}
