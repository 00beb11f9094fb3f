using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Commands;

/// <summary>The limits of one order as text for people or as one JSON object for programs; both show China time.</summary>
public sealed class DeadlineReport(DeadlineKind kind, DateTimeOffset dispatchedAt, WorkingCalendar calendar)
{
    // Chinese and the plus sign of an offset stay readable; the output is a terminal's or a program's, never a web page's.
    private static readonly JsonSerializerOptions _plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private readonly ClockSheet _clocks = kind.Clocks(dispatchedAt, calendar);

    public string ToText()
    {
        var text = new StringBuilder();
        Line($"工单类型：{kind.Word}");
        Line($"交办时间：{ChinaTime.Show(dispatchedAt)} {ChinaTime.Weekday(ChinaTime.DateOf(dispatchedAt))}（北京时间）");
        Line($"办结时限：{_clocks.Settle.Limit}（{kind.Rule}）");
        Line("起算规则：自交办起算，交办当日不计入；按工作日的至末日18:00止，按日的至末日24:00止");
        Line(string.Empty);
        Line("逐日计算：");
        foreach (var step in _clocks.Settle.Steps)
        {
            Line($"  {step}");
        }

        Line(string.Empty);
        Line("结果：");
        if (_clocks.Respond is { } respond)
        {
            Result("响应介入", respond.DueAt, "第十四条，2小时");
        }

        Result("签收", _clocks.Sign.DueAt, "第十一条，1个工作日");
        if (_clocks.LastExtensionAskAt is { } last && _clocks.Extended is { } extended)
        {
            Result("申请退回", _clocks.Return.DueAt, "第十三条，1个工作日");
            Result("办结", _clocks.Settle.DueAt, $"第十四条，{_clocks.Settle.Limit}");
            Result("最迟申请延期", last, _clocks.CanBeExtended ? "第十五条，期满前1个工作日" : "第十五条，已早于交办时间，不能申请延期");
            Result("延期后办结", extended.DueAt, $"第十五条，延期一次{extended.Limit}");
        }
        else
        {
            Result("办结", _clocks.Settle.DueAt, $"第十七条，{_clocks.Settle.Limit}");
            Line("  申请退回、申请延期：重办工单均不得申请（第十七条）");
        }

        if (_clocks.Settle.IsProvisional || _clocks.Extended is { IsProvisional: true })
        {
            Line(string.Empty);
            Line("提示：所涉年份的放假安排尚未公布，暂按法定节假日推算，公布后可能变动。");
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Result(string name, DateTimeOffset end, string why) =>
            Line($"  {name}：{ChinaTime.ShowEnd(end)} {ChinaTime.Weekday(ChinaTime.DayEndingAt(end))}（{why}）");
    }

    public string ToJson()
    {
        var clocks = new Clocks(
            kind.Word,
            Iso(dispatchedAt),
            _clocks.Respond is { } respond ? Iso(respond.DueAt) : null,
            Iso(_clocks.Sign.DueAt),
            Iso(_clocks.Return.DueAt),
            Iso(_clocks.Settle.DueAt),
            _clocks.LastExtensionAskAt is { } last ? Iso(last) : null,
            _clocks.Extended is { } extended ? Iso(extended.DueAt) : null,
            _clocks.Settle.IsProvisional || _clocks.Extended is { IsProvisional: true },
            [.. _clocks.Settle.Steps.Select((step, i) => new DayRow(step.Date, step.Count is not null, step.Count, i == 0 ? step.Note : calendar.On(step.Date).Name ?? "工作日"))]);
        return JsonSerializer.Serialize(clocks, _plain) + "\n";
    }

    private static DateTimeOffset Iso(DateTimeOffset instant) => instant.ToOffset(ChinaTime.Offset);

    private sealed record Clocks(
        string Kind,
        DateTimeOffset DispatchedAt,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? RespondBy,
        DateTimeOffset SignBy,
        DateTimeOffset ReturnBy,
        DateTimeOffset DueAt,
        DateTimeOffset? LastExtensionAskAt,
        DateTimeOffset? DueAfterExtension,
        bool IsProvisional,
        IReadOnlyList<DayRow> Steps);

    private sealed record DayRow(DateOnly Date, bool Counted, int? Day, string Name);
}
