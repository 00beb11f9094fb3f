using FsCheck;
using FsCheck.Fluent;
using HanbinPortal.Data.Seed;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

/// <summary>What holds of every limit whatever the days off, drawn at random; a failure prints the case and the seed that repeats it.</summary>
[Covers(14)]
public sealed class TimeLimitRuleProperties
{
    private static readonly DateOnly _first = Make.Day("2025-12-01");

    private static readonly WorkingCalendar _shipped = new(ShippedNotices.Load());

    private static readonly IReadOnlyList<HolidayNotice> _plainYears = [.. Make.Notices().Where(n => n.Year != _first.Year)];

    /// <summary>A calendar of two years: the shipped notices, or days off and make-up days strewn about; a start; a length.</summary>
    private static readonly Arbitrary<Counted> _any = (
        from kind in Gen.Choose(0, 3)
        from off in Run(longest: 12).ListOf()
        from makeUp in Run(longest: 2).ListOf()
        from closesAtMidnight in Gen.Elements(false, true)
        from day in Gen.Choose(0, 365)
        from second in Gen.Choose(0, (24 * 3600) - 1)
        from amount in Gen.Choose(1, 30)
        select new Counted(
            kind == 0 ? _shipped : Strewn([.. off.SelectMany(d => d).Distinct()], [.. makeUp.SelectMany(d => d).Distinct()], closesAtMidnight),
            ChinaTime.At(_first.AddDays(day), TimeSpan.FromSeconds(second)),
            amount)).ToArbitrary();

    [Fact]
    public void A_limit_in_working_days_ends_on_a_working_day_at_its_close() => Holds(c =>
        c.Calendar.IsWorkingDay(c.Due.DueDay) && c.Due.DueAt == c.Calendar.CloseOf(c.Due.DueDay));

    [Fact]
    public void Exactly_as_many_working_days_lie_between_start_and_end_as_the_limit_says() => Holds(c =>
        c.Calendar.WorkingDaysBetween(ChinaTime.DateOf(c.Start), c.Due.DueDay) == c.Amount);

    [Fact]
    public void The_explanation_counts_from_one_to_the_limit_and_leaves_no_day_out() => Holds(c =>
        c.Due.Steps.Select(s => s.Date).SequenceEqual(Enumerable.Range(0, c.Due.Steps.Count).Select(ChinaTime.DateOf(c.Start).AddDays))
        && c.Due.Steps.Where(s => s.Count is not null).Select(s => s.Count!.Value).SequenceEqual(Enumerable.Range(1, c.Amount))
        && c.Due.Steps[^1].Date == c.Due.DueDay
        && c.Due.Steps.Where(s => s.Count is null).All(s => s.Note.Length > 0));

    [Fact]
    public void A_day_more_ends_later() => Holds(c =>
        TimeLimitRule.DueAt(c.Start, TimeLimit.WorkingDays(c.Amount + 1), c.Calendar) > c.Due.DueAt);

    [Fact]
    public void A_later_start_never_ends_earlier() => Holds(c =>
        TimeLimitRule.DueAt(c.Start.AddHours(c.Amount), TimeLimit.WorkingDays(c.Amount), c.Calendar) >= c.Due.DueAt);

    [Fact]
    public void The_hour_of_the_day_changes_nothing() => Holds(c =>
        TimeLimitRule.DueAt(ChinaTime.At(ChinaTime.DateOf(c.Start), TimeSpan.Zero), TimeLimit.WorkingDays(c.Amount), c.Calendar) == c.Due.DueAt);

    [Fact]
    public void Two_limits_one_after_the_other_are_the_limit_of_their_sum() => Holds(c =>
        TimeLimitRule.DueAt(c.Due.DueAt.AddTicks(-1), TimeLimit.WorkingDays(3), c.Calendar)
            == TimeLimitRule.DueAt(c.Start, TimeLimit.WorkingDays(c.Amount + 3), c.Calendar));

    [Fact]
    public void Natural_days_end_at_the_midnight_so_many_days_on() => Holds(c =>
        TimeLimitRule.DueAt(c.Start, TimeLimit.NaturalDays(c.Amount), c.Calendar)
            == ChinaTime.At(ChinaTime.DateOf(c.Start).AddDays(c.Amount), TimeSpan.FromHours(24)));

    [Fact]
    public void Working_days_never_end_on_an_earlier_day_than_natural_days() => Holds(c =>
        c.Due.DueDay >= TimeLimitRule.Explain(c.Start, TimeLimit.NaturalDays(c.Amount), c.Calendar).DueDay);

    [Fact]
    [Covers(15)]
    public void An_extension_ends_later_by_exactly_the_first_limit() => Holds(c =>
    {
        var extended = ExtensionRule.Extended(c.Due.DueAt, c.Due.Limit, c.Calendar);
        return extended.DueAt > c.Due.DueAt && c.Calendar.WorkingDaysBetween(c.Due.DueDay, extended.DueDay) == c.Amount;
    });

    [Fact]
    [Covers(15)]
    public void The_last_instant_to_ask_for_more_time_closes_the_working_day_before_the_due_day() => Holds(c =>
    {
        var last = ExtensionRule.LastAskAt(c.Due.DueAt, c.Calendar);
        var day = ChinaTime.DayEndingAt(last);
        return c.Calendar.IsWorkingDay(day) && last == c.Calendar.CloseOf(day) && c.Calendar.WorkingDaysBetween(day, c.Due.DueDay) == 1;
    });

    [Fact]
    [Covers(12)]
    public void An_assisting_unit_is_due_after_the_day_it_was_asked_and_not_after_its_lead() => Holds(c =>
    {
        var assist = DispatchRule.AssistDueAt(c.Start, c.Due.DueAt, c.Amount % 5, c.Calendar);
        return ChinaTime.DayEndingAt(assist) > ChinaTime.DateOf(c.Start) && assist <= c.Due.DueAt;
    });

    private static void Holds(Func<Counted, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), Prop.ForAll(_any, property));

    private static Gen<IEnumerable<DateOnly>> Run(int longest) =>
        from start in Gen.Choose(0, 700)
        from length in Gen.Choose(1, longest)
        select Enumerable.Range(start, length).Select(_first.AddDays);

    private static WorkingCalendar Strewn(IReadOnlyList<DateOnly> off, IReadOnlyList<DateOnly> makeUp, bool closesAtMidnight) => new(
        [
            .. _plainYears,
            new HolidayNotice(_first.Year, IsOfficial: true, [.. off.Select(d => new NamedDay(d, "假日"))], [.. makeUp.Select(d => new NamedDay(d, "调休上班"))]),
        ],
        closesAtMidnight ? TimeSpan.FromHours(24) : null);

    private sealed record Counted(WorkingCalendar Calendar, DateTimeOffset Start, int Amount)
    {
        public Deadline Due { get; } = TimeLimitRule.Explain(Start, TimeLimit.WorkingDays(Amount), Calendar);
    }
}
