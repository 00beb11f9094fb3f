using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation.Terms;

public sealed class RuleBookTests
{
    [Fact]
    public void A_deadline_is_computed_with_the_settings_that_held_when_its_clock_started()
    {
        var book = new RuleBook(
            Make.Notices(),
            [
                new DatedSettings(Make.Time("2026-09-01 00:00"), new RegulationSettings { CloseOfBusiness = TimeSpan.FromHours(24) }),
                new DatedSettings(Make.Time("2026-03-01 00:00"), new RegulationSettings { CloseOfBusiness = TimeSpan.FromHours(17.5) }),
            ]);

        Assert.Equal(TimeSpan.FromHours(18), book.CalendarAt(Make.Time("2026-02-28 23:59")).CloseOfBusiness);
        Assert.Equal(TimeSpan.FromHours(17.5), book.CalendarAt(Make.Time("2026-03-01 00:00")).CloseOfBusiness);
        Assert.Equal(TimeSpan.FromHours(17.5), book.CalendarAt(Make.Time("2026-08-31 23:59")).CloseOfBusiness);
        Assert.Equal(TimeSpan.FromHours(24), book.CalendarAt(Make.Time("2026-09-01 00:00")).CloseOfBusiness);
    }

    [Fact]
    public void The_settings_a_portal_starts_with_are_those_of_the_regulation()
    {
        var settings = new RuleBook([]).SettingsAt(Make.Time("2026-09-21 09:00"));

        Assert.Equal(TimeSpan.FromHours(18), settings.CloseOfBusiness);
        Assert.Equal(ClockStart.AtDispatch, settings.ClockStart);
        Assert.Equal(TimeLimit.NaturalDays(2), settings.EmergencySettle);
        Assert.False(settings.ReturnSuspendsClock);
        Assert.Equal(1, settings.AssistWorkingDaysBeforeLead);
        Assert.Equal(10, settings.AppealAnswerWorkingDays);
        Assert.Equal(1, settings.DueSoonWorkingDays);
        Assert.Empty(settings.Faults());
    }

    [Fact]
    public void Settings_that_cannot_be_meant_are_all_named_at_once()
    {
        var settings = new RegulationSettings
        {
            CloseOfBusiness = TimeSpan.FromHours(25),
            EmergencySettle = TimeLimit.Hours(2),
            AssistWorkingDaysBeforeLead = 5,
            AppealAnswerWorkingDays = 0,
            DueSoonWorkingDays = -1,
            IndustryLimits = [new IndustryLimit(OrderField.Tourism, TimeLimit.WorkingDays(5), " ")],
        };

        Assert.Equal(
            [
                "工作日截止时刻应在12:00之后、24:00以前（含24:00）。",
                "紧急类办结时限应为1至10日（自然日或工作日）。",
                "协办意见应在主办到期前0至4个工作日提交。",
                "申诉答复时限应为1至60个工作日。",
                "临期提醒应设为到期前0至5个工作日。",
                "行业时限须写明所属领域、至少1天的时限和行业规定名称。",
            ],
            settings.Faults());
    }

    [Theory]
    [InlineData(OrderField.Tourism, 5, TimeUnit.WorkingDays, true)]
    [InlineData(OrderField.Tourism, 1, TimeUnit.NaturalDays, true)]
    [InlineData(OrderField.Tourism, 0, TimeUnit.WorkingDays, false)]
    [InlineData(OrderField.Tourism, 24, TimeUnit.Hours, false)] // 至少1天
    [InlineData(OrderField.None, 5, TimeUnit.WorkingDays, false)]
    public void A_trades_own_limit_has_a_field_and_lasts_at_least_a_day(OrderField field, int amount, TimeUnit unit, bool fits) =>
        Assert.Equal(fits, new RegulationSettings { IndustryLimits = [new(field, new TimeLimit(amount, unit), "《旅游投诉处理办法》第二十五条")] }.Faults().Count == 0);
}
