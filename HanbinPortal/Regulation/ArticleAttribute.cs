namespace HanbinPortal.Regulation;

/// <summary>Marks whatever carries an article out: a rule, a page, a step. A search for <c>Article(15)</c> finds all of it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Enum | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ArticleAttribute(int number) : Attribute
{
    public int Number { get; } = number;
}
