namespace HanbinPortal.Features.Intake.Reading;

/// <summary>The row that names the columns; each name stands once, so that a mapping can go by name.</summary>
public sealed record SheetHeader(string Sheet, int RowNumber, IReadOnlyList<string> Names, bool IsDelimitedText)
{
    /// <summary>A second 「备注」 becomes 「备注 (2)」, a column without a name 「C列」.</summary>
    internal static SheetHeader Of(SheetRow row, SheetRow? above, bool isDelimitedText)
    {
        var names = new List<string>();
        var width = Math.Max(row.Cells.Count, above?.Cells.Count ?? 0);
        for (var column = 0; column < width; column++)
        {
            var own = CellText.Line(row[column].Text);
            var text = own.Length > 0 ? own : CellText.Line(above?[column].Text ?? "");
            names.Add(text.Length > 0 ? Unique(text, names) : $"{ColumnLetters(column)}列");
        }

        return new SheetHeader(row.Sheet, row.Number, names, isDelimitedText);
    }

    internal bool IsRepeatedBy(SheetRow row) =>
        row.Cells.Count == Names.Count && row.Cells.Select(c => CellText.Line(c.Text)).SequenceEqual(Names);

    private static string Unique(string text, List<string> names)
    {
        var name = text;
        for (var n = 2; names.Contains(name); n++)
        {
            name = $"{text} ({n})";
        }

        return name;
    }

    private static string ColumnLetters(int column) => (column >= 26 ? ColumnLetters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
