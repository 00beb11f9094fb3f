namespace HanbinPortal.Regulation.Terms;

/// <summary>From when the clock of an assignment runs.</summary>
public enum ClockStart
{
    /// <summary>交办之时.</summary>
    AtDispatch,

    /// <summary>签收之时, but not later than the time for signing has run out.</summary>
    AtSigning,
}

/// <summary>涉及营商环境、城市创建、旅游 (第十四条第2项): matters whose trade may have a limit of its own.</summary>
public enum OrderField
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>营商环境.</summary>
    BusinessEnvironment,

    /// <summary>城市创建.</summary>
    CityCreation,

    /// <summary>旅游.</summary>
    Tourism,
}

/// <summary>A trade's own limit (行业规定) with the rule it comes from.</summary>
public sealed record IndustryLimit(OrderField Field, TimeLimit Limit, string Basis);

/// <summary>
/// What the regulation leaves open and the office decides. Each set of settings holds from an instant on, and a deadline is
/// always computed with those that held when its clock started.
/// </summary>
public sealed record RegulationSettings
{
    /// <summary>When a working day ends, from 00:00; 18:00 or up to 24:00.</summary>
    public TimeSpan CloseOfBusiness { get; init; } = WorkingCalendar.UsualClose;

    /// <summary>From when the clock of an assignment runs.</summary>
    public ClockStart ClockStart { get; init; } = ClockStart.AtDispatch;

    /// <summary>第十四条第3项 says 日, read as natural days; an office may agree on working days.</summary>
    public TimeLimit EmergencySettle { get; init; } = TimeLimit.NaturalDays(2);

    /// <summary>Whether the clock stands still while a request to return is undecided (第十三条).</summary>
    public bool ReturnSuspendsClock { get; init; }

    /// <summary>How many working days before the lead an assisting unit must be done (第十二条).</summary>
    public int AssistWorkingDaysBeforeLead { get; init; } = 1;

    /// <summary>How long an answer to an appeal may take, in working days (第二十三条 gives no limit).</summary>
    public int AppealAnswerWorkingDays { get; init; } = 10;

    /// <summary>How many working days before due an order counts as due soon (第十九条, 平台催办).</summary>
    public int DueSoonWorkingDays { get; init; } = 1;

    /// <summary>Limits of trades (第十四条第2项).</summary>
    public IReadOnlyList<IndustryLimit> IndustryLimits { get; init; } = [];

    /// <summary>第三十二条: the regulation is in force for two years from here; null until the day is known.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>What is wrong with these settings, one Chinese sentence each; empty when they may be used.</summary>
    public IReadOnlyList<string> Faults()
    {
        List<string> faults = [];
        if (CloseOfBusiness <= TimeSpan.FromHours(12) || CloseOfBusiness > TimeSpan.FromHours(24))
        {
            faults.Add("工作日截止时刻应在12:00之后、24:00以前（含24:00）。");
        }

        if (EmergencySettle.Amount is < 1 or > 10 || EmergencySettle.Unit is TimeUnit.Hours)
        {
            faults.Add("紧急类办结时限应为1至10日（自然日或工作日）。");
        }

        if (AssistWorkingDaysBeforeLead is < 0 or > 4)
        {
            faults.Add("协办意见应在主办到期前0至4个工作日提交。");
        }

        if (AppealAnswerWorkingDays is < 1 or > 60)
        {
            faults.Add("申诉答复时限应为1至60个工作日。");
        }

        if (DueSoonWorkingDays is < 0 or > 5)
        {
            faults.Add("临期提醒应设为到期前0至5个工作日。");
        }

        if (IndustryLimits.Any(l => l.Limit.Amount < 1 || l.Limit.Unit is TimeUnit.Hours || l.Field is OrderField.None || string.IsNullOrWhiteSpace(l.Basis)))
        {
            faults.Add("行业时限须写明所属领域、至少1天的时限和行业规定名称。");
        }

        return faults;
    }
}
