using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>The words the city uses for one of a few values. An unknown word is never guessed at: 「不太满意」 contains 「满意」.</summary>
internal sealed class WordTable<T>
    where T : struct
{
    // A list of everything is exported with what has not happened yet.
    private static readonly HashSet<string> _notYet = ["", "待审核", "未审核", "审核中", "待回访", "未回访", "回访中", "待审批", "未审批", "审批中", "待终结", "待确认", "暂无", "null", "空"];

    private readonly Dictionary<string, T> _values = [];

    public WordTable(string expected, params (T Value, string[] Words)[] entries)
    {
        Expected = expected;
        foreach (var (value, words) in entries)
        {
            foreach (var word in words)
            {
                _values.Add(word, value);
            }
        }
    }

    /// <summary>What may stand in the cell, for the sentence of a refusal.</summary>
    public string Expected { get; }

    /// <summary>Whether the cell says nothing, as 「—」 or 「待回访」 do.</summary>
    public static bool SaysNothing(string text) => _notYet.Contains(Bare(text));

    public T? Find(string text) => _values.TryGetValue(Bare(text), out var value) ? value : null;

    /// <summary>The one value whose words occur in the text, as in 「2-投诉类」; null when there is none or more than one.</summary>
    public T? FindWithin(string text)
    {
        var bare = Bare(text);
        var found = _values.Where(v => bare.Contains(v.Key, StringComparison.Ordinal)).Select(v => v.Value).Distinct().Take(2).ToList();
        return found is [var only] ? only : null;
    }

    private static string Bare(string text) => string.Concat(CellText.Folded(text).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)));
}

/// <summary>The tables.</summary>
internal static class CityWords
{
    public static readonly WordTable<OrderKind> Kinds = new(
        "咨询、投诉、举报、求助、建议、表扬",
        (OrderKind.Consultation, ["咨询"]),
        (OrderKind.Complaint, ["投诉"]),
        (OrderKind.Report, ["举报"]),
        (OrderKind.HelpRequest, ["求助", "求决"]),
        (OrderKind.Suggestion, ["建议", "意见", "建言"]),
        (OrderKind.Praise, ["表扬", "感谢", "赞扬"]));

    public static readonly WordTable<bool> Urgency = new(
        "紧急、一般",
        (true, ["紧急", "特急", "加急", "急", "急件", "特急件", "非常紧急", "特别紧急", "紧急类", "紧急工单", "是", "高", "突发", "重大紧急", "1", "y", "yes", "true"]),
        (false, ["一般", "普通", "非紧急", "不紧急", "正常", "平件", "常规", "一般类", "一般工单", "普通工单", "否", "低", "中", "无", "平急", "0", "n", "no", "false"]));

    public static readonly WordTable<bool> Confidentiality = new(
        "是、否",
        (true, ["是", "保密", "需保密", "需要保密", "要求保密", "不公开", "匿名", "1", "y", "yes", "true"]),
        (false, ["否", "不保密", "无需保密", "不需要保密", "不需保密", "未要求保密", "公开", "可公开", "实名", "非保密", "无", "0", "n", "no", "false"]));

    public static readonly WordTable<bool> Reviews = new(
        "通过、不通过",
        (true, ["通过", "审核通过", "市审核通过", "已通过", "合格", "同意", "同意办结", "准予办结", "是"]),
        (false, ["不通过", "审核不通过", "市审核不通过", "未通过", "审核未通过", "不合格", "不同意", "不同意办结", "退回", "退回重办", "驳回", "否"]));

    public static readonly WordTable<CallbackOutcome> Callbacks = new(
        "满意、基本满意、不满意、无法评价、未接通、拒访",
        (CallbackOutcome.Satisfied, ["满意", "非常满意", "很满意", "十分满意"]),
        (CallbackOutcome.FairlySatisfied, ["基本满意", "比较满意", "较满意"]),
        (CallbackOutcome.Dissatisfied, ["不满意", "非常不满意", "很不满意", "不太满意", "十分不满意"]),
        (CallbackOutcome.CannotJudge, ["无法评价", "不评价", "不予评价", "不作评价", "无法判断"]),
        (CallbackOutcome.NotReached, ["未接通", "无法接通", "无人接听", "未接听", "未接", "关机", "停机", "空号", "占线", "联系不上", "无法联系", "未联系上"]),
        (CallbackOutcome.Declined, ["拒访", "拒绝回访", "拒绝评价", "拒接", "不接受回访"]));

    public static readonly WordTable<bool> Agreements = new(
        "同意、不同意",
        (true, ["同意", "已同意", "通过", "审核通过", "审批通过", "同意终结", "同意退回", "同意上退", "同意退单", "准予", "已终结", "已退回", "是"]),
        (false, ["不同意", "未同意", "不通过", "未通过", "审核不通过", "审批不通过", "不同意终结", "不同意退回", "不同意上退", "不同意退单", "驳回", "不予终结", "不予退回", "否"]));
}
