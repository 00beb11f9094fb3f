using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Features.Intake.Importing;

public sealed class OrderImportTests
{
    private static readonly object?[] _header = ["工单编号", "诉求标题", "诉求内容", "诉求类型", "紧急程度", "诉求人", "联系电话", "诉求时间", "办理时限"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_two_months_come_in_once_and_contradict_each_other_where_they_do(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = new ImportDesk(database);

        List<string> figures = [];
        foreach (var month in (string[])["08", "08", "09", "09"])
        {
            await using var file = File.OpenRead(SharedData.PathOf($"city-export-2026-{month}.xlsx"));
            figures.Add(ImportDesk.Figures(await desk.TakeAsync(file)));
        }

        Assert.Equal(["600 600 0 0 0", "600 0 600 0 0", "900 870 0 30 0", "900 0 870 30 0"], figures);
        Assert.Equal(1470, await desk.AskAsync(db => db.Orders.CountAsync(Cancel)));
        Assert.Equal(1470, await desk.AskAsync(db => db.Timeline.CountAsync(e => e.Step == OrderStep.Receive, Cancel)));
        Assert.Equal(30, await desk.AskAsync(db => db.ImportConflicts.CountAsync(Cancel)));
    }

    [Theory, BothDatabases]
    public async Task An_order_enters_through_the_step_of_the_model_with_whoever_imported_it_in_its_history(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = new ImportDesk(database, new StoppedClock("2026-09-21 09:00"));
        using var file = SheetFiles.Xlsx(
            ["工单编号", "诉求标题", "诉求内容", "诉求类型", "紧急程度", "诉求来源", "诉求人", "联系电话", "事发地址", "所属镇街", "一级分类", "二级分类", "诉求时间", "转派时间", "办理时限", "备注"],
            ["260803082800100001", "路灯\t不亮", "第一段\r\n　第二段", "投诉", "特急", "电话", "张三", "138****1234", "兴安中路 5 号", "老城街道", "城建", "照明", "2026/9/1 8:05", new DateTime(2026, 9, 1, 9, 30, 0), "2026-09-08", "请尽快"]);

        var run = await desk.TakeAsync(file, name: "九月.xlsx");
        var order = await desk.OrderAsync("260803082800100001");

        Assert.Equal((ImportState.Done, "九月.xlsx", "派单员甲", 100), (run.State, run.FileName, run.ByName, run.Percent));
        Assert.Equal(
            ("路灯 不亮", "第一段\n第二段", OrderKind.Complaint, true, "电话", "城建/照明", "老城街道", OrderStatus.AwaitingAnalysis),
            (order.Title, order.Content, order.Kind, order.IsEmergency, order.Channel, order.Category, order.Township, order.Status));
        Assert.Equal(new Requester("张三", "138****1234", "兴安中路 5 号", IsConfidential: false), order.Requester);
        Assert.Equal((Make.Time("2026-09-01 08:05"), Make.Time("2026-09-08 24:00"), Make.Time("2026-09-21 09:00")), (order.AskedAt, order.CityDueAt, order.ReceivedAt));
        var line = Assert.Single(order.Timeline);
        Assert.Equal((OrderStep.Receive, "派单员甲", "市平台转派：2026-09-01 09:30\n市平台备注：请尽快"), (line.Step, line.ByName, line.Detail));
    }

    [Theory, BothDatabases]
    public async Task The_same_number_with_other_content_is_kept_as_a_conflict_and_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = new ImportDesk(database);
        using var first = SheetFiles.Xlsx(_header, Row("10001", "路灯不亮", phone: "13812341234"));
        using var second = SheetFiles.Xlsx(_header, Row("10001", "路灯亮了", phone: "138****1234"));
        await desk.TakeAsync(first);

        var run = await desk.TakeAsync(second);

        Assert.Equal(["2 10001 Conflict 编号已有，内容不同：标题。未作任何更改"], await desk.ReportAsync(run));
        Assert.Equal("路灯不亮", (await desk.OrderAsync("10001")).Title);
        Assert.Single((await desk.OrderAsync("10001")).Timeline);
        var conflict = await desk.AskAsync(db => db.ImportConflicts.SingleAsync(Cancel));
        Assert.Equal(("10001", "标题", ConflictDecision.Open), (conflict.Number, conflict.Fields, conflict.Decision));
        Assert.Contains("路灯亮了", conflict.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_that_was_decided_is_not_raised_again_but_another_one_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        using var first = SheetFiles.Xlsx(_header, Row("10001", "路灯不亮"));
        using var second = SheetFiles.Xlsx(_header, Row("10001", "路灯亮了"));
        using var third = SheetFiles.Xlsx(_header, Row("10001", "路灯又不亮了"));
        await desk.TakeAsync(first);
        await desk.TakeAsync(second);
        await using (var db = database.CreateDbContext())
        {
            (await db.ImportConflicts.SingleAsync(Cancel)).Decide(ConflictDecision.KeptOurs, "以首次来件为准", People.Dispatcher, Make.Time("2026-09-21 10:00"));
            await db.SaveChangesAsync(Cancel);
        }

        var again = await desk.TakeAsync(second);
        var other = await desk.TakeAsync(third);

        Assert.Equal(["2 10001 AlreadyHere 与已有内容不同（标题），派单员甲已处理过"], await desk.ReportAsync(again));
        Assert.Equal("1 0 0 1 0", ImportDesk.Figures(other));
    }

    [Fact]
    public async Task A_number_that_stands_twice_in_a_file_is_compared_with_the_first()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        using var file = SheetFiles.Xlsx(_header, Row("10001", "路灯不亮"), Row("10001", "路灯不亮"), Row("10001", "井盖丢失"), Row("10001", "井盖丢失"));

        var run = await desk.TakeAsync(file);

        Assert.Equal(
            [
                "2 10001 Received", "3 10001 AlreadyHere",
                "4 10001 Conflict 编号已有，内容不同：标题。未作任何更改", "5 10001 Conflict 编号已有，内容不同：标题。未作任何更改",
            ],
            await desk.ReportAsync(run));
        Assert.Equal(1, await desk.AskAsync(db => db.ImportConflicts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_column_the_file_does_not_have_contradicts_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        using var first = SheetFiles.Xlsx(_header, Row("10001", "路灯不亮", urgency: "紧急"));
        using var second = SheetFiles.Xlsx(["受理编号", "反映内容", "工单类型"], ["10001", "内容", "投诉"]);
        await desk.TakeAsync(first);

        var run = await desk.TakeAsync(second);

        Assert.Equal("1 0 1 0 0", ImportDesk.Figures(run));
    }

    [Fact]
    public async Task A_kind_the_office_has_corrected_is_no_conflict_with_what_the_city_called_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        using var file = SheetFiles.Xlsx(_header, Row("10001", "路灯不亮"));
        await desk.TakeAsync(file);
        var order = await desk.OrderAsync("10001");
        await database.Desk(desk.Clock).ActAsync(
            order.Id, People.Dispatcher, Guid.NewGuid(), (o, on) => o.Reclassify(OrderKind.HelpRequest, isEmergency: true, OrderField.None, "经核实", on), cancel: Cancel);

        var run = await desk.TakeAsync(file);

        Assert.Equal("1 0 1 0 0", ImportDesk.Figures(run));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_every_reason_and_keeps_no_personal_data()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        using var file = SheetFiles.Xlsx(_header, [260803082800100032.0, "标题", "内容", "投诉", "一般", "李四", "13900001111", "2026-09-01", null], ["10002", "标题", null, "纠纷", "一般", "王五", "13900001111", "去年", null]);

        var run = await desk.TakeAsync(file);

        Assert.Equal("2 0 0 0 2", ImportDesk.Figures(run));
        var report = await desk.ReportAsync(run);
        Assert.EndsWith("编号在表格里是数字，Excel 只保留前 15 位，后面的已经变成 0。请从市平台重新导出，不要用 Excel 改存；手工填写时先把这一列设为“文本”", report[0], StringComparison.Ordinal);
        Assert.Equal(
            "3 10002 Refused 诉求内容：没有填写内容，请补上；诉求类型（纠纷）：不认识这个诉求类型，请改为咨询、投诉、举报、求助、建议、表扬之一；诉求时间（去年）：看不懂这个时间，请写成“2026-08-03 09:05”这样的年-月-日 时:分。如果这一列不是时间，请在列对应中取消它",
            report[1]);
        Assert.DoesNotContain(report, line => line.Contains("13900001111", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Stopped_it_leaves_whole_batches_and_the_same_file_goes_on_from_there(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = new ImportDesk(database);
        using var file = SheetFiles.Xlsx([_header, .. Enumerable.Range(10_001, 1_200).Select(n => Row($"{n}", "路灯不亮"))]);
        using var stop = new CancellationTokenSource();

        var stopped = await desk.TakeAsync(file, progress: new Told(p => StopAfter(500, p, stop)), stop: stop.Token);
        var here = await desk.AskAsync(db => db.Orders.CountAsync(Cancel));
        var again = await desk.TakeAsync(file);

        Assert.Equal((ImportState.Stopped, "500 500 0 0 0", 500), (stopped.State, ImportDesk.Figures(stopped), here));
        Assert.Equal("1200 700 500 0 0", ImportDesk.Figures(again));
    }

    [Theory, BothDatabases]
    public async Task Two_people_who_import_the_same_file_at_once_receive_every_order_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = new ImportDesk(database);
        object?[][] rows = [_header, .. Enumerable.Range(10_001, 1_500).Select(n => Row($"{n}", "路灯不亮"))];
        using var one = SheetFiles.Xlsx(rows);
        using var other = SheetFiles.Xlsx(rows);

        var runs = await Task.WhenAll(Task.Run(() => desk.TakeAsync(one), Cancel), Task.Run(() => desk.TakeAsync(other, People.OtherDispatcher), Cancel));

        Assert.All(runs, run => Assert.Equal(ImportState.Done, run.State));
        Assert.Equal((1_500, 1_500, 0), (runs.Sum(r => r.Received), runs.Sum(r => r.AlreadyHere), runs.Sum(r => r.Conflicts + r.Refused)));
        Assert.Equal(1_500, await desk.AskAsync(db => db.Orders.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Open_screens_hear_once_of_a_batch()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        var told = new List<OrderChanged>();
        using var ear = desk.Feed.Listen(change =>
        {
            told.Add(change);
            return Task.CompletedTask;
        });
        using var file = SheetFiles.Xlsx([_header, .. Enumerable.Range(10_001, 700).Select(n => Row($"{n}", "路灯不亮"))]);

        await desk.TakeAsync(file);
        await desk.TakeAsync(file);

        Assert.Equal([OrderStatus.AwaitingAnalysis, OrderStatus.AwaitingAnalysis], told.Select(t => t.Status));
    }

    [Fact]
    public async Task Whoever_may_not_receive_is_refused_before_anything_is_recorded()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        using var file = SheetFiles.Xlsx(_header, Row("10001", "路灯不亮"));

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => desk.TakeAsync(file, People.Supervisor));

        Assert.Equal("您的岗位不能接收工单，请由派单员或热线办主任导入。", broken.Refusal.Reason);
        Assert.Equal(0, await desk.AskAsync(db => db.ImportRuns.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_saved_mapping_goes_before_the_table_of_headers_for_its_source_only()
    {
        await using var database = await TestDatabase.CreateAsync();
        var desk = new ImportDesk(database);
        using var file = SheetFiles.Xlsx(["单子代号", "诉求内容", "诉求类型"], ["10001", "内容", "投诉"]);
        using var opened = await desk.Opening.OpenAsync(file, IntakeKind.Orders, "某镇", Cancel);
        Assert.Equal(["没有找到“工单编号”列，请指定由哪一列提供。"], opened.Missing);
        await desk.Opening.SaveMappingAsync(IntakeKind.Orders, "某镇", opened.Mapping.With(HanbinPortal.Features.Intake.Reading.IntakeField.Number, "单子代号"), "派单员甲", Cancel);

        using var again = await desk.Opening.OpenAsync(file, kind: null, "某镇", Cancel);
        using var elsewhere = await desk.Opening.OpenAsync(file, kind: null, FileOpening.UsualSource, Cancel);

        Assert.Equal((IntakeKind.Orders, 0, 1), (again.Kind, again.Missing.Count, elsewhere.Missing.Count));
        Assert.Equal([FileOpening.UsualSource, "某镇"], await desk.Opening.SourcesAsync(Cancel));
    }

    private static object?[] Row(string number, string title, string phone = "13812341234", string urgency = "一般") =>
        [number, title, "内容", "投诉", urgency, "张三", phone, "2026-09-01 08:00", "2026-09-08 18:00"];

    private static void StopAfter(int rows, ImportProgress progress, CancellationTokenSource stop)
    {
        if (progress.Read >= rows)
        {
            stop.Cancel();
        }
    }

    private sealed class Told(Action<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told(value);
    }
}
