using System.Globalization;
using HanbinPortal.Data.Seed;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(14)]
public sealed class TimeLimitRuleTests
{
    // Every test states the days off it relies on, so none depends on the notices we ship; those that check the notices say so.
    private static readonly WorkingCalendar _october = Make.Calendar(off: "2026-10-01..2026-10-07", makeUp: "2026-10-10");
    private static readonly WorkingCalendar _shipped = new(ShippedNotices.Load());

    [Theory]
    [InlineData(OrderKind.Consultation, "2个工作日")]
    [InlineData(OrderKind.Complaint, "5个工作日")]
    [InlineData(OrderKind.Report, "5个工作日")]
    [InlineData(OrderKind.HelpRequest, "5个工作日")]
    [InlineData(OrderKind.Suggestion, "5个工作日")]
    [InlineData(OrderKind.Praise, "5个工作日")]
    public void Each_kind_has_its_limit(OrderKind kind, string limit) =>
        Assert.Equal(limit, TimeLimitRule.LimitFor(kind, isEmergency: false).ToString());

    [Theory]
    [InlineData(OrderKind.Consultation)]
    [InlineData(OrderKind.Complaint)]
    public void An_emergency_of_any_kind_has_two_natural_days_and_no_agreed_limit_changes_that(OrderKind kind)
    {
        Assert.Equal(TimeLimit.NaturalDays(2), TimeLimitRule.LimitFor(kind, isEmergency: true));
        Assert.Equal(TimeLimit.NaturalDays(2), TimeLimitRule.LimitFor(kind, isEmergency: true, agreed: TimeLimit.WorkingDays(20)));
    }

    [Fact]
    public void The_office_may_read_the_two_days_of_an_emergency_as_working_days() =>
        Assert.Equal(TimeLimit.WorkingDays(2), TimeLimitRule.LimitFor(OrderKind.Complaint, isEmergency: true, emergency: TimeLimit.WorkingDays(2)));

    [Fact]
    public void An_agreed_limit_replaces_the_one_of_the_kind()
    {
        Assert.Equal(TimeLimit.WorkingDays(60), TimeLimitRule.LimitFor(OrderKind.Complaint, isEmergency: false, agreed: TimeLimit.WorkingDays(60)));
        Assert.Equal(TimeLimit.NaturalDays(15), TimeLimitRule.LimitFor(OrderKind.Consultation, isEmergency: false, agreed: TimeLimit.NaturalDays(15)));
    }

    [Theory]
    [InlineData("2026-09-21 09:00", "2026-09-28 18:00")] // a plain week: Monday + 5 ends the next Monday
    [InlineData("2026-09-21 00:00", "2026-09-28 18:00")] // the first minute of the day is that day
    [InlineData("2026-09-21 23:59", "2026-09-28 18:00")] // the hour of dispatch does not matter (R2)
    [InlineData("2026-09-22 00:00", "2026-09-29 18:00")] // a minute later it is the next day
    [InlineData("2026-09-25 20:00", "2026-10-09 18:00")] // Friday evening: 28, 29, 30, then 8, 9
    [InlineData("2026-09-28 09:00", "2026-10-10 18:00")] // 29, 30, then 8, 9 and the make-up Saturday
    [InlineData("2026-10-03 12:00", "2026-10-13 18:00")] // dispatched on a day off: 8, 9, 10, 12, 13
    [InlineData("2026-10-10 12:00", "2026-10-16 18:00")] // dispatched on the make-up Saturday
    public void Five_working_days_skip_days_off_and_count_make_up_days(string dispatched, string due) =>
        Assert.Equal(Make.Time(due), TimeLimitRule.DueAt(Make.Time(dispatched), TimeLimit.WorkingDays(5), _october));

    [Theory]
    [InlineData("2026-09-21 09:00", "2026-09-23 18:00")]
    [InlineData("2026-09-24 09:00", "2026-09-28 18:00")] // over a weekend
    [InlineData("2026-09-29 09:00", "2026-10-08 18:00")] // over the holiday
    [InlineData("2026-10-08 09:00", "2026-10-10 18:00")] // ends on the make-up Saturday
    public void Two_working_days_for_a_consultation(string dispatched, string due) =>
        Assert.Equal(Make.Time(due), TimeLimitRule.DueAt(Make.Time(dispatched), TimeLimitRule.Consultation, _october));

    [Theory]
    [InlineData("2026-09-30 10:00", "2026-10-02 24:00")] // days off count
    [InlineData("2026-09-30 00:00", "2026-10-02 24:00")]
    [InlineData("2026-09-30 23:59:59", "2026-10-02 24:00")]
    [InlineData("2026-12-30 10:00", "2027-01-01 24:00")] // over the year
    [InlineData("2028-02-28 10:00", "2028-03-01 24:00")] // a leap year
    public void Two_natural_days_count_every_day_and_end_at_midnight(string dispatched, string due) =>
        Assert.Equal(Make.Time(due), TimeLimitRule.DueAt(Make.Time(dispatched), TimeLimit.NaturalDays(2), _october));

    [Theory]
    [InlineData("2026-09-30 10:07:30", "2026-09-30 12:07:30")]
    [InlineData("2026-09-30 17:30", "2026-09-30 19:30")] // close of business does not stop it
    [InlineData("2026-09-30 23:15", "2026-10-01 01:15")] // nor does midnight or a holiday
    [InlineData("2026-12-31 22:00", "2026-12-31 24:00")]
    public void The_two_hours_of_an_emergency_run_from_the_minute_day_and_night(string dispatched, string respondBy)
    {
        var deadline = TimeLimitRule.RespondBy(Make.Time(dispatched), _october);

        Assert.Equal(Make.Time(respondBy), deadline.DueAt);
        Assert.Empty(deadline.Steps);
        Assert.False(deadline.IsProvisional);
    }

    [Fact]
    public void The_last_instant_is_in_time_and_the_next_is_not()
    {
        var deadline = TimeLimitRule.Explain(Make.Time("2026-09-21 09:00"), TimeLimit.WorkingDays(5), _october);

        Assert.False(deadline.IsMissedAt(Make.Time("2026-09-28 18:00")));
        Assert.True(deadline.IsMissedAt(Make.Time("2026-09-28 18:00").AddTicks(1)));
    }

    [Fact]
    public void Where_a_working_day_closes_at_midnight_no_minute_of_it_is_lost()
    {
        var calendar = Make.Calendar(close: "24:00");
        var deadline = TimeLimitRule.Explain(Make.Time("2026-09-21 09:00"), TimeLimit.WorkingDays(5), calendar);

        Assert.Equal(Make.Time("2026-09-29 00:00"), deadline.DueAt);
        Assert.Equal(Make.Day("2026-09-28"), deadline.DueDay);
        Assert.False(deadline.IsMissedAt(Make.Time("2026-09-28 23:59:59")));
        Assert.Equal("办结：第十四条，自2026-09-21 09:00起5个工作日，至2026-09-28 24:00止", deadline.ToString());
    }

    [Fact]
    public void A_week_of_a_single_working_day_counts_right()
    {
        // All of October 2026 off but the Wednesdays.
        var calendar = Make.Calendar(off: "2026-10-01..2026-10-06, 2026-10-08..2026-10-13, 2026-10-15..2026-10-20, 2026-10-22..2026-10-27, 2026-10-29..2026-10-31");

        Assert.Equal(Make.Time("2026-10-14 18:00"), TimeLimitRule.DueAt(Make.Time("2026-10-01 09:00"), TimeLimit.WorkingDays(2), calendar));
        Assert.Equal(Make.Time("2026-11-02 18:00"), TimeLimitRule.DueAt(Make.Time("2026-10-01 09:00"), TimeLimit.WorkingDays(5), calendar));
    }

    [Fact]
    public void The_explanation_names_every_day_counted_and_every_day_skipped()
    {
        var deadline = TimeLimitRule.Explain(Make.Time("2026-09-30 10:00"), TimeLimit.WorkingDays(5), _shipped);

        Assert.Equal("办结：第十四条，自2026-09-30 10:00起5个工作日，至2026-10-13 18:00止", deadline.ToString());
        Assert.Equal(
            [
                "2026-09-30 周三 起算当日，不计入",
                "2026-10-01 周四 国庆节，不计",
                "2026-10-02 周五 国庆节，不计",
                "2026-10-03 周六 国庆节，不计",
                "2026-10-04 周日 国庆节，不计",
                "2026-10-05 周一 国庆节，不计",
                "2026-10-06 周二 国庆节，不计",
                "2026-10-07 周三 国庆节，不计",
                "2026-10-08 周四 第1天",
                "2026-10-09 周五 第2天",
                "2026-10-10 周六 第3天，国庆节调休上班",
                "2026-10-11 周日 周末，不计",
                "2026-10-12 周一 第4天",
                "2026-10-13 周二 第5天",
            ],
            deadline.Steps.Select(s => s.ToString()));
    }

    [Fact]
    public void Natural_days_are_named_too_but_all_of_them_counted()
    {
        var deadline = TimeLimitRule.Explain(Make.Time("2026-10-02 10:00"), TimeLimit.NaturalDays(2), _shipped);

        Assert.Equal("办结：第十四条，自2026-10-02 10:00起2日，至2026-10-04 24:00止", deadline.ToString());
        Assert.Equal(
            ["2026-10-02 周五 起算当日，不计入", "2026-10-03 周六 第1天，国庆节", "2026-10-04 周日 第2天，国庆节"],
            deadline.Steps.Select(s => s.ToString()));
    }

    // The check table of the domain's section on clocks, with the notices we ship.
    [Theory]
    [InlineData("2025-01-24", "2025-01-26", "2025-01-27", "2025-02-07")]
    [InlineData("2025-04-30", "2025-05-06", "2025-05-07", "2025-05-12")]
    [InlineData("2025-09-30", "2025-10-09", "2025-10-10", "2025-10-14")]
    [InlineData("2025-12-31", "2026-01-04", "2026-01-05", "2026-01-08")]
    [InlineData("2026-02-11", "2026-02-12", "2026-02-13", "2026-02-25")]
    [InlineData("2026-02-13", "2026-02-14", "2026-02-24", "2026-02-27")]
    [InlineData("2026-04-30", "2026-05-06", "2026-05-07", "2026-05-11")]
    [InlineData("2026-09-18", "2026-09-20", "2026-09-21", "2026-09-24")]
    [InlineData("2026-09-30", "2026-10-08", "2026-10-09", "2026-10-13")]
    [InlineData("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-30")]
    public void The_check_values_come_out_with_the_shipped_notices(string dispatched, string plus1, string plus2, string plus5)
    {
        Assert.Equal(Make.Time($"{plus1} 18:00"), Due(1));
        Assert.Equal(Make.Time($"{plus2} 18:00"), Due(2));
        Assert.Equal(Make.Time($"{plus5} 18:00"), Due(5));

        DateTimeOffset Due(int days) => TimeLimitRule.DueAt(Make.Time($"{dispatched} 10:00"), TimeLimit.WorkingDays(days), _shipped);
    }

    [Fact]
    public void Values_computed_apart_from_the_portal_come_out_with_the_shipped_notices()
    {
        var rows = File.ReadAllLines(SharedData.PathOf("deadline-vectors.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var limit = TimeLimit.WorkingDays(int.Parse(row[1], CultureInfo.InvariantCulture));
            var due = TimeLimitRule.DueAt(Make.Time($"{row[0]} 15:30"), limit, _shipped);

            Assert.Equal(Make.Time($"{row[2]} 18:00"), due);
            Assert.Equal(Make.Time($"{row[3]} 18:00"), ExtensionRule.LastAskAt(due, _shipped));
            Assert.Equal(Make.Time($"{row[4]} 18:00"), ExtensionRule.Extended(due, limit, _shipped).DueAt);
        });
    }

    [Fact]
    public void A_deadline_that_touches_a_year_without_a_notice_says_so()
    {
        var within = TimeLimitRule.Explain(Make.Time("2026-12-24 10:00"), TimeLimit.WorkingDays(5), _shipped);
        var beyond = TimeLimitRule.Explain(Make.Time("2026-12-25 10:00"), TimeLimit.WorkingDays(5), _shipped);

        Assert.Equal("办结：第十四条，自2026-12-24 10:00起5个工作日，至2026-12-31 18:00止", within.ToString());
        Assert.Equal("办结：第十四条，自2026-12-25 10:00起5个工作日，至2027-01-04 18:00止（所涉年份放假安排未公布，暂按法定节假日推算）", beyond.ToString());
    }

    [Fact]
    public void Natural_days_and_hours_never_wait_for_a_notice()
    {
        Assert.False(TimeLimitRule.Explain(Make.Time("2027-02-05 10:00"), TimeLimit.NaturalDays(2), _shipped).IsProvisional);
        Assert.False(TimeLimitRule.RespondBy(Make.Time("2027-02-05 10:00"), _shipped).IsProvisional);
    }

    [Theory]
    [InlineData("2026-09-21T16:30:00+00:00")] // 22 September in China already
    [InlineData("2026-09-22T00:30:00+08:00")]
    [InlineData("2026-09-21T12:30:00-04:00")]
    public void The_day_of_dispatch_is_the_day_in_China_however_the_instant_is_written(string instant)
    {
        var due = TimeLimitRule.DueAt(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), TimeLimit.WorkingDays(1), _october);

        Assert.Equal(new DateTimeOffset(2026, 9, 23, 10, 0, 0, TimeSpan.Zero), due);
        Assert.Equal(TimeSpan.Zero, due.Offset);
    }

    [Theory]
    [InlineData(0, TimeUnit.WorkingDays, "《条例》第八条", "第十四条：法定时限应为1至365日或1至365个工作日。")]
    [InlineData(366, TimeUnit.NaturalDays, "《条例》第八条", "第十四条：法定时限应为1至365日或1至365个工作日。")]
    [InlineData(24, TimeUnit.Hours, "《条例》第八条", "第十四条：法定时限应为1至365日或1至365个工作日。")]
    [InlineData(60, TimeUnit.WorkingDays, " ", "第十四条：请写明法定时限的依据，如《×××》第×条，或行业规定的名称和条款。")]
    [InlineData(60, TimeUnit.WorkingDays, "《条例》第八条", null)]
    public void Another_limit_needs_a_length_and_a_basis(int amount, TimeUnit unit, string basis, string? refused) =>
        Assert.Equal(refused, TimeLimitRule.WhatIsMissing(new TimeLimit(amount, unit), basis)?.Text);

    [Theory]
    [InlineData(AssignmentStatus.InHand, false, false, false, null)]
    [InlineData(AssignmentStatus.InHand, true, false, false, "第十四条：紧急类工单应在2小时内响应、2日内办结，不适用其他时限。")]
    [InlineData(AssignmentStatus.InHand, false, true, false, "第十七条：重办工单办结期限为5个工作日，不适用其他时限。")]
    [InlineData(AssignmentStatus.InHand, false, false, true, "第十四条：本单位在该工单上还有申请未审结，请等待审核结果或先撤回。")]
    [InlineData(AssignmentStatus.AwaitingSigning, false, false, false, "第十四条：请先签收，再申请适用法定时限。")]
    [InlineData(AssignmentStatus.ReplyPending, false, false, false, "第十四条：只有办理中的工单可以申请适用法定时限。")]
    public void Another_limit_is_for_signed_orders_that_are_neither_urgent_nor_a_rework(
        AssignmentStatus status, bool isEmergency, bool isRework, bool hasPending, string? refused) =>
        Assert.Equal(refused, TimeLimitRule.WhyNoOtherLimit(status, isEmergency, isRework, hasPending)?.Text);

    [Theory]
    [InlineData(AssignmentStatus.AwaitingSigning, false, ContactMeans.Phone, "第十四条：请先签收，再联系服务对象并登记。")]
    [InlineData(AssignmentStatus.Returned, false, ContactMeans.Phone, "第十四条：该工单已不由本单位承办。")]
    [InlineData(AssignmentStatus.Withdrawn, false, ContactMeans.Phone, "第十四条：该工单已不由本单位承办。")]
    [InlineData(AssignmentStatus.InHand, false, ContactMeans.Phone, null)]
    [InlineData(AssignmentStatus.Completed, false, ContactMeans.Visit, null)] // 办结后…应当就办理结果与服务对象沟通联系 (第十六条)
    [InlineData(AssignmentStatus.InHand, true, ContactMeans.Phone, "第十四条：服务对象要求信息保密，请通过市12345热线联系。")]
    [InlineData(AssignmentStatus.InHand, true, ContactMeans.ThroughCity, null)]
    [InlineData(AssignmentStatus.InHand, true, null, null)]
    public void Contact_is_recorded_after_signing_and_for_a_confidential_order_only_through_the_city(
        AssignmentStatus status, bool isConfidential, ContactMeans? means, string? refused) =>
        Assert.Equal(refused, TimeLimitRule.WhyNoContact(status, isConfidential, means)?.Text);
}
