using System.Net;
using ExcelDataReader;
using HanbinPortal.Features.Intake;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Model.Intake;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HanbinPortal.Tests.Features.Intake;

/// <summary>The report by its address, as a browser asks for it.</summary>
public sealed class ImportReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_downloads_every_row_with_its_number_whole_and_nobody_else_does()
    {
        await using var portal = await TestPortal.StartAsync();
        var run = await ImportAsync(portal);
        using var paidan = await portal.ClientAsync("paidan");
        using var unit = await portal.ClientAsync("jianmin");
        using var nobody = await portal.ClientAsync();

        using var all = await paidan.GetAsync(new Uri(ImportReport.AddressOf(run, null), UriKind.Relative), Cancel);
        using var refused = await paidan.GetAsync(new Uri(ImportReport.AddressOf(run, ImportOutcome.Refused), UriKind.Relative), Cancel);
        using var missing = await paidan.GetAsync(new Uri(ImportReport.AddressOf(run + 1, null), UriKind.Relative), Cancel);
        using var denied = await unit.GetAsync(new Uri(ImportReport.AddressOf(run, null), UriKind.Relative), Cancel);
        using var signIn = await nobody.GetAsync(new Uri(ImportReport.AddressOf(run, null), UriKind.Relative), Cancel);

        Assert.Equal(["工作表 行号 工单编号 结果 原因", "Sheet1 2 260803082800100001 已接收 ", "Sheet1 3 10002 未接收 诉求类型（纠纷）：不认识这个诉求类型，请改为咨询、投诉、举报、求助、建议、表扬之一"], await RowsAsync(all));
        Assert.Equal(2, (await RowsAsync(refused)).Count);
        Assert.Equal("private, no-store", string.Join(", ", all.Headers.GetValues("Cache-Control")).Replace("no-store, private", "private, no-store", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (denied.StatusCode, signIn.StatusCode));
    }

    private static async Task<int> ImportAsync(TestPortal portal)
    {
        using var file = SheetFiles.Xlsx(["工单编号", "诉求内容", "诉求类型"], ["260803082800100001", "路灯不亮", "投诉"], ["10002", "井盖丢失", "纠纷"]);
        using var opened = await portal.Services.GetRequiredService<FileOpening>().OpenAsync(file, kind: null, FileOpening.UsualSource, Cancel);
        var request = new ImportRequest("导出.xlsx", opened, FileOpening.UsualSource, opened.Mapping, await portal.ActorAsync("paidan"));
        return (await portal.Services.GetRequiredService<FileImport>().RunAsync(request, cancel: Cancel)).Id;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var content = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel));
        using var workbook = ExcelReaderFactory.CreateReader(content);
        List<string> rows = [];
        while (workbook.Read())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, workbook.FieldCount).Select(c => workbook.GetValue(c)?.ToString())));
        }

        return rows;
    }
}
