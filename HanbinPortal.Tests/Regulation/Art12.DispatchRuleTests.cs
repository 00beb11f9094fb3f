using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(12)]
public sealed class DispatchRuleTests
{
    private static readonly WorkingCalendar _october = Make.Calendar(off: "2026-10-01..2026-10-07", makeUp: "2026-10-10");

    [Theory]
    [InlineData("1独", "", null)]
    [InlineData("1分 2分", "", null)]
    [InlineData("1分 2分 3分", "", null)]
    [InlineData("1主 2协", "", null)]
    [InlineData("1主 2协 3协", "", null)]
    [InlineData("", "", "第十二条：请至少选择一个承办单位。")]
    [InlineData("1分 1分", "", "第十二条：同一单位不能在一件工单上重复承办。")]
    [InlineData("1主 2主 3协", "", "第十二条：一件工单只能有一个主办单位。")]
    [InlineData("1协 2协", "", "第十二条：有协办单位时须明确一个主办单位牵头。")]
    [InlineData("1主", "", "第十二条：有主办单位时须至少有一个协办单位；只交办一个单位请选“独办”。")]
    [InlineData("1分", "", "第十二条：分别办理须至少两个单位；只交办一个单位请选“独办”。")]
    [InlineData("1独 2独", "", "第十二条：独办、分别办理与主办协办不能混用，请统一承办方式。")]
    [InlineData("1独 2协", "", "第十二条：独办、分别办理与主办协办不能混用，请统一承办方式。")]
    [InlineData("1分 2主 3协", "", "第十二条：独办、分别办理与主办协办不能混用，请统一承办方式。")]
    [InlineData("3协", "1主", null)] // a returned assisting unit is replaced
    [InlineData("3主", "2协", null)] // a returned lead is replaced
    [InlineData("3分", "1分", null)]
    [InlineData("1协", "1主", "第十二条：同一单位不能在一件工单上重复承办。")]
    [InlineData("3主", "1主 2协", "第十二条：一件工单只能有一个主办单位。")]
    [InlineData("3独", "1分", "第十二条：独办、分别办理与主办协办不能混用，请统一承办方式。")]
    public void One_alone_or_several_side_by_side_or_one_lead_with_its_assistants(string handOvers, string active, string? refused) =>
        Assert.Equal(refused, DispatchRule.WhyNot(Read(handOvers), Read(active))?.Text);

    [Theory]
    [InlineData(DispatchBasis.Catalogue, true)]
    [InlineData(DispatchBasis.WhoGoverns, true)]
    [InlineData(DispatchBasis.WhoIsNear, true)]
    [InlineData(DispatchBasis.LeaderOrder, false)]
    [InlineData(DispatchBasis.Escalation, false)]
    [InlineData(DispatchBasis.SpecialMeeting, false)]
    public void What_a_leader_or_a_meeting_has_decided_is_not_given_back_and_names_the_decision(DispatchBasis basis, bool mayBeReturned)
    {
        const string Owed = "第十二条：领导交办、提级督办、专题会议的交办须写明批示、督办件或会议的名称和日期。";

        Assert.Equal(mayBeReturned, DispatchRule.MayBeReturned(basis));
        Assert.Equal(mayBeReturned ? null : Owed, DispatchRule.WhatIsMissing(basis, " ")?.Text);
        Assert.Null(DispatchRule.WhatIsMissing(basis, "区政府专题会议纪要（2026年9月3日）"));
    }

    [Theory]
    [InlineData("2026-09-21 09:00", "2026-09-28 18:00", 1, "2026-09-25 18:00")]
    [InlineData("2026-09-21 09:00", "2026-09-28 18:00", 2, "2026-09-24 18:00")]
    [InlineData("2026-09-21 09:00", "2026-09-28 18:00", 0, "2026-09-28 18:00")]
    [InlineData("2026-09-28 09:00", "2026-10-10 18:00", 3, "2026-09-30 18:00")] // over the holiday
    [InlineData("2026-09-30 09:00", "2026-10-02 24:00", 1, "2026-10-02 24:00")] // an emergency: the day before is the day of dispatch
    [InlineData("2026-10-03 09:00", "2026-10-05 24:00", 1, "2026-10-05 24:00")] // or lies before it
    [InlineData("2026-09-21 09:00", "2026-09-22 18:00", 1, "2026-09-22 18:00")] // a limit of one working day
    public void An_assisting_unit_is_due_before_its_lead_but_never_on_the_day_it_was_asked(string dispatched, string leadDue, int before, string due) =>
        Assert.Equal(Make.Time(due), DispatchRule.AssistDueAt(Make.Time(dispatched), Make.Time(leadDue), before, _october));

    [Fact]
    public void The_lead_waits_for_assisting_units_until_they_are_overdue()
    {
        (string, DateTimeOffset)[] outstanding = [("住建局", Make.Time("2026-09-25 18:00")), ("江北街道", Make.Time("2026-09-22 24:00"))];

        Assert.Equal(
            "第十二条：请等待协办单位提交意见：住建局（2026-09-25 18:00前）、江北街道（2026-09-22 24:00前）；逾期未提交的不再等待。",
            DispatchRule.WhyLeadMustWait(outstanding, Make.Time("2026-09-22 10:00"))?.Text);
        Assert.Equal(
            "第十二条：请等待协办单位提交意见：住建局（2026-09-25 18:00前）；逾期未提交的不再等待。",
            DispatchRule.WhyLeadMustWait(outstanding, Make.Time("2026-09-25 18:00"))?.Text);
        Assert.Null(DispatchRule.WhyLeadMustWait(outstanding, Make.Time("2026-09-25 18:01")));
        Assert.Null(DispatchRule.WhyLeadMustWait([], Make.Time("2026-09-22 10:00")));
    }

    private static List<(int UnitId, AssignmentRole Role)> Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word[0] - '0', word[1] switch
        {
            '独' => AssignmentRole.Sole,
            '分' => AssignmentRole.Parallel,
            '主' => AssignmentRole.Lead,
            _ => AssignmentRole.Assist,
        }))];
}
