using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Tests.Benchmarks;

namespace HanbinPortal.Tests.Features.Intake.Reading;

/// <summary>Run by hand: <c>-explicit only</c>. A year's worth and more, read to the last record.</summary>
[Trait("Category", "Benchmark")]
public sealed class ReadingBenchmark(ITestOutputHelper output)
{
    internal const int Rows = 100_000;

    [Theory(Explicit = true)]
    [InlineData("csv")]
    [InlineData("inline.xlsx")]
    [InlineData("shared.xlsx")]
    public void A_hundred_thousand_orders_are_read_in_seconds_within_the_memory_of_a_small_server(string kind)
    {
        var path = Path.Combine(Path.GetTempPath(), $"reading-benchmark.{kind}");
        Write(path, kind);
        try
        {
            // The time the work takes, not the time it waits for others on a busy machine.
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            using var stream = File.OpenRead(path);
            using var file = IntakeFile.Open(stream, AliasTable.Orders);
            var parser = new CityOrderParser(file, ColumnMapping.Propose(file.Header, AliasTable.Orders));
            var accepted = 0;
            var highest = 0L;
            foreach (var outcome in file.Rows().Select(parser.Parse))
            {
                accepted += outcome.IsAccepted ? 1 : 0;
                if (outcome.RowNumber % 10_000 == 0)
                {
                    highest = Math.Max(highest, Environment.WorkingSet);
                }
            }

            process.Refresh();
            var worked = process.TotalProcessorTime - before;
            output.WriteLine($"{kind}: {stream.Length >> 20} MB, {worked.TotalSeconds:F1} s of work in {watch.Elapsed.TotalSeconds:F1} s, working set {highest >> 20} MB");
            Assert.Equal(Rows, accepted);
            Assert.InRange(worked.TotalSeconds, 0, 15);
            Assert.InRange(highest >> 20, 0, 500);
        }
        finally
        {
            File.Delete(path);
        }
    }

    internal static void Write(string path, string kind)
    {
        using var output = File.Create(path);
        if (kind == "csv")
        {
            using var csv = new StreamWriter(output, new UTF8Encoding(true));
            foreach (var row in Table())
            {
                csv.WriteLine(string.Join(',', row.Select(cell => $"\"{cell}\"")));
            }

            return;
        }

        var isShared = kind == "shared.xlsx";
        var count = 0;
        using var small = SheetFiles.Xlsx([]);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create);
        using (var model = new ZipArchive(small))
        {
            foreach (var entry in model.Entries.Where(e => !e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)))
            {
                using var from = new StreamReader(entry.Open());
                using var to = new StreamWriter(zip.CreateEntry(entry.FullName).Open());
                to.Write(from.ReadToEnd().Replace("<Relationship Id=\"st\"", "<Relationship Id=\"sh\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"st\"", StringComparison.Ordinal));
            }
        }

        using (var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open()))
        {
            sheet.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            foreach (var (r, row) in Table().Index())
            {
                sheet.Write($"<row r=\"{r + 1}\">");
                foreach (var (c, cell) in row.Index())
                {
                    var place = $"{(char)('A' + c)}{r + 1}";
                    sheet.Write(isShared ? $"<c r=\"{place}\" t=\"s\"><v>{count++}</v></c>" : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>");
                }

                sheet.Write("</row>");
            }

            sheet.Write("</sheetData></worksheet>");
        }

        using var strings = new StreamWriter(zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open());
        strings.Write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        foreach (var cell in isShared ? Table().SelectMany(row => row) : [])
        {
            strings.Write($"<si><t>{cell}</t></si>");
        }

        strings.Write("</sst>");
    }

    private static IEnumerable<string[]> Table()
    {
        yield return ["工单编号", "受理时间", "转派时间", "诉求人", "联系电话", "诉求类型", "诉求来源", "一级分类", "诉求标题", "诉求内容", "事发地址", "所属镇街", "紧急程度", "是否保密", "办理时限", "备注"];
        var people = new MadeUpSpeech(seed: 7);
        for (var n = 0; n < Rows; n++)
        {
            var asked = new DateTime(2026, 1, 1).AddMinutes(n);
            yield return
            [
                (260803082800100000L + n).ToString(CultureInfo.InvariantCulture), $"{asked:yyyy-MM-dd HH:mm:ss}", $"{asked:yyyy/M/d H:mm}", people.Say(3), $"138{n:00000000}", "投诉", "电话", people.Say(4),
                people.Say(20), people.Say(people.Between(100, 500)), people.Say(8), "五里镇", "一般", "否", $"{asked.AddDays(7):yyyy-MM-dd HH:mm:ss}", "",
            ];
        }
    }
}
