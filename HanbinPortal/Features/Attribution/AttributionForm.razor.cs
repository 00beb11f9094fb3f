using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;

namespace HanbinPortal.Features.Attribution;

/// <summary>研判归因 (第十七条): a dissatisfied call-back is laid to units, which rework, or to none, and the order is archived.</summary>
[StepForm(OrderStep.Attribute)]
public sealed partial class AttributionForm(RuleBookSource ruleBooks, MinuteClock clock)
{
    private static readonly string[] _faultWords =
        ["未实地核实，答复与实际不符，请重新核查办理。", "诉求未得到实际解决，请采取措施解决到位。", "未与服务对象沟通反馈，请联系服务对象并做好解释。", "未逐项回应诉求，请补充办理。"];

    private static readonly string[] _noFaultWords =
        ["承办单位已依法依规办理并解释到位，服务对象诉求缺乏法律政策依据。", "诉求涉及的事项须待条件具备后解决，承办单位已如实告知。", "服务对象对政策本身不满意，不属承办单位原因。"];

    private readonly string _name = $"fault-{Guid.NewGuid():N}";
    private readonly HashSet<long> _atFault = [];
    private RuleBook? _rules;
    private bool? _fault;
    private string _reason = string.Empty;
    private bool _tried;

    private IReadOnlyList<Assignment> Candidates => Order.Attributable;

    private TimelineEvent? Callback => Order.Timeline.LastOrDefault(e => e.Step is OrderStep.RecordCallback);

    private string SubmitText => _fault switch { true => "发回重办", false => "归档", _ => "提交研判结论" };

    private string FaultEffect =>
        Candidates.Count == 0 ? "本工单没有自己的承办单位：回到待研判，作为重办另行交办。"
        : _rules is null ? "发回所选单位重办。"
        : $"发回所选单位重办，办结时限{ChinaTime.ShowEnd(CallbackRule.ReworkDue(clock.Now, _rules.CalendarAt(clock.Now)).DueAt)}（{CallbackRule.ReworkLimit}），不得延期、不得退回。";

    protected override StepSketch Sketch => new(
        Order.Id, PaperKind.ReworkNotice, (order, on) => order.Attribute(unitsFault: true, AtFaultIn(order), OrBlank(_reason), on));

    protected override async Task OnInitializedAsync()
    {
        // One unit carried it alone: it is the one in question.
        if (Candidates is [var only])
        {
            _atFault.Add(only.Id);
        }

        _rules = await ruleBooks.GetAsync(Leaving);
    }

    private string Hide(string text) => PrivacyRule.MaskIn(text, Order.Requester.Name, Order.Requester.Phone);

    private static string? ReplyOf(Assignment assignment) =>
        assignment.Requests.OfType<Reply>().LastOrDefault(r => r.State is RequestState.Agreed) is { } reply ? $"，答复：{Names.Of(reply.Resolution)}" : null;

    private void Conclude(bool fault) => _fault = fault;

    private void Turn(long assignmentId)
    {
        if (!_atFault.Remove(assignmentId))
        {
            _atFault.Add(assignmentId);
        }
    }

    private void Add(string phrase) => _reason = _reason.Trim().Length == 0 ? phrase : $"{_reason.TrimEnd()}{phrase}";

    private IReadOnlyList<Assignment> AtFaultIn(WorkOrder order) => [.. order.Attributable.Where(a => _atFault.Contains(a.Id))];

    private Task AttributeAsync()
    {
        _tried = true;
        if (_fault is not { } fault)
        {
            Problem = "请选择研判结论。";
            return Task.CompletedTask;
        }

        return TakeAsync(
            (order, on) => order.Attribute(fault, fault ? AtFaultIn(order) : [], _reason, on),
            fault ? "已研判：属承办单位原因，发回重办。" : "已研判：不属承办单位原因，工单归档。");
    }
}
