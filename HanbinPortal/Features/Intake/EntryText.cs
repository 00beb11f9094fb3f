using System.Globalization;
using System.Text.RegularExpressions;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake;

/// <summary>What is being written into the form for one order, and what is wrong with it so far.</summary>
public sealed partial class EntryText
{
    public string? Number { get; set; }

    public string? Title { get; set; }

    public string? Content { get; set; }

    public OrderKind? Kind { get; set; }

    public bool IsEmergency { get; set; }

    public OrderField Field { get; set; }

    public string? Channel { get; set; } = "电话";

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public bool IsConfidential { get; set; }

    public string? Address { get; set; }

    public string? Township { get; set; }

    public string? Category { get; set; }

    /// <summary>「2026-09-21T09:00」, as the browser's own picker writes it: China time.</summary>
    public string? AskedAt { get; set; }

    /// <summary>「2026-09-28T18:00」.</summary>
    public string? CityDueAt { get; set; }

    public string? Remark { get; set; }

    /// <summary>Everything that keeps the order from being received, one sentence each.</summary>
    public IReadOnlyList<string> Faults(DateTimeOffset now)
    {
        List<string> faults = [];
        Check(string.IsNullOrWhiteSpace(Number), "请填写工单编号。");
        if (!string.IsNullOrWhiteSpace(Number) && OrderNumberText.Read(SheetCell.OfText(Number), columnIsRounded: false).Fault is { } wrong)
        {
            faults.Add(wrong.Replace("，请核对列对应。", "，请核对。", StringComparison.Ordinal));
        }

        Check(string.IsNullOrWhiteSpace(Title), "请填写标题。");
        Check(string.IsNullOrWhiteSpace(Content), "请填写诉求内容。");
        Check(Kind is null, "请选择诉求类型。");
        Check(!IsConfidential && !string.IsNullOrWhiteSpace(Phone) && !PhoneShape().IsMatch(Phone.Trim()), "联系电话应是手机号或带区号的座机号（市平台已隐去部分的可照填，如 138****1234）；没有电话就留空。");
        Check(!string.IsNullOrWhiteSpace(AskedAt) && Instant(AskedAt) is null, "看不懂诉求时间。");
        Check(!string.IsNullOrWhiteSpace(CityDueAt) && Instant(CityDueAt) is null, "看不懂市平台办理时限。");
        Check(Instant(AskedAt) > now, "诉求时间还没有到，请核对。");
        Check(Instant(CityDueAt) <= Instant(AskedAt), "市平台办理时限早于诉求时间，请核对。");
        return faults;

        void Check(bool isWrong, string sentence)
        {
            if (isWrong)
            {
                faults.Add(sentence);
            }
        }
    }

    /// <summary>As it arrives; texts cleaned like those of a file.</summary>
    public IncomingOrder ToIncoming() => new(
        CellText.Identifier(Number ?? ""),
        CellText.Line(Title ?? ""),
        CellText.Paragraphs(Content ?? ""),
        Kind ?? OrderKind.HelpRequest,
        IsEmergency,
        CellText.Line(Channel ?? ""),
        IsConfidential ? new Requester(null, null, Line(Address), IsConfidential: true) : new Requester(Line(Name), Line(Phone), Line(Address), IsConfidential: false),
        Line(Category),
        Line(Township),
        Instant(AskedAt),
        Instant(CityDueAt),
        Field,
        string.IsNullOrWhiteSpace(Remark) ? null : CellText.Paragraphs(Remark));

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : CellText.Line(text);

    private static DateTimeOffset? Instant(string? text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? ChinaTime.At(DateOnly.FromDateTime(wall), wall.TimeOfDay)
            : null;

    [GeneratedRegex(@"^(?:\+?86[- ]?)?(?:1[3-9][\d*]{9}|0\d{2,3}[- ]?[\d*]{7,8}|[\d*]{7,8})(?:[-转]\d{1,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();
}
