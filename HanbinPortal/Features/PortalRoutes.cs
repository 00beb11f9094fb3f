using System.Globalization;
using System.Reflection;
using System.Security.Claims;
using HanbinPortal.Accounts;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features;

/// <summary>The addresses of the pages and the navigation: each feature adds its constant, and its entry where it has one.</summary>
public static class PortalRoutes
{
    public const string Welcome = "/welcome";

    public const string Office = "/office";
    public const string Dispatch = "/dispatch";
    public const string Reviews = "/reviews";
    public const string Intake = "/intake";
    public const string IntakeEntry = "/intake/new";
    public const string IntakeConflicts = "/intake/conflicts";
    public const string Inbox = "/inbox";
    public const string Orders = "/orders";
    public const string Papers = "/papers";
    public const string PaperNew = "/papers/new";
    public const string PaperDrafts = "/papers/drafts";
    public const string PapersToPrint = "/papers/print";
    public const string Board = "/board";
    public const string Observers = "/public";
    public const string Users = "/system/users";
    public const string Roles = "/system/roles";
    public const string Units = "/system/units";
    public const string Seals = "/system/seals";
    public const string Calendar = "/system/calendar";
    public const string Settings = "/system/settings";
    public const string Audit = "/system/audit";

    /// <summary>In the order of the menu. A test holds that each leads to a page and asks for that page's policy.</summary>
    public static readonly IReadOnlyList<NavEntry> Navigation =
    [
        new("热线办", "工作台", Office, Icons.Material.Outlined.Dashboard, Policies.Office),
        new("热线办", "接收导入", Intake, Icons.Material.Outlined.UploadFile, Policies.Office),
        new("热线办", "研判交办", Dispatch, Icons.Material.Outlined.CallSplit, Policies.Office),
        new("热线办", "审核", Reviews, Icons.Material.Outlined.FactCheck, Policies.Office),
        new("热线办", "全部工单", Orders, Icons.Material.Outlined.ViewList, Policies.Office),
        new("工单", "本单位工单", Inbox, Icons.Material.Outlined.Inbox, Policies.Unit),
        new("文书", "发文登记簿", Papers, Icons.Material.Outlined.MenuBook, Policies.Papers),
        new("文书", "文书草稿", PaperDrafts, Icons.Material.Outlined.EditNote, Policies.Papers),
        new("文书", "今日待印", PapersToPrint, Icons.Material.Outlined.Print, Policies.Office),
        new("系统", "用户账号", Users, Icons.Material.Outlined.People, Policies.System),
        new("系统", "岗位授权", Roles, Icons.Material.Outlined.AdminPanelSettings, Policies.Posts),
        new("系统", "承办单位", Units, Icons.Material.Outlined.AccountBalance, Policies.Registers),
        new("系统", "电子印章", Seals, Icons.Material.Outlined.Approval, Policies.Registers),
        new("系统", "工作日历", Calendar, Icons.Material.Outlined.CalendarMonth, Policies.SignedIn),
        new("系统", "办法设置", Settings, Icons.Material.Outlined.Tune, Policies.Office),
        new("系统", "变更记录", Audit, Icons.Material.Outlined.History, Policies.Audit),
        new("我的", "我的岗位", Welcome, Icons.Material.Outlined.Badge, Policies.SignedIn),
    ];

    private static readonly HashSet<string> _pages =
        [.. typeof(PortalRoutes).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>(inherit: false)).Select(route => route.Template)];

    /// <summary>One order.</summary>
    public static string Order(long id) => string.Create(CultureInfo.InvariantCulture, $"/orders/{id}");

    /// <summary>One import with its report.</summary>
    public static string IntakeRun(int id) => string.Create(CultureInfo.InvariantCulture, $"{Intake}/runs/{id}");

    /// <summary>An uploaded file before it is imported.</summary>
    public static string IntakeFile(string id) => $"{Intake}/file/{id}";

    /// <summary>One issued document.</summary>
    public static string Paper(long id) => string.Create(CultureInfo.InvariantCulture, $"{Papers}/{id}");

    /// <summary>What the code on a document leads to.</summary>
    public static string PaperProof(string code) => $"{Papers}/proof/{code}";

    /// <summary>The list behind one figure of the office's dashboard.</summary>
    public static string OfficeList(string queue) => $"{Office}/{queue}";

    /// <summary>One order with the form of a step open; ids left out match any.</summary>
    public static string Order(long id, OrderStep step, long? assignmentId = null, long? requestId = null) => Order(id)
        + $"?do={step}"
        + (assignmentId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&a={assignmentId}"))
        + (requestId is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&r={requestId}"));

    /// <summary>Where a person lands: the workspace of the role, or the page that says what the role is where it has no workspace.</summary>
    public static string HomeOf(ClaimsPrincipal person)
    {
        var home = person switch
        {
            _ when person.HoldsAny(PortalRoles.OfOffice) => Office,
            _ when person.HoldsAny(PortalRoles.OfUnit) => Inbox,
            _ when person.HoldsAny(PortalRoles.OfBoard) => Board,
            _ when person.Holds(PortalRole.SystemAdmin) => Users,
            _ when person.Holds(PortalRole.SecurityAdmin) => Roles,
            _ when person.Holds(PortalRole.AuditAdmin) => Audit,
            _ when person.Holds(PortalRole.Observer) => Observers,
            _ => Welcome,
        };
        return _pages.Contains(home) ? home : Welcome;
    }
}
