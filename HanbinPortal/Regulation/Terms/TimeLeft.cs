using System.Globalization;

namespace HanbinPortal.Regulation.Terms;

/// <summary>How near a due time is.</summary>
public enum Urgency
{
    /// <summary>More than two days away.</summary>
    Calm,

    /// <summary>Within two days.</summary>
    Soon,

    /// <summary>Today.</summary>
    Today,

    /// <summary>超期.</summary>
    Overdue,
}

/// <summary>The time left to a due time, as every list row shows it: 「剩3天2小时」「今日18:00到期」「超期1天4小时」.</summary>
public sealed record TimeLeft(Urgency Urgency, string Text)
{
    /// <summary>Wall-clock time, because that is what a clerk plans by; whether it is in time is decided by the instant alone.</summary>
    public static TimeLeft Until(DateTimeOffset due, DateTimeOffset now)
    {
        if (now > due)
        {
            return new TimeLeft(Urgency.Overdue, $"超期{Span(now - due)}");
        }

        if (ChinaTime.DayEndingAt(due) == ChinaTime.DateOf(now))
        {
            return new TimeLeft(Urgency.Today, $"今日{ChinaTime.ShowEnd(due)[11..]}到期，剩{Span(due - now)}");
        }

        return new TimeLeft(due - now <= TimeSpan.FromDays(2) ? Urgency.Soon : Urgency.Calm, $"剩{Span(due - now)}");
    }

    /// <summary>What left the unit is judged by that instant: 「按时」「超期1天4小时」.</summary>
    public static TimeLeft Settled(DateTimeOffset due, DateTimeOffset settledAt) =>
        settledAt > due ? new TimeLeft(Urgency.Overdue, $"超期{Span(settledAt - due)}") : new TimeLeft(Urgency.Calm, "按时");

    /// <summary>How long something has waited: 「3天2小时」.</summary>
    public static string Waited(DateTimeOffset since, DateTimeOffset now) => Span(now - since);

    private static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } when span.Hours > 0 && span.TotalDays < 10 => string.Create(CultureInfo.InvariantCulture, $"{span.Days}天{span.Hours}小时"),
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Days}天"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}小时{(span.Minutes > 0 ? $"{span.Minutes}分" : string.Empty)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)Math.Ceiling(span.TotalMinutes))}分钟"),
    };
}
