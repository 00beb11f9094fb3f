using System.Text.RegularExpressions;
using HanbinPortal.Features;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HanbinPortal.Tests.Browser;

/// <summary>One order on one person's screen, used with the labels that stand on it.</summary>
internal sealed class OrderScreen(Visitor visitor, long orderId)
{
    private static readonly LocatorAssertionsToBeVisibleOptions _patient = new() { Timeout = 30_000 };

    public ILocator Form => visitor.Content.Locator("form.step-frame");

    public ILocator Head => visitor.Content.Locator(".order-head");

    public ILocator History => visitor.Content.Locator("section[aria-labelledby=order-timeline]");

    public ILocator Actions => visitor.Content.Locator(".order-actions");

    public Task OpenAsync() => visitor.OpenAsync(PortalRoutes.Order(orderId));

    /// <summary>Opens the order, presses the button of the step and waits until its form can be sent.</summary>
    public async Task BeginAsync(string button)
    {
        await OpenAsync();
        await Actions.Locator(".order-buttons").GetByRole(AriaRole.Link, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(Form.Locator("button[type=submit]")).ToBeEnabledAsync(new() { Timeout = 30_000 });
    }

    public Task WriteAsync(string label, string text) => Form.GetByLabel(label).FillAsync(text);

    /// <summary>One of the choices in sight, by how it begins.</summary>
    public Task ChooseAsync(string option) =>
        Form.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{Regex.Escape(option)}") }).First.CheckAsync();

    public async Task AttachAsync(string fileName)
    {
        await Form.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/pdf", Buffer = "%PDF-1.7\n"u8.ToArray() });
        await Expect(Form.Locator(".file-list")).ToContainTextAsync(fileName, new() { Timeout = 30_000 });
    }

    /// <summary>Sends the form, and it closes over the order as it is now.</summary>
    public async Task SendAsync(string? button = null)
    {
        await (button is null ? Form.Locator("button[type=submit]") : Form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })).ClickAsync();
        await Expect(Form).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    public Task StandsAsync(OrderStatus status) => Expect(Head.Locator(".order-marks")).ToContainTextAsync(Names.Of(status), new() { Timeout = 30_000 });

    /// <summary>As it stands when it is opened now.</summary>
    public async Task OpensAsAsync(OrderStatus status)
    {
        await OpenAsync();
        await StandsAsync(status);
    }

    /// <summary>The button is there, off, and says why.</summary>
    public async Task RefusesAsync(string button, string why)
    {
        var refused = Actions.Locator(".order-refused li").Filter(new() { Has = visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) });
        await Expect(refused).ToBeVisibleAsync(_patient);
        await Expect(refused.GetByRole(AriaRole.Button)).ToBeDisabledAsync();
        await Expect(refused).ToContainTextAsync(why);
    }

    public async Task PickUnitAsync(string unit)
    {
        var search = Form.GetByLabel("查找单位");
        await search.FillAsync(unit);
        await search.PressAsync("Enter");
        await Expect(Form.Locator(".unit-chosen")).ToContainTextAsync(unit, new() { Timeout = 30_000 });
    }

    public async Task DispatchAsync(params string[] units)
    {
        await BeginAsync("交办");
        await FillDispatchAsync(units);
        await SendAsync();
        await StandsAsync(OrderStatus.InProgress);
    }

    public async Task FillDispatchAsync(params string[] units)
    {
        if (units.Length > 1)
        {
            await ChooseAsync("主办＋协办");
        }

        foreach (var unit in units)
        {
            await PickUnitAsync(unit);
        }

        await ChooseAsync(Names.Of(DispatchBasis.WhoGoverns));
    }

    public async Task SignForAsync()
    {
        await BeginAsync("签收");
        await SendAsync();
    }

    public async Task ContactAsync()
    {
        await BeginAsync("登记联系");
        await ChooseAsync(Names.Of(ContactMeans.Phone));
        await WriteAsync("联系对象", "服务对象本人");
        await WriteAsync("联系结果", "已说明办理安排，对方无异议。");
        await SendAsync();
    }

    public async Task ReplyAsync(string publicAnswer = "您反映的路灯已更换完毕，感谢监督。")
    {
        await BeginAsync("办结答复");
        await ChooseAsync(Names.Of(Truth.True));
        await ChooseAsync(Names.Of(Resolution.Solved));
        await WriteAsync("办理情况", "经现场核实，三盏路灯已更换灯具并恢复照明。");
        await WriteAsync("公开答复", publicAnswer);
        await AttachAsync("现场照片.pdf");
        await SendAsync();
    }

    public async Task AskReturnAsync()
    {
        await BeginAsync("申请退回");
        await ChooseAsync(Names.Of(ReturnReason.NotOurDuty));
        await WriteAsync("理由说明", "路灯由城市管理部门养护。");
        await WriteAsync("退回依据", "权责清单第12项");
        await AttachAsync("权责清单.pdf");
        await SendAsync();
    }

    public async Task AskExtensionAsync()
    {
        await BeginAsync("申请延期");
        await WriteAsync("延期原因", "灯具需外地采购。");
        await WriteAsync("目前进展", "已现场查看并下单。");
        await WriteAsync("下一步措施", "到货后两日内更换。");
        await SendAsync();
    }

    public async Task AskTerminationAsync(TerminationGround ground)
    {
        await BeginAsync("申请终结");
        await ChooseAsync(Names.Of(ground));
        if (ground is TerminationGround.AgainstLaw)
        {
            await WriteAsync("调查核实情况", "现场核实，院墙有合法手续。");
            await WriteAsync("法律法规或政策依据", "《民法典》第二百三十一条");
            await WriteAsync("解释说明情况", "两次当面解释，对方仍不满意。");
        }
        else
        {
            await WriteAsync("不配合的情况", "三次上门均被拒绝。");
        }

        await AttachAsync("谈话记录.pdf");
        await SendAsync();
    }

    /// <summary>A decision of the office: the button, the verdict and the reasons.</summary>
    public async Task DecideAsync(string button, string verdict, string? words = null)
    {
        await BeginAsync(button);
        await ChooseAsync(verdict);
        if (words is not null)
        {
            await WriteAsync("审核意见", words);
        }

        await SendAsync();
    }

    public async Task RecordCityReviewAsync(bool passed)
    {
        await BeginAsync("登记市审核结果");
        await ChooseAsync(passed ? "审核通过" : "审核未通过");
        await SendAsync();
    }

    public async Task RecordCityTerminationAsync(bool agreed)
    {
        await BeginAsync("登记终结结果");
        await ChooseAsync(agreed ? "同意终结" : "不同意终结");
        await SendAsync();
    }

    public async Task RecordCallbackAsync(CallbackOutcome outcome)
    {
        await BeginAsync("登记回访结果");
        await ChooseAsync(Names.Of(outcome));
        await SendAsync();
    }
}
