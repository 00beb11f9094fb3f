using System.Globalization;
using System.Text;
using HanbinPortal.Model.Intake;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Commands;

/// <summary>The verb as it is typed: the built program in a process of its own on a database of its own.</summary>
public sealed class ImportCommandTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => _database.Settings.StorageRoot;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task It_prints_one_line_of_JSON_and_names_the_conflicts_beside_it()
    {
        var first = await RunAsync(SharedData.PathOf("city-export-2026-08.xlsx"));
        var second = await RunAsync(SharedData.PathOf("city-export-2026-09.xlsx"));

        Assert.Equal(new PortalProgram.Answer(0, "{\"read\":600,\"received\":600,\"alreadyHere\":0,\"conflicts\":0,\"refused\":0}\n", ""), first);
        Assert.Equal((0, "{\"read\":900,\"received\":870,\"alreadyHere\":0,\"conflicts\":30,\"refused\":0}\n"), (second.ExitCode, second.Output));
        Assert.StartsWith("工单导出第3行 260803085400100002 冲突：编号已有，内容不同：标题、内容、", second.Errors, StringComparison.Ordinal);
        Assert.Equal(30, second.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task An_empty_place_gets_its_tables_and_no_demonstration()
    {
        await using var place = await TestDatabase.PlaceAsync();

        var answer = await RunAsync(place, SharedData.PathOf("city-export-2026-08.xlsx"), "--Demo:Enabled=true");

        Assert.Equal((0, "{\"read\":600,\"received\":600,\"alreadyHere\":0,\"conflicts\":0,\"refused\":0}\n"), (answer.ExitCode, answer.Output));
        await using var db = place.CreateDbContext();
        Assert.Equal((600, 0), (await db.Orders.CountAsync(Cancel), await db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_text_file_of_other_headers_in_the_national_encoding_with_blank_rows_and_wide_spaces_comes_in()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var csv = SheetFiles.Csv(
            "全区工单\n受理编号,反映内容,工单类型,来电人,手机,创建时间\n"
            + "260803082800100001,　路灯\t不亮，龘龘　,2-投诉类,张三,保密,2026年9月1日 8:05\n"
            + "260803082800100002,\"井盖\n丢失\",求助,李四,139****0000,2026-9-1\n"
            + string.Concat(Enumerable.Repeat(",,,,,\n", 40_000))
            + "2.60803E+17,x,投诉,,,\n",
            Encoding.GetEncoding("GB18030"));

        var answer = await RunAsync(await FileAsync("other.csv", csv));

        Assert.Equal((0, "{\"read\":3,\"received\":2,\"alreadyHere\":0,\"conflicts\":0,\"refused\":1}\n"), (answer.ExitCode, answer.Output));
        Assert.Contains("科学计数法", answer.Errors, StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        var orders = await db.Orders.OrderBy(o => o.Number).ToListAsync(Cancel);
        Assert.Equal(["路灯 不亮，龘龘", "井盖\n丢失"], orders.Select(o => o.Content));
        Assert.Equal((true, null, "139****0000"), (orders[0].Requester.IsConfidential, orders[0].Requester.Phone, orders[1].Requester.Phone));
    }

    [Fact]
    public async Task An_old_workbook_comes_in_and_a_number_that_Excel_rounded_does_not()
    {
        using var xls = SheetFiles.Xls(["工单编号", "内容", "性质", "登记时间"], ["260803082800100001", "路灯不亮", "投诉", new DateTime(2026, 9, 1, 8, 5, 0)], [260803082800100002.0, "井盖丢失", "求助", null]);

        var answer = await RunAsync(await FileAsync("old.xls", xls));

        Assert.Equal((0, "{\"read\":2,\"received\":1,\"alreadyHere\":0,\"conflicts\":0,\"refused\":1}\n"), (answer.ExitCode, answer.Output));
        Assert.Contains("Excel 只保留前 15 位", answer.Errors, StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        Assert.Equal(Make.Time("2026-09-01 08:05"), (await db.Orders.SingleAsync(Cancel)).AskedAt);
    }

    [Theory]
    [InlineData("missing.xlsx", "没有“missing.xlsx”这个文件。")]
    [InlineData("picture.png", "这是图片，不是表格。")]
    [InlineData("strange.csv", "“strange.csv”不能导入：")]
    public async Task What_it_cannot_take_it_says_in_Chinese_and_fails_with_nothing_on_the_output(string name, string sentence)
    {
        await File.WriteAllBytesAsync(Path.Combine(Folder, "picture.png"), [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0], Cancel);
        await File.WriteAllTextAsync(Path.Combine(Folder, "strange.csv"), "甲,乙\n1,2\n", Cancel);

        var answer = await RunAsync(name);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.StartsWith(sentence, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_whole_batches_that_add_up_and_goes_on_when_called_again()
    {
        const int Rows = 20_000;
        var file = Path.Combine(Folder, "many.csv");
        await File.WriteAllLinesAsync(
            file, ["工单编号,内容,类型", .. Enumerable.Range(1, Rows).Select(n => string.Create(CultureInfo.InvariantCulture, $"AK{n:D8},路灯不亮,投诉"))], Cancel);
        using (var process = PortalProgram.StartOn(_database.Settings, "import", file))
        {
            while (await CountAsync() < 2_000)
            {
                Assert.False(process.HasExited, "It was faster than this test.");
                await Task.Delay(20, Cancel);
            }

            process.Kill();
            await process.WaitForExitAsync(Cancel);
        }

        await using var db = _database.CreateDbContext();
        var here = await CountAsync();
        var run = await db.ImportRuns.SingleAsync(Cancel);
        Assert.Equal((ImportState.Running, here, here, 0), (run.State, run.Received, run.Read, here % 500));
        Assert.Equal((here, here), (await db.ImportRows.CountAsync(Cancel), await db.Timeline.CountAsync(Cancel)));

        var answer = await RunAsync(file);

        Assert.Equal($"{{\"read\":{Rows},\"received\":{Rows - here},\"alreadyHere\":{here},\"conflicts\":0,\"refused\":0}}\n", answer.Output);

        async Task<int> CountAsync()
        {
            await using var looking = _database.CreateDbContext();
            return await looking.Orders.CountAsync(Cancel);
        }
    }

    private async Task<string> FileAsync(string name, Stream content)
    {
        var path = Path.Combine(Folder, name);
        await using var file = File.Create(path);
        await content.CopyToAsync(file, Cancel);
        return path;
    }

    private Task<PortalProgram.Answer> RunAsync(params string[] options) => RunAsync(_database, options);

    private static async Task<PortalProgram.Answer> RunAsync(TestDatabase database, params string[] options)
    {
        using var process = PortalProgram.StartOn(database.Settings, ["import", .. options]);
        return await PortalProgram.EndAsync(process, Cancel);
    }
}
