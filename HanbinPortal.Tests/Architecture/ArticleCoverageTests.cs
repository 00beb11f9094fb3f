using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Architecture;

/// <summary>Index, rules and tests say the same of every article, so that whoever looks for one finds all of it.</summary>
public sealed partial class ArticleCoverageTests
{
    private static readonly string _folder = Path.Combine(SharedData.RepositoryRoot, "HanbinPortal", "Regulation");

    public static TheoryData<int> Ruled => [.. ArticleIndex.All.Where(a => a.Reach is Reach.Rule).Select(a => a.Number)];

    [Fact]
    public void The_index_holds_the_32_articles_in_their_order() =>
        Assert.Equal(Enumerable.Range(1, 32), ArticleIndex.All.Select(a => a.Number));

    [Fact]
    public void The_index_holds_the_text_of_the_regulation_to_the_letter()
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "..", "shared", "spec", "regulation.md");
        Assert.SkipUnless(File.Exists(path), "../shared/spec/regulation.md is not on this machine.");
        var articles = ArticleText().Matches(File.ReadAllText(path)).ToDictionary(m => m.Groups["number"].Value, m => Plain(m.Groups["text"].Value));

        Assert.All(ArticleIndex.All, article => Assert.Equal(articles[ArticleNumber.Of(article.Number)], Plain(article.Text)));
    }

    [Theory]
    [MemberData(nameof(Ruled))]
    public void An_article_with_a_rule_has_it_in_code_and_under_test(int article)
    {
        Assert.Contains(Marked(typeof(ArticleIndex).Assembly, article), t => t.Namespace == "HanbinPortal.Regulation");
        Assert.NotEmpty(Covering(article));
    }

    [Fact]
    public void A_rule_file_is_named_for_the_article_that_it_marks()
    {
        var files = Directory.GetFiles(_folder, "Art??.*.cs");
        Assert.All(files, file =>
        {
            var number = int.Parse(Path.GetFileName(file).AsSpan(3, 2), CultureInfo.InvariantCulture);
            Assert.Contains($"[Article({number})]", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.Equal(Reach.Rule, ArticleIndex.Of(number).Reach);
        });
    }

    [Fact]
    public void What_the_code_marks_is_not_said_to_be_missing()
    {
        var marked = typeof(ArticleIndex).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<ArticleAttribute>().Concat(t.GetMethods().SelectMany(m => m.GetCustomAttributes<ArticleAttribute>())))
            .Select(a => a.Number)
            .Concat(StepTable.Rows.Select(r => r.Article))
            .Distinct();
        Assert.All(marked, number => Assert.True(ArticleIndex.Of(number).Reach is Reach.Rule or Reach.Desk, $"{ArticleNumber.Of(number)} is carried out, but the index says {ArticleIndex.Of(number).Reach}."));
    }

    [Fact]
    public void Every_reading_the_code_cites_is_written_down()
    {
        var readme = File.ReadAllText(Path.Combine(_folder, "README.md"));
        var written = WrittenReading().Matches(readme).Select(m => m.Groups[1].Value).ToHashSet();
        var cited = Directory.GetFiles(Path.Combine(SharedData.RepositoryRoot, "HanbinPortal"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => CitedReading().Matches(File.ReadAllText(file)).Select(m => m.Value))
            .ToHashSet();

        Assert.Equal(written.Order(StringComparer.Ordinal), cited.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_of_articles_names_every_rule_file()
    {
        var readme = File.ReadAllText(Path.Combine(_folder, "README.md"));
        Assert.All(Directory.GetFiles(_folder, "Art??.*.cs"), file => Assert.Contains($"`{Path.GetFileName(file)}`", readme, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Marked(Assembly code, int article) =>
        code.GetTypes().Where(t => t.GetCustomAttributes<ArticleAttribute>().Any(a => a.Number == article));

    private static IEnumerable<MemberInfo> Covering(int article) => typeof(ArticleCoverageTests).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods().Cast<MemberInfo>().Append(t))
        .Where(m => m.GetCustomAttributes<CoversAttribute>().Any(c => c.Article == article));

    /// <summary>Punctuation and line breaks are typography; the words must be the same.</summary>
    private static string Plain(string text) => NotWords().Replace(text, string.Empty);

    [GeneratedRegex(@"\*\*(?<number>第[一二三四五六七八九十]+条)\*\* (?<text>.*?)(?=\n\*\*第|\n## |\z)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ArticleText();

    [GeneratedRegex(@"[\s,，:：;；(（)）]", RegexOptions.CultureInvariant)]
    private static partial Regex NotWords();

    [GeneratedRegex(@"^\| (R\d+) \|", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex WrittenReading();

    [GeneratedRegex(@"\bR\d{1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex CitedReading();
}
