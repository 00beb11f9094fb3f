namespace HanbinPortal.Regulation.Terms;

/// <summary>What a limit is counted in.</summary>
public enum TimeUnit
{
    /// <summary>小时: runs from the minute, day and night.</summary>
    Hours,

    /// <summary>日: every day counts, the last one ends at 24:00.</summary>
    NaturalDays,

    /// <summary>工作日: only working days count, the last one ends at close of business.</summary>
    WorkingDays,
}

/// <summary>An amount of time together with its unit, so that 2日 and 2个工作日 cannot be confused.</summary>
public readonly record struct TimeLimit(int Amount, TimeUnit Unit)
{
    public static TimeLimit Hours(int amount) => new(amount, TimeUnit.Hours);

    public static TimeLimit NaturalDays(int amount) => new(amount, TimeUnit.NaturalDays);

    public static TimeLimit WorkingDays(int amount) => new(amount, TimeUnit.WorkingDays);

    /// <summary>「5个工作日」「2日」「2小时」.</summary>
    public override string ToString() => Unit switch
    {
        TimeUnit.Hours => $"{Amount}小时",
        TimeUnit.NaturalDays => $"{Amount}日",
        _ => $"{Amount}个工作日",
    };
}
