using System.Globalization;
using Xunit.v3;

namespace HanbinPortal.Tests.Support;

/// <summary>The article a test holds to: <c>dotnet test --filter-trait "条=15"</c> runs all of 第十五条.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAttribute(int article) : Attribute, ITraitAttribute
{
    public int Article { get; } = article;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [new("条", Article.ToString(CultureInfo.InvariantCulture))];
}
