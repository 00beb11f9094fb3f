using System.Globalization;
using System.Text.RegularExpressions;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>Dates, times, lists and figures as documents write them.</summary>
internal static partial class ChineseText
{
    /// <summary>「2026年1月5日」.</summary>
    public static string Day(DateOnly date) => Head.DateText(date);

    /// <summary>「2026年1月5日」 in China.</summary>
    public static string Day(DateTimeOffset at) => Day(ChinaTime.DateOf(at));

    /// <summary>「2026年1月5日9:30」 in China.</summary>
    public static string Time(DateTimeOffset at) => ChinaTime.Wall(at).ToString("yyyy年M月d日H:mm", CultureInfo.InvariantCulture);

    /// <summary>「9:30」 in China.</summary>
    public static string Clock(DateTimeOffset at) => ChinaTime.Wall(at).ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>A deadline: 「2026年1月5日18:00」; midnight is 24:00 of the day it closes.</summary>
    public static string Until(DateTimeOffset end) =>
        ChinaTime.Wall(end).TimeOfDay == TimeSpan.Zero ? $"{Day(ChinaTime.DayEndingAt(end))}24:00" : Time(end);

    /// <summary>「2026-11-30」 over 「18:00」: an instant in a narrow column of a table.</summary>
    public static string InTable(DateTimeOffset at) => ChinaTime.Show(at).Replace(' ', '\n');

    /// <summary>The same of a deadline.</summary>
    public static string EndInTable(DateTimeOffset end) => ChinaTime.ShowEnd(end).Replace(' ', '\n');

    public static string List(IEnumerable<string> names) => string.Join("、", names);

    public static string Lines(IEnumerable<string> rows) => string.Join('\n', rows);

    /// <summary>「AK2026112100332号工单」; of several the first and how many, for long numbers in a row cannot be set well.</summary>
    public static string? Orders(IReadOnlyList<string> numbers) => numbers.Count switch
    {
        0 => null,
        1 => $"{numbers[0]}号工单",
        _ => string.Create(CultureInfo.InvariantCulture, $"{numbers[0]}号等{numbers.Count}件工单"),
    };

    /// <summary>One each line, 「（一）」 before each; a single one needs no mark.</summary>
    public static string Numbered(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : Lines(items.Select((item, i) => $"（{Ordinal(i + 1)}）{item.Trim()}"));

    /// <summary>环比: 「增长25.0%」; nothing to compare with is said in words.</summary>
    public static string Change(int before, int now) => before == 0 ? now == 0 ? "与上期持平" : "上期为0件"
        : now == before ? "与上期持平"
        : string.Create(CultureInfo.InvariantCulture, $"{(now > before ? "上升" : "下降")}{Math.Abs(now - before) * 100m / before:0.0}%");

    /// <summary>「一」 to 「九十九」.</summary>
    public static string Ordinal(int number)
    {
        const string Digits = "零一二三四五六七八九";
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? $"{Digits[tens]}十" : tens == 1 ? "十" : string.Empty) + (ones > 0 || tens == 0 ? Digits[ones].ToString() : string.Empty);
    }

    /// <summary>The words of one item of an article, as the regulation has them, without its number and last mark; null where it has no such item.</summary>
    public static string? Item(int article, int item)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{item}. ");
        return ArticleIndex.All[article - 1].Text.Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith(number, StringComparison.Ordinal))?[number.Length..].TrimEnd('；', '。');
    }

    /// <summary>The number of an item that an article has; null for one that has not been chosen yet.</summary>
    public static string? ItemNumber(int article, int item) => Item(article, item) is null ? null : item.ToString(CultureInfo.InvariantCulture);

    /// <summary>附件's name is printed without the ending of its file.</summary>
    public static string Enclosures(IEnumerable<string> files) => Lines(files.Select(file => FileEnding().Replace(file.Trim(), string.Empty)));

    [GeneratedRegex(@"\.(pdf|docx?|xlsx?|wps|et|ofd|jpe?g|png|mp[34]|zip)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileEnding();
}
