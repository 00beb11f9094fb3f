namespace HanbinPortal.Model.Papers;

/// <summary>One run of numbers: of one holder, one kind of document, one year. Its last number moves in the transaction that issues, and in no other.</summary>
public sealed class PaperSeries
{
    /// <summary>The holder of the office's own series; a unit's is the unit's id.</summary>
    public const int Office = 0;

    /// <summary>发文机关 of the office's documents: the hotline stands in this bureau (第三条).</summary>
    public const string OfficeName = "汉滨区行政审批服务局";

    /// <summary>What the office's numbers begin with.</summary>
    public const string OfficeHead = "汉热线";

    private PaperSeries()
    {
    }

    public int Holder { get; private set; }

    /// <summary>「函」: the word of the kind in the number.</summary>
    public string Word { get; private set; } = string.Empty;

    public int Year { get; private set; }

    public int Last { get; private set; }
}
