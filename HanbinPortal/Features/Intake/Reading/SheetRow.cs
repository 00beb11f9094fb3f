using System.Globalization;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>What a cell was in the file. Text that looks like a number stays text: only a real number can have been rounded.</summary>
public enum CellKind
{
    Blank,
    Text,
    Number,
    Date,
    Boolean,
}

/// <summary>One cell as it stands in the file, not yet interpreted.</summary>
public readonly record struct SheetCell
{
    private readonly double _number;
    private readonly DateTime _moment;

    private SheetCell(CellKind kind, string text, double number = 0, DateTime moment = default)
    {
        (Kind, Text, _number, _moment) = (kind, text, number, moment);
    }

    public static SheetCell Blank { get; } = new(CellKind.Blank, "");

    public CellKind Kind { get; }

    /// <summary>What a person would see, roughly; for a number its shortest exact form.</summary>
    public string Text { get => field ?? ""; }

    public bool IsBlank => Kind is CellKind.Blank;

    public double Number => Kind is CellKind.Number ? _number : throw new InvalidOperationException($"A {Kind} cell has no number.");

    /// <summary>Wall-clock time in China: a spreadsheet knows no zones.</summary>
    public DateTime Moment => Kind is CellKind.Date ? _moment : throw new InvalidOperationException($"A {Kind} cell has no date.");

    public static SheetCell OfText(string? text) => string.IsNullOrWhiteSpace(text) ? Blank : new(CellKind.Text, text);

    public static SheetCell OfNumber(double number) => new(CellKind.Number, number.ToString("R", CultureInfo.InvariantCulture), number: number);

    public static SheetCell OfDate(DateTime moment) => new(CellKind.Date, moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), moment: moment);

    public static SheetCell OfBoolean(bool value) => new(CellKind.Boolean, value ? "是" : "否");
}

/// <summary>
/// One row that has something in it, with the number a person finds it by in the file. It is doubtful when a stray quotation mark may
/// have joined several lines into it.
/// </summary>
public sealed record SheetRow(string Sheet, int Number, IReadOnlyList<SheetCell> Cells, bool IsDoubtful = false)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Blank;
}
