namespace HanbinPortal.Documents.Model;

/// <summary>How a chart shows its figures.</summary>
public enum ChartKind
{
    /// <summary>柱状图: figures side by side.</summary>
    Bars,

    /// <summary>折线图: figures over time.</summary>
    Lines,
}

/// <summary>One row of figures, one for each label; NaN where there is none.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values);

/// <summary>A chart as wide as the text area, in black and grey so that it can be photocopied. At most three series can be told apart.</summary>
/// <param name="Kind">Bars or lines.</param>
/// <param name="Labels">What each figure is of.</param>
/// <param name="Series">The figures.</param>
/// <param name="Caption">图题, under it; null for none.</param>
/// <param name="Unit">Of the figures: 件, %.</param>
/// <param name="HeightMm">Of the whole, in millimetres.</param>
public sealed record Chart(ChartKind Kind, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, string? Caption = null, string Unit = "", double HeightMm = 65) : Block
{
    public const int MostSeries = 3;

    /// <exception cref="ArgumentException">It cannot be drawn: the writer of the document was wrong, not its reader.</exception>
    public void Check()
    {
        if (Labels.Count == 0 || Series.Count is 0 or > MostSeries || Series.Any(s => s.Values.Count != Labels.Count || s.Values.Any(double.IsInfinity)))
        {
            throw new ArgumentException($"A chart has labels and one to {MostSeries} series with a figure for each.");
        }
    }
}
