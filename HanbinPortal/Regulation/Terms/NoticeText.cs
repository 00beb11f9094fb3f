using System.Globalization;
using System.Text.RegularExpressions;

namespace HanbinPortal.Regulation.Terms;

/// <summary>What was read out of a pasted notice: the notice, or the Chinese sentence that says what could not be read.</summary>
public sealed record NoticeReading(HolidayNotice? Notice, string? Problem);

/// <summary>
/// Reads the yearly notice of 国务院办公厅 as it is published: 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」
/// Every sentence that names days off or days worked is read; nothing else is.
/// </summary>
public static partial class NoticeText
{
    /// <summary>Reads the pasted text of one year's notice.</summary>
    public static NoticeReading Read(int year, string text, bool isOfficial)
    {
        var flat = Blank().Replace(text, string.Empty);
        List<NamedDay> off = [];
        List<NamedDay> makeUp = [];
        foreach (Match section in Section().Matches(flat))
        {
            var name = section.Groups["name"].Value;
            foreach (var sentence in section.Groups["body"].Value.Split('。', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!TryRead(year, name, Bracket().Replace(sentence, string.Empty), off, makeUp, out var problem))
                {
                    return new NoticeReading(null, $"“{name}”一节“{sentence}”中的日期{problem}，请核对。");
                }
            }
        }

        if (off.Count == 0)
        {
            return new NoticeReading(null, "没有读到放假安排。请粘贴通知正文，例如：一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。");
        }

        var twice = off.Concat(makeUp).GroupBy(d => d.Date).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? new NoticeReading(new HolidayNotice(year, isOfficial, [.. off.OrderBy(d => d.Date)], [.. makeUp.OrderBy(d => d.Date)]), null)
            : new NoticeReading(null, $"{ChinaTime.Show(twice.Key)}出现了两次，请核对。");
    }

    private static bool TryRead(int year, string name, string sentence, List<NamedDay> off, List<NamedDay> makeUp, out string problem)
    {
        problem = string.Empty;
        if (sentence.Contains("放假", StringComparison.Ordinal) && Range().Match(sentence) is { Success: true } range)
        {
            var from = DateOf(year, range.Groups["m1"].Value, range.Groups["d1"].Value);
            var toMonth = range.Groups["m2"].Success ? range.Groups["m2"].Value : range.Groups["m1"].Value;
            var to = range.Groups["d2"].Success ? DateOf(year, toMonth, range.Groups["d2"].Value) : from;
            if (from is not { } first || to is not { } last || last < first || last.DayNumber - first.DayNumber > 15)
            {
                problem = "不成立";
                return false;
            }

            for (var day = first; day <= last; day = day.AddDays(1))
            {
                off.Add(new NamedDay(day, name));
            }
        }
        else if (sentence.Contains("上班", StringComparison.Ordinal))
        {
            foreach (Match one in Day().Matches(sentence))
            {
                if (DateOf(year, one.Groups["m"].Value, one.Groups["d"].Value) is not { } day)
                {
                    problem = "不成立";
                    return false;
                }

                makeUp.Add(new NamedDay(day, $"{name}调休上班"));
            }
        }

        return true;
    }

    private static DateOnly? DateOf(int year, string month, string day)
    {
        var (m, d) = (int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year, m) ? new DateOnly(year, m, d) : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex("[（(][^）)]*[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex("[一二三四五六七八九]、(?<name>[^：:。]{2,12})[：:](?<body>.*?)(?=[一二三四五六七八九]、[^：:。]{2,12}[：:]|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?<m1>\d{1,2})月(?<d1>\d{1,2})日(?:[至到—-](?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日)?", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<m>\d{1,2})月(?<d>\d{1,2})日", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
