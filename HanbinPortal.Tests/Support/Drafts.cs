using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Support;

/// <summary>Drafts that lack nothing; a test takes away what it is about.</summary>
public static class Drafts
{
    public static NewFile File(string name = "现场照片.jpg") => new(name, new string('a', 64), 1024, "image/jpeg");

    public static IncomingOrder Incoming(
        string number = "AK20260921000001",
        OrderKind kind = OrderKind.Complaint,
        bool emergency = false,
        bool confidential = false,
        DateTimeOffset? cityDueAt = null,
        OrderField field = OrderField.None) => new(
            number,
            "小区门口路灯不亮",
            "江北街道某小区门口三盏路灯不亮一周。",
            kind,
            emergency,
            "电话",
            new Requester("张三丰", "13800001234", "江北街道某小区3号楼", confidential),
            CityDueAt: cityDueAt,
            Field: field);

    public static DispatchDraft Alone(TestUnit unit, DispatchBasis basis = DispatchBasis.Catalogue, string? basisText = null) =>
        new([new HandOver(unit.Id, unit.Name, AssignmentRole.Sole)], basis, basisText ?? (DispatchRule.MayBeReturned(basis) ? null : "区长批示（2026年9月18日）"), "请核实后办理。");

    public static DispatchDraft SideBySide(params TestUnit[] units) =>
        new([.. units.Select(u => new HandOver(u.Id, u.Name, AssignmentRole.Parallel))], DispatchBasis.WhoGoverns, null, null);

    public static DispatchDraft Led(TestUnit lead, params TestUnit[] assists) =>
        new([new HandOver(lead.Id, lead.Name, AssignmentRole.Lead), .. Assisting(assists).HandOvers], DispatchBasis.WhoGoverns, null, null);

    public static DispatchDraft Assisting(params TestUnit[] units) =>
        new([.. units.Select(u => new HandOver(u.Id, u.Name, AssignmentRole.Assist))], DispatchBasis.WhoGoverns, null, null);

    public static ContactDraft Contact(DateTimeOffset at, bool steppedIn = false, ContactMeans means = ContactMeans.Phone) =>
        new(at, means, "来电人", "已说明办理安排。", steppedIn, []);

    public static ReturnDraft Return() => new(ReturnReason.NotOurDuty, "路灯由城管部门养护。", "《区城管局三定规定》第三条", "区城管局", [File("三定规定.pdf")]);

    public static ExtensionDraft Extension() => new("灯具需外地采购。", "已现场查看并下单。", "到货后两日内更换。", RequesterTold: true, []);

    public static LimitDraft Limit(int workingDays = 20) => new(TimeLimit.WorkingDays(workingDays), "《安康市城市照明管理办法》第八条", []);

    public static AssistDraft Assist() => new("线路由我单位断电配合。", []);

    public static ReplyDraft Reply() => new(
        "9月22日现场核实，三盏路灯已更换。", "您反映的路灯已更换完毕，感谢监督。", Truth.True, Resolution.Solved, null, null, [File()]);

    public static TerminationDraft Termination(TerminationGround ground = TerminationGround.AgainstLaw) => new(
        ground,
        "诉求要求拆除邻居合法院墙。",
        ground is TerminationGround.AgainstLaw ? "《民法典》第二百三十一条" : null,
        ground is TerminationGround.AgainstLaw ? "9月22日、23日两次当面解释。" : null,
        [File("谈话记录.pdf")]);

    public static CityReturnDraft CityReturn() => new(OutOfScope.OtherDistrict, "事发地在高新区，由高新区热线办承办。");
}
