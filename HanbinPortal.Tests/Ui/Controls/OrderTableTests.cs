using Bunit;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using HanbinPortal.Ui.Controls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HanbinPortal.Tests.Ui.Controls;

public sealed class OrderTableTests : BunitContext
{
    private static readonly OrderRow _row = new()
    {
        Id = 7,
        Href = "/orders/7",
        Number = "AK20260921000001",
        Title = "小区门口路灯不亮",
        Kind = OrderKind.Complaint,
        IsEmergency = true,
        Status = OrderStatus.InProgress,
        Units = ["区住建局", "区自来水公司（协办）"],
        ReceivedAt = Make.Time("2026-09-21 09:00"),
        DueWhat = "签收",
        Due = Make.Time("2026-09-22 18:00"),
        Next = "等待承办单位签收",
        Action = new RowAction("签收", "/orders/7?do=SignFor&a=9"),
    };

    public OrderTableTests()
    {
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Make.Time("2026-09-21 17:00")));
        Services.AddSingleton<MinuteClock>();
    }

    [Fact]
    public void A_row_says_what_is_due_and_what_to_do_and_opens_the_order()
    {
        var table = Render<OrderTable>(p => p.Add(t => t.Rows, [_row]).Add(t => t.Label, "工单"));

        var row = table.Find("tbody tr[data-shortcut-row]");
        Assert.Equal("/orders/7", row.QuerySelector("a[data-shortcut-open]")!.GetAttribute("href"));
        Assert.Equal("小区门口路灯不亮", row.QuerySelector("a[data-shortcut-open]")!.TextContent);
        Assert.Equal("紧急", row.QuerySelector(".label-emergency")!.TextContent.Trim());
        Assert.Equal("区住建局、区自来水公司（协办）", row.QuerySelector("td.order-list-units")!.TextContent.Trim());
        Assert.Equal("签收", row.QuerySelector(".order-row-what")!.TextContent);
        Assert.Equal("剩1天1小时", row.QuerySelector(".due")!.TextContent.Trim());
        Assert.Equal("/orders/7?do=SignFor&a=9", row.QuerySelector("a.row-action")!.GetAttribute("href"));
    }

    [Fact]
    public void A_unit_sees_its_own_status_and_role_and_no_column_of_units()
    {
        var own = _row with { AssignmentId = 9, AssignmentStatus = AssignmentStatus.ReturnPending, Role = AssignmentRole.Assist, IsRework = true, Action = null };

        var table = Render<OrderTable>(p => p.Add(t => t.Rows, [own]).Add(t => t.Label, "工单").Add(t => t.ShowUnits, false));

        Assert.Equal(["退回待审", "重办", "协办"], table.FindAll("td.order-list-status .label").Select(l => l.TextContent.Trim()));
        Assert.Empty(table.FindAll(".order-list-units, a.row-action"));
    }

    [Fact]
    public void What_was_settled_in_time_no_longer_counts_down()
    {
        var settled = _row with { SettledAt = Make.Time("2026-09-22 17:59") };

        var table = Render<OrderTable>(p => p.Add(t => t.Rows, [settled]).Add(t => t.Label, "工单"));

        Assert.Equal("按时", table.Find(".due").TextContent.Trim());
    }
}
