namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Turns the rows of one file into records of one kind.</summary>
public abstract class RowParser<T>
    where T : class
{
    private readonly SheetHeader _header;
    private readonly AliasTable _aliases;
    private readonly IReadOnlyDictionary<IntakeField, int> _columns;
    private readonly bool _numbersAreRounded;

    private protected RowParser(FileHead file, ColumnMapping mapping, AliasTable aliases)
    {
        if (mapping.WhatIsMissing(file.Header, aliases) is { Count: > 0 } missing)
        {
            throw new ArgumentException(string.Concat(missing), nameof(mapping));
        }

        (_header, _aliases, _columns) = (file.Header, aliases, mapping.Bind(file.Header));
        _numbersAreRounded = OrderNumberText.AreRounded(file.Preview.Select(row => row[_columns[IntakeField.Number]].Text));
    }

    /// <summary>One row, read whole or refused whole.</summary>
    public RowOutcome<T> Parse(SheetRow row)
    {
        var cells = new RowCells(row, _header, _columns, _aliases);
        if (cells.IsMisshapen())
        {
            return new RowOutcome<T>(row.Sheet, row.Number, null, null, cells.Faults);
        }

        var number = cells.OrderNumber(_numbersAreRounded);
        var record = Read(cells, number ?? "");
        return new RowOutcome<T>(row.Sheet, row.Number, number, cells.Faults.Count == 0 ? record : null, cells.Faults);
    }

    /// <summary>The record; what is wrong is told to the cells, and the record is then thrown away.</summary>
    private protected abstract T Read(RowCells cells, string number);
}
