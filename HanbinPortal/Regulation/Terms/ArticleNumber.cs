namespace HanbinPortal.Regulation.Terms;

/// <summary>Article numbers as the regulation writes them: 第十五条.</summary>
public static class ArticleNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>「第十五条」 for 15. The regulation has 32 articles.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1–32.</exception>
    public static string Of(int article)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(article, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(article, 32);
        var tens = article / 10 is var t && t > 1 ? $"{Digits[t]}十" : t == 1 ? "十" : string.Empty;
        return article % 10 == 0 ? $"第{tens}条" : $"第{tens}{Digits[article % 10]}条";
    }
}
