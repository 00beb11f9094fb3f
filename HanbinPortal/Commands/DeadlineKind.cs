using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Commands;

/// <summary>What a limit can be asked for: the kinds of the regulation, and the two cases that have limits of their own.</summary>
/// <param name="Word">As the command line takes it.</param>
/// <param name="Rule">The words of the regulation that set the limit.</param>
/// <param name="Clocks">Its clocks from the instant of dispatch.</param>
public sealed record DeadlineKind(string Word, string Rule, Func<DateTimeOffset, WorkingCalendar, ClockSheet> Clocks)
{
    private const string Consultation = "第十四条第1项：咨询类工单应在2个工作日内办结答复";
    private const string Others = "第十四条第1项：投诉举报、求助建议类工单应在5个工作日内办结答复";
    private const string Emergency = "第十四条第3项：紧急类事项工单应在2小时内响应并介入处理，2日内办结";
    private const string Rework = "第十七条：重办工单办结期限为5个工作日，不得申请延期";

    public static IReadOnlyList<DeadlineKind> All { get; } =
    [
        Plain("咨询", OrderKind.Consultation, Consultation),
        Plain("投诉", OrderKind.Complaint, Others),
        Plain("举报", OrderKind.Report, Others),
        Plain("求助", OrderKind.HelpRequest, Others),
        Plain("建议", OrderKind.Suggestion, Others),
        new("紧急", Emergency, (at, calendar) => ClockSheet.For(OrderKind.HelpRequest, isEmergency: true, at, new RegulationSettings(), calendar)),
        new("重办", Rework, ClockSheet.ForRework),
    ];

    private static DeadlineKind Plain(string word, OrderKind kind, string rule) =>
        new(word, rule, (at, calendar) => ClockSheet.For(kind, isEmergency: false, at, new RegulationSettings(), calendar));
}
