using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>第十四条 限时办结: how long a unit has, and the instant its time is up.</summary>
/// <remarks>
/// Readings (Regulation/README.md): R1 the clock starts at 交办 and that day is not counted; R2 a limit in days runs to close of
/// business of its last day; R3 the 紧急类 limit says 日, not 工作日, so it counts natural days to 24:00 and wins over any agreed limit.
/// </remarks>
[Article(14)]
public static class TimeLimitRule
{
    /// <summary>紧急类: 2小时内响应并介入处理.</summary>
    public static readonly TimeLimit EmergencyResponse = TimeLimit.Hours(2);

    /// <summary>咨询类: 2个工作日.</summary>
    public static readonly TimeLimit Consultation = TimeLimit.WorkingDays(2);

    /// <summary>投诉举报、求助建议类: 5个工作日.</summary>
    public static readonly TimeLimit Others = TimeLimit.WorkingDays(5);

    /// <summary>
    /// The limit for one order; <paramref name="agreed"/> is a statute's or trade rule's limit that the office has accepted, and
    /// <paramref name="emergency"/> the limit the office reads out of 「2日内办结」 (2 natural days unless set otherwise).
    /// </summary>
    public static TimeLimit LimitFor(OrderKind kind, bool isEmergency, TimeLimit? agreed = null, TimeLimit? emergency = null)
    {
        if (isEmergency)
        {
            return emergency ?? TimeLimit.NaturalDays(2);
        }

        return agreed ?? (kind is OrderKind.Consultation ? Consultation : Others);
    }

    /// <summary>The last instant in time, in UTC.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset startsAt, TimeLimit limit, WorkingCalendar calendar) =>
        Count("办结", 14, startsAt, limit, calendar).DueAt;

    /// <summary>The deadline with every day counted and skipped on the way.</summary>
    public static Deadline Explain(DateTimeOffset startsAt, TimeLimit limit, WorkingCalendar calendar) =>
        Count("办结", 14, startsAt, limit, calendar);

    /// <summary>Until when an emergency is responded to and stepped in.</summary>
    public static Deadline RespondBy(DateTimeOffset dispatchedAt, WorkingCalendar calendar) =>
        Count("响应介入", 14, dispatchedAt, EmergencyResponse, calendar);

    /// <summary>Counts any limit of the regulation (民法典 第二百条至第二百零三条): the day it starts is not counted, hours run from the minute.</summary>
    /// <param name="name">What is due.</param>
    /// <param name="article">The article the limit comes from.</param>
    /// <param name="startsAt">The instant of the event.</param>
    /// <param name="limit">How long.</param>
    /// <param name="calendar">The working calendar, with the close of business that holds.</param>
    public static Deadline Count(string name, int article, DateTimeOffset startsAt, TimeLimit limit, WorkingCalendar calendar)
    {
        if (limit.Unit is TimeUnit.Hours)
        {
            return new Deadline(name, article, startsAt, limit, startsAt.ToUniversalTime().AddHours(limit.Amount), [], IsProvisional: false);
        }

        return CountFrom(ChinaTime.DateOf(startsAt), "起算当日，不计入", name, article, startsAt, limit, calendar);
    }

    /// <summary>Counts a limit in days from the day after <paramref name="day"/>; <paramref name="dayNote"/> says why that day is not counted.</summary>
    internal static Deadline CountFrom(DateOnly day, string dayNote, string name, int article, DateTimeOffset startsAt, TimeLimit limit, WorkingCalendar calendar)
    {
        List<DayStep> steps = [new(day, Count: null, dayNote)];
        var provisional = false;
        for (var counted = 0; counted < limit.Amount;)
        {
            day = day.AddDays(1);
            var inCalendar = calendar.On(day);
            var counts = limit.Unit is TimeUnit.NaturalDays || inCalendar.IsWorking;
            provisional |= limit.Unit is TimeUnit.WorkingDays && calendar.IsProvisional(day.Year);
            steps.Add(counts
                ? new DayStep(day, ++counted, inCalendar.Name ?? string.Empty)
                : new DayStep(day, Count: null, $"{inCalendar.Name}，不计"));
        }

        var due = limit.Unit is TimeUnit.NaturalDays ? ChinaTime.At(day, TimeSpan.FromHours(24)) : calendar.CloseOf(day);
        return new Deadline(name, article, startsAt, limit, due, steps, provisional);
    }

    /// <summary>What a request for a statute's or a trade's own limit lacks; null when it is complete: 承办单位可提供相关依据.</summary>
    public static Refusal? WhatIsMissing(TimeLimit wanted, string basis)
    {
        if (wanted.Amount is < 1 or > 365 || wanted.Unit is TimeUnit.Hours)
        {
            return new Refusal(14, "法定时限应为1至365日或1至365个工作日。");
        }

        return string.IsNullOrWhiteSpace(basis) ? new Refusal(14, "请写明法定时限的依据，如《×××》第×条，或行业规定的名称和条款。") : null;
    }

    /// <summary>Whether a unit may ask for a statute's own limit; null means it may. 紧急类 and rework keep theirs (R3, 第十七条).</summary>
    public static Refusal? WhyNoOtherLimit(AssignmentStatus status, bool isEmergency, bool isRework, bool hasPendingRequest)
    {
        if (isEmergency)
        {
            return new Refusal(14, "紧急类工单应在2小时内响应、2日内办结，不适用其他时限。");
        }

        if (isRework)
        {
            return new Refusal(17, "重办工单办结期限为5个工作日，不适用其他时限。");
        }

        if (status is not AssignmentStatus.InHand)
        {
            return new Refusal(14, status is AssignmentStatus.AwaitingSigning ? "请先签收，再申请适用法定时限。" : "只有办理中的工单可以申请适用法定时限。");
        }

        return hasPendingRequest ? new Refusal(14, "本单位在该工单上还有申请未审结，请等待审核结果或先撤回。") : null;
    }

    /// <summary>Whether a unit may record a contact with the requester; null means it may.</summary>
    public static Refusal? WhyNoContact(AssignmentStatus status, bool isConfidential, ContactMeans? means = null)
    {
        if (status is AssignmentStatus.AwaitingSigning)
        {
            return new Refusal(14, "请先签收，再联系服务对象并登记。");
        }

        if (status is AssignmentStatus.Returned or AssignmentStatus.Withdrawn)
        {
            return new Refusal(14, "该工单已不由本单位承办。");
        }

        return isConfidential && means is not null and not ContactMeans.ThroughCity
            ? new Refusal(14, "服务对象要求信息保密，请通过市12345热线联系。")
            : null;
    }
}
