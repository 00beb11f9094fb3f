using System.Text;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Regulation;

/// <summary>What of a requester can be asked for, one at a time.</summary>
public enum PersonalField
{
    /// <summary>姓名.</summary>
    Name,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>详细地址.</summary>
    Address,
}

/// <summary>第十条 (with 第三十条) 保护个人隐私: how personal data read when masked, and who may see them whole.</summary>
[Article(10)]
public static class PrivacyRule
{
    /// <summary>What stands where a person asked for secrecy.</summary>
    public const string Confidential = "保密";

    /// <summary>「张*」: the first character and a star for the rest, by rune, because some names lie beyond the BMP.</summary>
    public static string MaskName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "未提供";
        }

        return $"{name.Trim().EnumerateRunes().First()}*";
    }

    /// <summary>「138****1234」; of a shorter number only the last two figures are left, and nothing of one under seven.</summary>
    public static string MaskPhone(string? phone)
    {
        if (string.IsNullOrWhiteSpace(phone))
        {
            return "未提供";
        }

        // Seven figures of an eight-figure number would be the number.
        return phone.Trim() switch
        {
            { Length: >= 11 } whole => $"{whole[..3]}****{whole[^4..]}",
            { Length: >= 7 } local => $"****{local[^2..]}",
            _ => "****",
        };
    }

    /// <summary>The first six characters of an address, but never more than half of it, and stars for the rest.</summary>
    public static string MaskAddress(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return "未提供";
        }

        var runes = address.Trim().EnumerateRunes().ToList();
        var kept = new StringBuilder();
        foreach (var rune in runes.Take(Math.Min(6, runes.Count / 2)))
        {
            kept.Append(rune.ToString());
        }

        return $"{kept}***";
    }

    /// <summary>Whether a handler may see a field whole; null means they may. Confidential orders show it to nobody in the district.</summary>
    public static Refusal? WhyNotReveal(AssignmentStatus status, bool isConfidential)
    {
        if (isConfidential)
        {
            return new Refusal(14, "服务对象要求信息保密,请通过市12345热线联系,区内不显示其个人信息。");
        }

        return status is AssignmentStatus.InHand or AssignmentStatus.ReplyPending or AssignmentStatus.TerminationPending or AssignmentStatus.AssistSubmitted
            ? null
            : new Refusal(10, "签收后、办结前方可查看服务对象个人信息;退回审核期间和已不由本单位承办的不能查看。");
    }

    /// <summary>What a request to see a field lacks; null when it is complete.</summary>
    public static Refusal? WhatIsMissing(string reason) => string.IsNullOrWhiteSpace(reason)
        ? new Refusal(10, "请写明查看个人信息的事由,本次查看将被记录。")
        : null;
}
