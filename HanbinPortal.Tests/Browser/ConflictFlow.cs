using HanbinPortal.Features;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Features.Intake.Reading;
using HanbinPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

public sealed class ConflictFlow : FlowTest
{
    private const string Title = "兴安中路路灯不亮";

    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task What_a_second_file_says_otherwise_is_decided_by_a_person_and_whoever_else_looks_at_it_sees_that()
    {
        var (office, other) = (await PersonAsync("paidan"), await PersonAsync("zhuren"));
        await ImportAsync(office);

        await office.Content.GetByRole(AriaRole.Link, new() { Name = "对照处理" }).ClickAsync();
        await Expect(office.Content.Locator(".intake-sides")).ToContainTextAsync("路灯已经亮了", _patient);
        await other.OpenAsync(new Uri(office.Page.Url).PathAndQuery);
        await Expect(other.Content.Locator(".intake-sides")).ToContainTextAsync("路灯已经亮了", _patient);

        var decide = office.Content.GetByRole(AriaRole.Button, new() { Name = "确定", Exact = true });
        await decide.ClickAsync();
        await Expect(office.Content).ToContainTextAsync("请填写理由。", _patient);
        await office.Content.GetByRole(AriaRole.Radio, new() { Name = "把文件内容记入办理过程" }).CheckAsync();
        await office.Content.GetByLabel("理由").FillAsync("已电话向市平台核实。");
        await decide.ClickAsync();

        await Expect(office.Content).ToContainTextAsync("没有待处理的冲突", _patient);
        await Expect(other.Content.Locator(".notice")).ToContainTextAsync("已电话向市平台核实。", _patient);
        var screen = await AsAsync("zhuren");
        await screen.OpenAsync();
        await Expect(screen.History).ToContainTextAsync("标题：文件中为“路灯已经亮了”", _patient);
        await Expect(screen.Head).ToContainTextAsync(Title);
    }

    protected override Task<long> ArriveAsync() => Portal.ReceiveAsync(Drafts.Incoming() with { Number = "10001", Title = Title });

    private static async Task ImportAsync(Visitor office)
    {
        var here = Drafts.Incoming();
        using var file = SheetFiles.Xlsx(["工单编号", "诉求标题", "诉求内容", "诉求类型"], ["10001", "路灯已经亮了", here.Content, Names.Of(here.Kind)]);
        await office.OpenAsync(PortalRoutes.Intake);
        await office.Content.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "第二次.xlsx", MimeType = "application/octet-stream", Buffer = file.ToArray() });
        await office.Content.GetByRole(AriaRole.Button, new() { Name = "开始导入工单" }).ClickAsync();
        await Expect(office.Content.Locator(".intake-figures div").Filter(new() { HasText = "冲突" }).Locator("dd")).ToHaveTextAsync("1", new() { Timeout = 60_000 });
    }
}
