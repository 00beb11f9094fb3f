using HanbinPortal.Data.Seed;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Regulation.Terms;

public sealed class NoticeTextTests
{
    private const string Of2025 = """
        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
        经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、国庆节和中秋节放假调休日期的具体安排通知如下。
        一、元旦：1月1日（周三）放假1天，不调休。
        二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
        三、清明节：4月4日（周五）至6日（周日）放假，共3天。
        四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
        五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
        六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
        节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
        """;

    [Fact]
    public void The_notice_as_published_gives_the_same_calendar_as_the_shipped_one()
    {
        var shipped = new WorkingCalendar([ShippedNotices.Load().Single(n => n.Year == 2025)]);

        var read = new WorkingCalendar([NoticeText.Read(2025, Of2025, isOfficial: true).Notice!]);

        for (var day = new DateOnly(2025, 1, 1); day.Year == 2025; day = day.AddDays(1))
        {
            Assert.Equal(shipped.IsWorkingDay(day), read.IsWorkingDay(day));
        }

        Assert.False(read.IsProvisional(2025));
    }

    [Fact]
    public void Days_off_and_make_up_days_carry_the_name_of_their_section()
    {
        var notice = NoticeText.Read(2025, Of2025, isOfficial: true).Notice!;

        Assert.Equal(new NamedDay(new DateOnly(2025, 10, 8), "国庆节、中秋节"), notice.DaysOff[^1]);
        Assert.Equal(new NamedDay(new DateOnly(2025, 1, 26), "春节调休上班"), notice.MakeUpDays[0]);
        Assert.Equal(28, notice.DaysOff.Count);
        Assert.Equal(5, notice.MakeUpDays.Count);
    }

    [Theory]
    [InlineData("", "没有读到放假安排。请粘贴通知正文，例如：一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。")]
    [InlineData("一、元旦：2月30日放假1天。", "“元旦”一节“2月30日放假1天”中的日期不成立，请核对。")]
    [InlineData("一、元旦：1月3日至1日放假，共3天。", "“元旦”一节“1月3日至1日放假，共3天”中的日期不成立，请核对。")]
    [InlineData("一、元旦：1月1日放假1天。1月1日上班。", "2027-01-01出现了两次，请核对。")]
    public void What_cannot_be_read_is_said_in_words(string text, string problem) =>
        Assert.Equal(problem, NoticeText.Read(2027, text, isOfficial: true).Problem);
}
