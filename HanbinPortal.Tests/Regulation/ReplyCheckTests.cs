using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Regulation;

[Covers(16)]
public sealed class ReplyCheckTests
{
    private const string Request = "江北街道滨江大道路灯坏了三盏,晚上漆黑一片,请尽快修理。";

    [Theory]
    [InlineData(ReplyFault.DisguisedReturn, "经核查,该路段不属于我局管辖。", "不属于我局管辖")]
    [InlineData(ReplyFault.PassingTheBuck, "小区内的路灯这不归我们管,由物业维修。", "不归我们管")]
    [InlineData(ReplyFault.PassingTheBuck, "此类纠纷请您自行协商。", "请您自行协商")]
    [InlineData(ReplyFault.PassingTheBuck, "对此我局无能为力。", "无能为力")]
    [InlineData(ReplyFault.OverPromise, "我镇保证解决积水问题。", "保证解决")]
    [InlineData(ReplyFault.OverPromise, "我局一定会尽快修好路灯。", "一定会尽快修好")]
    [InlineData(ReplyFault.OverPromise, "我们承诺不再发生此类情况。", "承诺不再发生")]
    [InlineData(ReplyFault.AbsoluteWords, "我局将彻底杜绝占道经营。", "彻底杜绝")]
    [InlineData(ReplyFault.AbsoluteWords, "水质100%安全。", "100%安全")]
    [InlineData(ReplyFault.AbsoluteWords, "今后绝不会再停水。", "绝不会")]
    [InlineData(ReplyFault.TimePromise, "施工单位确保在3月25日前完成抢险任务。", "确保在3月25日前完成")]
    [InlineData(ReplyFault.TimePromise, "我局承诺3个工作日内修复。", "承诺3个工作日内修复")]
    [InlineData(ReplyFault.TimePromise, "三天内一定给您解决。", "三天内一定给您解决")]
    public void A_fault_is_found_and_its_words_are_named(ReplyFault fault, string account, string words) =>
        Assert.Contains((fault, words), Find(account: account).Select(f => (f.Fault, f.Words)));

    [Theory]
    [InlineData("公司经营范围不属我局管辖,已函告市市场监管局并留存来函。", ReplyFault.PassingTheBuck)]
    [InlineData("经调解,双方同意自行协商赔偿金额并签订协议。", ReplyFault.PassingTheBuck)]
    [InlineData("开发商承诺整改到位后再行交房,我局将跟踪督促。", ReplyFault.OverPromise)]
    [InlineData("合同中没有承诺解决编制。", ReplyFault.OverPromise)]
    [InlineData("按上年度月平均工资的100%或60%作为缴费基数。", ReplyFault.AbsoluteWords)]
    [InlineData("工程于2018年4月15日开工,预计年底完工。", ReplyFault.TimePromise)]
    [InlineData("登记机构自受理之日起30个工作日内办结。", ReplyFault.TimePromise)]
    public void What_only_looks_like_a_fault_is_left_alone(string account, ReplyFault fault) =>
        Assert.DoesNotContain(fault, Find(account: account).Select(f => f.Fault));

    [Theory]
    [InlineData("工作人员已与您取得联系并解释了政策。", "工作人员已与您取得联系并解释了政策")]
    [InlineData("9月3日,我局电话联系投诉人,向其反馈了情况。", "我局电话联系投诉人")]
    [InlineData("已电话回访服务对象。", "已电话回访服务对象")]
    [InlineData("经办人员当面向来电人解释。", "经办人员当面向来电人解释")]
    public void Who_says_the_person_was_contacted_has_it_on_record(string account, string words)
    {
        Assert.Contains((ReplyFault.ContactContradiction, words), Find(account: account, contacts: 0).Select(f => (f.Fault, f.Words)));
        Assert.DoesNotContain(ReplyFault.ContactContradiction, Find(account: account, contacts: 1).Select(f => f.Fault));
    }

    [Theory]
    [InlineData("因您未留下联系方式,我们无法与您联系。")]
    [InlineData("后续情况将及时向您反馈。")]
    [InlineData("如有疑问请与我们联系。")]
    public void Who_could_not_or_will_contact_the_person_does_not_contradict_the_record(string account) =>
        Assert.DoesNotContain(ReplyFault.ContactContradiction, Find(account: account, contacts: 0).Select(f => f.Fault));

    [Fact]
    public void A_deed_said_to_be_done_has_something_to_show_for_it()
    {
        const string Account = "9月3日已更换灯头三盏,路灯已恢复照明。";

        Assert.Contains((ReplyFault.UnsupportedSolved, "已更换"), Find(Account, attachments: 0).Select(f => (f.Fault, f.Words)));
        Assert.DoesNotContain(ReplyFault.UnsupportedSolved, Find(Account, attachments: 1).Select(f => f.Fault));
        Assert.DoesNotContain(ReplyFault.UnsupportedSolved, Find(Account, attachments: 0, resolution: Resolution.PartlySolved).Select(f => f.Fault));
        Assert.DoesNotContain(ReplyFault.UnsupportedSolved, Find("可持身份证到窗口办理。", attachments: 0).Select(f => f.Fault));
    }

    [Fact]
    public void An_answer_about_something_else_misses_the_matter()
    {
        const string OffTheMark = "您反映的学校食堂收费事项已核查,该校伙食费标准经家长委员会讨论通过,收支按月公示,未发现超标准收费行为,教育体育局将加强日常监督检查,保障学生用餐安全与质量。";
        const string ToThePoint = "您反映的滨江大道路灯不亮事项已核查,系线路老化跳闸所致,城市管理局已组织抢修人员更换电缆与灯头,目前该路段照明正常,今后将加强夜间巡查,发现故障及时报修处置。";

        Assert.Contains(ReplyFault.MissesTheMatter, Find(answer: OffTheMark).Select(f => f.Fault));
        Assert.DoesNotContain(ReplyFault.MissesTheMatter, Find(answer: ToThePoint).Select(f => f.Fault));
        Assert.DoesNotContain(ReplyFault.MissesTheMatter, ReplyCheck.Find("已核查", OffTheMark, Resolution.Unsolved, 1, 1).Select(f => f.Fault));
    }

    [Theory]
    [Covers(10)]
    [InlineData("请联系张工13812345678。", "手机号138****5678")]
    [InlineData("电话138-1234-5678", "手机号138****5678")]
    [InlineData("电话138 1234 5678", "手机号138****5678")]
    [InlineData("电话１３８１２３４５６７８", "手机号138****5678")]
    [InlineData("身份证号612401199001011234", "身份证号612***********1234")]
    [InlineData("身份证号61240119900101123X,电话13812345678", "手机号138****5678", "身份证号612***********123X")]
    [InlineData("张三您好,路灯已修复。", "姓名张*")]
    public void Personal_data_in_an_answer_are_found_and_not_repeated(string answer, params string[] found) =>
        Assert.Equal(found, ReplyCheck.PersonalDataIn(answer, requesterName: "张三"));

    [Theory]
    [Covers(10)]
    [InlineData("咨询电话0915-3212345。")]
    [InlineData("12345热线、110")]
    [InlineData("工单编号202609010012345678")]
    [InlineData("合同编号138123456789")]
    public void Numbers_that_are_nobodys_are_not(string answer) =>
        Assert.Empty(ReplyCheck.PersonalDataIn(answer));

    [Theory]
    [Covers(10)]
    [InlineData("先生")]
    [InlineData("王女士")]
    [InlineData("保密")]
    [InlineData("路")]
    [InlineData(null)]
    public void What_is_no_name_is_not_looked_for(string? name) =>
        Assert.Empty(ReplyCheck.PersonalDataIn("王女士先生您好,保密事项,路灯已修复。", name));

    [Fact]
    public void A_sound_reply_has_no_fault() =>
        Assert.Empty(Find(
            "9月3日现场核查,线路老化跳闸,已更换电缆并恢复照明,当日电话告知来电人。",
            "您好!您反映的滨江大道路灯不亮问题,经核查系线路老化,现已更换电缆恢复照明。感谢您的监督!"));

    [Theory]
    [InlineData(ReplyFault.PassingTheBuck)]
    [InlineData(ReplyFault.OverPromise)]
    [InlineData(ReplyFault.AbsoluteWords)]
    [InlineData(ReplyFault.PersonalData)]
    [InlineData(ReplyFault.ContactContradiction)]
    [InlineData(ReplyFault.TimePromise)]
    [InlineData(ReplyFault.MissesTheMatter)]
    public void Of_real_replies_each_warning_names_fewer_than_one_in_twenty(ReplyFault fault)
    {
        var replies = RealReplies.Load();
        var warned = replies.Count(r => ReplyCheck.Find(string.Empty, r.Answer, Resolution.Unsolved, 0, 0, r.Request).Any(f => f.Fault == fault));

        Assert.InRange(100.0 * warned / replies.Count, 0, 5);
    }

    [Fact]
    public void Of_real_replies_put_under_other_requests_it_finds_many_that_miss_the_matter()
    {
        var replies = RealReplies.Load().Where(r => r.Answer.Length >= 150).ToList();
        var missed = replies.Where((r, i) =>
            ReplyCheck.Find(string.Empty, r.Answer, Resolution.Unsolved, 0, 0, replies[(i + 100) % replies.Count].Request).Any(f => f.Fault is ReplyFault.MissesTheMatter)).Count();

        Assert.InRange(100.0 * missed / replies.Count, 25, 100);
    }

    private static IReadOnlyList<FoundFault> Find(
        string account = "已核查。", string answer = "您反映的路灯问题已核查。", Resolution resolution = Resolution.Solved, int contacts = 1, int attachments = 1) =>
        ReplyCheck.Find(account, answer, resolution, contacts, attachments, Request, "张三");
}
