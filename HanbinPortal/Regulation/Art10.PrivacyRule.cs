using System.Text;
using System.Text.RegularExpressions;
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

    /// <summary>诉求原文, whose numbers are masked otherwise.</summary>
    Content,
}

/// <summary>第十条 (with 第二十九、三十条) 保护个人隐私: how personal data read when masked, and who may see them whole.</summary>
[Article(10)]
[Article(29)]
[Article(30)]
public static partial class PrivacyRule
{
    /// <summary>What stands where a person asked for secrecy.</summary>
    public const string Confidential = "保密";

    // What the city writes where it knows no name; masking these would only garble the text.
    private static readonly HashSet<string> _notNames = ["匿名", "市民", "群众", "居民", "村民", "来电人", "不详", "未知", "先生", "女士", "未提供"];

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

    /// <summary>
    /// A text as everybody may read it: mobile and identity numbers in it are masked, and the requester's own name and number. A landline
    /// stays, because texts name the lines of offices.
    /// </summary>
    public static string MaskIn(string text, string? name = null, string? phone = null)
    {
        var masked = text;
        if (phone?.Trim() is { Length: >= 7 } number)
        {
            masked = masked.Replace(number, MaskPhone(number), StringComparison.Ordinal);
        }

        if (name?.Trim() is { Length: >= 2 } person && !_notNames.Contains(person))
        {
            masked = masked.Replace(person, MaskName(person), StringComparison.Ordinal);
        }

        return NumbersOfPeople().Replace(masked, found => $"{found.Value[..3]}{(found.Groups["id"].Success ? "***********" : "****")}{found.Value[^4..]}");
    }

    /// <summary>Whether a handler may see a field whole; null means they may. Confidential orders show it to nobody in the district.</summary>
    public static Refusal? WhyNotReveal(AssignmentStatus status, bool isConfidential)
    {
        if (isConfidential)
        {
            return new Refusal(14, "服务对象要求信息保密，请通过市12345热线联系，区内不显示其个人信息。");
        }

        return status is AssignmentStatus.InHand or AssignmentStatus.ReplyPending or AssignmentStatus.TerminationPending or AssignmentStatus.AssistSubmitted
            ? null
            : new Refusal(10, "签收后、办结前方可查看服务对象个人信息；退回审核期间和已不由本单位承办的不能查看。");
    }

    /// <summary>What a request to see a field lacks; null when it is complete.</summary>
    public static Refusal? WhatIsMissing(string reason) => string.IsNullOrWhiteSpace(reason)
        ? new Refusal(10, "请写明查看个人信息的事由，本次查看将被记录。")
        : null;

    // A mobile number is also written in groups; of the identity number the birthday inside is checked, or order numbers would be masked too.
    [GeneratedRegex(@"(?<!\d)(?:(?<id>[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])|[1１][3-9３-９]\d[ -]?\d{4}[ -]?\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumbersOfPeople();
}
