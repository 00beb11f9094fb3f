using System.Globalization;

namespace HanbinPortal.Regulation.Terms;

/// <summary>One day on the way to a deadline: the how-manieth it is, or null when it is not counted, and why.</summary>
public sealed record DayStep(DateOnly Date, int? Count, string Note)
{
    /// <summary>「2026-10-08 周四 第1天」 or 「2026-10-01 周四 国庆节,不计」.</summary>
    public override string ToString() =>
        $"{ChinaTime.Show(Date)} {ChinaTime.Weekday(Date)} {(Count is { } n ? string.Create(CultureInfo.InvariantCulture, $"第{n}天") : string.Empty)}{(Count is not null && Note.Length > 0 ? "，" : string.Empty)}{Note}";
}

/// <summary>
/// The end of a limit, together with the way it was counted: start, rule and article, days counted, days skipped by name, result.
/// All instants are UTC.
/// </summary>
/// <param name="Name">What is due: 「办结」「签收」.</param>
/// <param name="Article">The article the limit comes from.</param>
/// <param name="StartsAt">The instant the clock starts.</param>
/// <param name="Limit">How long it runs.</param>
/// <param name="DueAt">The last instant that is still in time.</param>
/// <param name="Steps">The days on the way; empty for a limit in hours.</param>
/// <param name="IsProvisional">A year on the way has no official holiday notice yet, so the deadline may still move.</param>
public sealed record Deadline(
    string Name, int Article, DateTimeOffset StartsAt, TimeLimit Limit, DateTimeOffset DueAt, IReadOnlyList<DayStep> Steps, bool IsProvisional)
{
    /// <summary>The China day on which the limit ends.</summary>
    public DateOnly DueDay => ChinaTime.DayEndingAt(DueAt);

    /// <summary>Past due: later than the last instant in time.</summary>
    public bool IsMissedAt(DateTimeOffset now) => now > DueAt;

    /// <summary>「办结：第十四条，自2026-09-30 10:00起5个工作日，至2026-10-13 18:00止」.</summary>
    public override string ToString() =>
        $"{Name}：{ArticleNumber.Of(Article)}，自{ChinaTime.Show(StartsAt)}起{Limit}，至{ChinaTime.ShowEnd(DueAt)}止{(IsProvisional ? "（所涉年份放假安排未公布，暂按法定节假日推算）" : string.Empty)}";
}
