namespace HanbinPortal.Ui.Controls;

/// <summary>Where a page of a list stands, for the <see cref="Pager"/>.</summary>
/// <param name="Number">1 for the first page.</param>
/// <param name="Total">How many rows there are, counted no further than <see cref="CountLimit"/>.</param>
/// <param name="HasNext">Whether more rows follow this page.</param>
public abstract record ListPage(int Number, int Total, bool HasNext)
{
    public const int Size = 25;

    /// <summary>Counting on would cost more than it tells anybody.</summary>
    public const int CountLimit = 1000;

    /// <summary>There are more than <see cref="Total"/>.</summary>
    public bool IsCapped => Total >= CountLimit;

    /// <summary>「共86件」「共1000件以上」.</summary>
    public string TotalText => IsCapped ? $"共{CountLimit}件以上" : $"共{Total}件";
}

/// <summary>One page of a list.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Number, int Total, bool HasNext) : ListPage(Number, Total, HasNext);
