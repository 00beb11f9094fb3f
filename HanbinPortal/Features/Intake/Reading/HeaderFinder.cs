namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Finds the row of names under whatever titles stand above it.</summary>
internal static class HeaderFinder
{
    /// <summary>How many rows with something in them may stand above the names.</summary>
    public const int RowsLookedAt = 40;

    /// <summary>The header among the first rows and its place there, and whether it was recognised or is only the likeliest row.</summary>
    public static (SheetHeader Header, int Index, bool IsRecognised)? Find(IReadOnlyList<SheetRow> rows, AliasTable aliases, bool isDelimitedText)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        // Names merged over two rows leave blanks in the lower one; the two are put together only where that names more.
        var plain = rows.Select((row, index) => Candidate(row, null, index));
        var merged = rows.Skip(1).Select((row, index) => Candidate(row, rows[index], index + 1));
        var best = plain.Concat(merged).MaxBy(c => c.Fields.Count);
        if (best.Fields.Count >= 2)
        {
            // A sheet of totals by kind and town has two known names as well, but no numbers of orders.
            return (best.Header, best.Index, best.Fields.Contains(IntakeField.Number));
        }

        var fullest = rows.Index().MaxBy(r => r.Item.Cells.Count(c => c.Kind is CellKind.Text));
        return (SheetHeader.Of(fullest.Item, null, isDelimitedText), fullest.Index, false);

        (SheetHeader Header, int Index, HashSet<IntakeField> Fields) Candidate(SheetRow row, SheetRow? above, int index)
        {
            var header = SheetHeader.Of(row, above, isDelimitedText);
            return (header, index, FieldsIn(header.Names, aliases));
        }
    }

    private static HashSet<IntakeField> FieldsIn(IEnumerable<string> texts, AliasTable aliases) =>
        [.. texts.Select(t => aliases.Match(t)?.Field).OfType<IntakeField>()];
}
