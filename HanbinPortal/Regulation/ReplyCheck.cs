using System.Text;
using System.Text.RegularExpressions;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>A fault a reply may have, as the office names it.</summary>
public enum ReplyFault
{
    /// <summary>变相退回 (第十三条).</summary>
    DisguisedReturn,

    /// <summary>推诿.</summary>
    PassingTheBuck,

    /// <summary>过度承诺.</summary>
    OverPromise,

    /// <summary>绝对化用语.</summary>
    AbsoluteWords,

    /// <summary>泄露隐私 (第十条); the only one that blocks.</summary>
    PersonalData,

    /// <summary>联系情况矛盾.</summary>
    ContactContradiction,

    /// <summary>「已解决」缺乏支撑.</summary>
    UnsupportedSolved,

    /// <summary>承诺具体时限.</summary>
    TimePromise,

    /// <summary>未回应核心诉求.</summary>
    MissesTheMatter,
}

/// <summary>A fault found in a reply, with the words it was found by.</summary>
public sealed record FoundFault(ReplyFault Fault, string Words, string Advice);

/// <summary>
/// 回复检查: what a reader of many replies would stumble over (第十、十三、十六、二十七条). It warns; only personal data blocks. The
/// patterns were tuned on 1,408 real replies: each warns of fewer than one reply in twenty that deserves no warning.
/// </summary>
public static partial class ReplyCheck
{
    // A shorter answer is judged as a disguised return; it need not name the matter again.
    private const int LongEnoughToNameTheMatter = 60;

    // Words of grammar and courtesy, which any request shares with any answer.
    private const string CommonCharacters = "的了是在我你他她它们这那有和与及就都也很不没吗呢吧啊请问您好谢希望领导政府问题反映情况";

    /// <summary>All faults found in a reply, in reading order of the list; empty when there are none.</summary>
    /// <param name="account">办理情况, read by the office.</param>
    /// <param name="publicAnswer">公开答复, read by the requester.</param>
    /// <param name="resolution">Whether the matter is said to be solved.</param>
    /// <param name="contacts">How many contacts with the requester are on record.</param>
    /// <param name="attachments">How many files support the reply.</param>
    /// <param name="request">What the requester wrote; without it nobody can say whether the answer is about it.</param>
    /// <param name="requesterName">The requester's name, which the public answer must not hold.</param>
    public static IReadOnlyList<FoundFault> Find(
        string account, string publicAnswer, Resolution resolution, int contacts, int attachments, string? request = null, string? requesterName = null)
    {
        var both = $"{account}\n{publicAnswer}";
        List<FoundFault> found =
        [
            // Each by itself: an answer that only hands on is one, however much the account says.
            .. ReturnRule.WordsOfDisguisedReturn(account).Concat(ReturnRule.WordsOfDisguisedReturn(publicAnswer)).Distinct()
                .Select(w => new FoundFault(ReplyFault.DisguisedReturn, w, "不得以办结反馈的方式退回或转给其他单位了事；确不属本单位职责的，请按第十三条申请退回。")),
            .. Words(PassingTheBuck(), both).Select(w => new FoundFault(ReplyFault.PassingTheBuck, w, "请说明本单位做了什么、还能帮助服务对象做什么，不要推诿。")),
            .. Words(OverPromise(), both).Select(w => new FoundFault(ReplyFault.OverPromise, w, "请只写已经做到和确能做到的事。")),
            .. Words(AbsoluteWords(), both).Select(w => new FoundFault(ReplyFault.AbsoluteWords, w, "请避免绝对化用语，如实写明做到什么程度。")),
            .. PersonalDataIn(publicAnswer, requesterName).Select(w => new FoundFault(ReplyFault.PersonalData, w, "公开答复不得出现个人信息，请删去。")),
            .. Words(TimePromise(), both).Select(w => new FoundFault(ReplyFault.TimePromise, w, "承诺的时限须确能兑现，并安排专人跟踪；没有把握的请改写为工作计划。")),
        ];

        if (contacts == 0 && SaidContacts(both).FirstOrDefault() is { } said)
        {
            found.Add(new FoundFault(ReplyFault.ContactContradiction, said, "答复称已联系服务对象，但没有联系记录；请先登记联系情况。"));
        }

        if (resolution is Resolution.Solved && attachments == 0 && Done().Match(both) is { Success: true } done)
        {
            found.Add(new FoundFault(ReplyFault.UnsupportedSolved, done.Value, "请上传现场照片、缴费凭证等材料佐证已经解决。"));
        }

        if (request is not null && Misses(request, publicAnswer))
        {
            found.Add(new FoundFault(ReplyFault.MissesTheMatter, "公开答复", "公开答复几乎没有提到诉求中的事项，请逐项回应服务对象的诉求。"));
        }

        return found;
    }

    /// <summary>
    /// Mobile and identity numbers in a text, and the requester's full name where it is given; partly hidden, so that the warning does not
    /// repeat the leak.
    /// </summary>
    public static IReadOnlyList<string> PersonalDataIn(string text, string? requesterName = null)
    {
        // Full-width figures are the same number, and so is one with blanks in it.
        var plain = text.Normalize(NormalizationForm.FormKC);
        return
        [
            .. MobileNumber().Matches(plain).Select(m => Digits(m.Value)).Select(d => $"手机号{d[..3]}****{d[^4..]}")
                .Concat(IdentityNumber().Matches(plain).Select(m => $"身份证号{m.Value[..3]}***********{m.Value[^4..]}"))
                .Concat(HoldsName(plain, requesterName) ? [$"姓名{PrivacyRule.MaskName(requesterName)}"] : [])
                .Distinct(),
        ];
    }

    // 「先生」 or a star is no name, and a single character is in every text.
    private static bool HoldsName(string text, string? name) =>
        name?.Trim() is { Length: >= 2 } given && given.All(IsHan) && !NoName().IsMatch(given) && text.Contains(given, StringComparison.Ordinal);

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    private static IEnumerable<string> Words(Regex pattern, string text) => pattern.Matches(text).Select(m => m.Value).Distinct();

    private static IEnumerable<string> SaidContacts(string text) =>
        Clause().Matches(text).Select(m => m.Value.Trim()).Where(c => SaysContacted().IsMatch(c) && !SpeaksOfNoContact().IsMatch(c));

    private static bool Misses(string request, string answer)
    {
        if (answer.Count(IsHan) < LongEnoughToNameTheMatter)
        {
            return false;
        }

        var asked = Pairs(request);
        return asked.Count >= 2 && asked.Intersect(Pairs(answer)).Take(2).Count() < 2;
    }

    // Two characters that stand together and none of which is a word of grammar or courtesy: 「路灯」「噪音」.
    private static HashSet<string> Pairs(string text) =>
        [.. text.Zip(text.Skip(1), (a, b) => $"{a}{b}").Where(pair => pair.All(c => IsHan(c) && !CommonCharacters.Contains(c, StringComparison.Ordinal)))];

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex("[^，。！？；,!?;\\n]+")]
    private static partial Regex Clause();

    [GeneratedRegex("(?:不归|不由|不是|不属)(?:我们|我单位|本单位|我局|本局|我镇|本镇|我委|我办|我所|我街道|我中心|我公司|本公司)(?:来)?(?:管(?![辖理])|负责|处理|办理|的事|的责任)|(?:请[您你]?|[您你]?只能|由[您你]|建议[您你])自(?:行|己)(?:去)?(?:联系|协商|解决|想办法|处理|承担|找)|(?:请|去|自己|应该|应当)找(?:其他|有关|相关|上级|别的)(?:部门|单位)|无能为力|爱莫能助|管不了|没(?:有)?办法(?:解决|处理|管)", RegexOptions.CultureInvariant)]
    private static partial Regex PassingTheBuck();

    // What a developer promised, or somebody did not, is reported and not promised.
    [GeneratedRegex("(?<!没有|未|不|无法|不能|开发商|公司|企业|商家|业主|[他她])(?:保证|确保|承诺|一定)(?:会|能|将)?(?:马上|立即|全部|彻底|尽快|按时|早日)?(?:为[您你]|给[您你]|帮[您你])?(?:解决|办好|办成|修好|修复|完成|处理好|落实到位|整改到位)|(?<!没有|未)(?:保证|确保|承诺)(?:今后|以后)?不(?:再|会再)(?:发生|出现)", RegexOptions.CultureInvariant)]
    private static partial Regex OverPromise();

    [GeneratedRegex("彻底(?:杜绝|解决|根治|消除)|杜绝(?:一切|所有)|绝对?(?:不|无)(?:可能|会)|决不会|绝对(?:安全|没有|保证)|(?:百分之百|百分百|100%)(?:解决|满意|保证|安全|整改)|永不|永远不会|永久(?:性)?解决|万无一失|(?<!不是|并非)一劳永逸", RegexOptions.CultureInvariant)]
    private static partial Regex AbsoluteWords();

    [GeneratedRegex("(?<!没有|未)(?:保证|确保|承诺|一定)(?:将)?(?:于|在)?(?:[0-9一二三四五六七八九十两]+(?:年|个?月|日|号|天|个?工作日|周|小时)|今年|明年|年|本月|下月|月|本周|下周)+(?:底|中旬|上旬|下旬|末|初)?(?:之?前|之?内|以内)?[^，。；,;]{0,6}(?:完成|解决|修复|修好|办结|办好|整改|完工|竣工|恢复|处理)|[0-9一二三四五六七八九十两]+(?:天|个?工作日|小时|周)之?(?:内|以内)(?:一定|保证|肯定|必|予以|给[您你]|为[您你])[^，。；,;]{0,8}(?:完成|解决|修复|修好|办结|办好|整改|恢复|处理|答复)", RegexOptions.CultureInvariant)]
    private static partial Regex TimePromise();

    [GeneratedRegex(@"(?<![0-9])1[3-9][0-9][ \-]?[0-9]{4}[ \-]?[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex MobileNumber();

    // Province, date of birth: the city's order numbers have eighteen figures too, and are no one's secret.
    [GeneratedRegex("(?<![0-9])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{4}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9Xx])", RegexOptions.CultureInvariant)]
    private static partial Regex IdentityNumber();

    [GeneratedRegex("(?:已|经|多次|先后|再次|当面|电话|致电|人员|同志|我局|我镇|我办|我单位|我街道|我中心|我公司).{0,10}?(?:与|和|同|跟|向|给|对)(?:[您你]|诉求人|来电人|服务对象|当事人|投诉人|反映人|信访人|举报人|网友|市民|群众)(?:本人)?(?:取得|进行|作|做)?(?:了|过)?(?:电话|当面|详细|充分|有效|多次)?(?:联系|沟通|解释|说明|回访|告知|见面|反馈|答复)|(?:电话|致电|上门|当面|已|已经|经)(?:通过电话|多次|主动|及时)?(?:联系|回访|告知|沟通)(?:了|过|到|上)?(?:[您你]|诉求人|来电人|服务对象|当事人|投诉人|反映人|信访人|举报人|网友|市民|群众)", RegexOptions.CultureInvariant)]
    private static partial Regex SaysContacted();

    [GeneratedRegex("无法|未能|不能|没能|没有|无从|联系不上|请|将|会|尽快|待|如|需|现|立即", RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfNoContact();

    [GeneratedRegex("保密|匿名|先生|女士|同志|市民|群众|网友|未知|不详|小姐|老师|未提供")]
    private static partial Regex NoName();

    // Only a deed leaves something to photograph; an answered question does not.
    [GeneratedRegex("(?:已|现已|业已|已经)(?:于[^，。；,;]{1,14}|全部|及时|立即|基本|将?[^，。；,;]{1,6})?(?:修复|修好|维修|修缮|更换|清理|清运|清除|疏通|拆除|整改|恢复|解决|退还|退款|退费|补缴|补发|安装|硬化|消除|到位|处理(?!中)|完成|完毕|停止|关停|取缔)", RegexOptions.CultureInvariant)]
    private static partial Regex Done();
}
