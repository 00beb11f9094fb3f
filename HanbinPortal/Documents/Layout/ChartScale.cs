namespace HanbinPortal.Documents.Layout;

/// <summary>An axis that begins and ends at round figures; under bars it holds zero, or their lengths would say nothing.</summary>
public sealed record ChartScale(double Least, double Most, double Step)
{
    private const int Steps = 5;

    public IReadOnlyList<double> Ticks => [.. Enumerable.Range(0, (int)Math.Round((Most - Least) / Step) + 1).Select(i => Least + (i * Step))];

    public static ChartScale Of(IEnumerable<double> values, bool fromZero)
    {
        List<double> known = [.. values.Where(v => !double.IsNaN(v)).DefaultIfEmpty()];
        var (least, most) = (known.Min(), known.Max());

        // Lines far above zero would all lie flat at the top.
        if (fromZero || least < most / 2)
        {
            (least, most) = (Math.Min(least, 0), Math.Max(most, 0));
        }

        if (most - least == 0)
        {
            most = least + 1;
        }

        var rough = (most - least) / Steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        return new ChartScale(Math.Floor(least / step) * step, Math.Ceiling(most / step) * step, step);
    }
}
