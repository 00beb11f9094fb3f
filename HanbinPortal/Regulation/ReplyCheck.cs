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
}

/// <summary>A fault found in a reply, with the words it was found by.</summary>
public sealed record FoundFault(ReplyFault Fault, string Words, string Advice);

/// <summary>回复检查: what a reader of many replies would stumble over (第十、十三、十六、二十七条). It warns; only personal data blocks.</summary>
public static partial class ReplyCheck
{
    /// <summary>All faults found in a reply, in reading order of the list; empty when there are none.</summary>
    public static IReadOnlyList<FoundFault> Find(string account, string publicAnswer, Resolution resolution, int contacts, int attachments)
    {
        var both = $"{account}\n{publicAnswer}";
        List<FoundFault> found =
        [
            .. ReturnRule.WordsOfDisguisedReturn(both).Select(w => new FoundFault(ReplyFault.DisguisedReturn, w, "不得以办结反馈的方式退回;确不属本单位职责的,请按第十三条申请退回。")),
            .. Words(PassingTheBuck(), both).Select(w => new FoundFault(ReplyFault.PassingTheBuck, w, "请说明本单位做了什么,不要推诿。")),
            .. Words(OverPromise(), both).Select(w => new FoundFault(ReplyFault.OverPromise, w, "请只写已经做到和确能做到的事。")),
            .. Words(AbsoluteWords(), both).Select(w => new FoundFault(ReplyFault.AbsoluteWords, w, "请避免绝对化用语。")),
            .. PersonalDataIn(publicAnswer).Select(w => new FoundFault(ReplyFault.PersonalData, w, "公开答复不得出现个人信息。")),
        ];

        if (contacts == 0 && SaysContacted().Match(both) is { Success: true } said)
        {
            found.Add(new FoundFault(ReplyFault.ContactContradiction, said.Value, "答复称已联系服务对象,但没有联系记录。"));
        }

        if (resolution is Resolution.Solved && attachments == 0)
        {
            found.Add(new FoundFault(ReplyFault.UnsupportedSolved, "已解决", "请上传现场照片、缴费凭证等材料佐证。"));
        }

        return found;
    }

    /// <summary>Mobile numbers, identity numbers in a text; partly hidden, so that the warning does not repeat the leak.</summary>
    public static IReadOnlyList<string> PersonalDataIn(string text) =>
        [.. PersonalData().Matches(text).Select(m => m.Length == 11 ? $"手机号{m.Value[..3]}****{m.Value[7..]}" : $"身份证号{m.Value[..3]}***********{m.Value[14..]}").Distinct()];

    private static IEnumerable<string> Words(Regex pattern, string text) => pattern.Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex("(?:不归|不由|不是)(?:我们|我单位|本单位|我局|本局|我镇)(?:管|负责)|(?:自行|自己)(?:联系|协商|解决|想办法)(?:其他|有关)?(?:部门|单位)?|(?:无能为力|爱莫能助)", RegexOptions.CultureInvariant)]
    private static partial Regex PassingTheBuck();

    [GeneratedRegex("(?:保证|确保|承诺|一定)(?:马上|立即|全部|彻底)?(?:解决|办好|办成|修好|修复|完成|处理好)", RegexOptions.CultureInvariant)]
    private static partial Regex OverPromise();

    [GeneratedRegex("彻底(?:杜绝|解决|根治|消除)|绝(?:不|无)(?:可能|会)|百分之百|100%|永不|永久性?解决", RegexOptions.CultureInvariant)]
    private static partial Regex AbsoluteWords();

    [GeneratedRegex(@"(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?![\dXx])", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalData();

    [GeneratedRegex("(?:已|经)(?:电话|与|向|当面)?(?:联系|回访|沟通|告知)(?:了)?(?:诉求人|来电人|服务对象|当事人|投诉人|反映人|群众|市民|您)", RegexOptions.CultureInvariant)]
    private static partial Regex SaysContacted();
}
