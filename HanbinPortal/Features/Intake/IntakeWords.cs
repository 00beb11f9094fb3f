using HanbinPortal.Model.Intake;

namespace HanbinPortal.Features.Intake;

/// <summary>The Chinese names of what an import is made of.</summary>
public static class IntakeWords
{
    /// <summary>How long a running import may say nothing before it counts as cut off with its server.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public static string Of(IntakeKind kind) => kind is IntakeKind.Orders ? "工单" : "市平台结果";

    public static string Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Received => "已接收",
        ImportOutcome.AlreadyHere => "已有",
        ImportOutcome.Conflict => "冲突",
        _ => "未接收",
    };

    public static string Of(ConflictDecision decision) => decision switch
    {
        ConflictDecision.Open => "待处理",
        ConflictDecision.KeptOurs => "维持本平台内容",
        ConflictDecision.Noted => "已记入办理过程",
        _ => "已更正类型",
    };

    public static bool IsCutOff(ImportRun run, DateTimeOffset now) => run.State is ImportState.Running && now - run.SeenAt > Silence;

    public static string StateOf(ImportRun run, DateTimeOffset now) => run.State switch
    {
        ImportState.Running => IsCutOff(run, now) ? "已中断" : "正在导入",
        ImportState.Done => "已完成",
        ImportState.Stopped => "已停止",
        _ => "出错中断",
    };
}
