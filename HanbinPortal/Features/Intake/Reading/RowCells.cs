using System.Text.RegularExpressions;
using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>One row being read field by field; every fault met on the way is kept, so that a clerk corrects a row once.</summary>
internal sealed partial class RowCells(SheetRow row, SheetHeader header, IReadOnlyDictionary<IntakeField, int> columns, AliasTable aliases)
{
    private const int LongestFound = 30;
    private const string HowToMend = "请用 Excel 或 WPS 核对本行后另存为 .xlsx 再导入。";

    private readonly List<RowFault> _faults = [];

    public IReadOnlyList<RowFault> Faults => _faults;

    /// <summary>A row of separated text whose cells cannot stand under their headers, with the fault; its fields would only be nonsense.</summary>
    public bool IsMisshapen()
    {
        if (row.IsDoubtful)
        {
            _faults.Add(new RowFault("整行", "", $"本行的引号不成对，可能把后面的行也并了进来。{HowToMend}"));
        }
        else if (header.IsDelimitedText && row.Cells.Count > header.Names.Count)
        {
            _faults.Add(new RowFault("整行", $"{row.Cells.Count} 列", $"表头有 {header.Names.Count} 列，本行有 {row.Cells.Count} 列，可能是内容里的分隔符没有加引号。{HowToMend}"));
        }

        return _faults.Count > 0;
    }

    /// <summary>The order's number, kept as it is; null with a fault when there is none or Excel has spoilt it.</summary>
    public string? OrderNumber(bool numbersAreRounded)
    {
        var (number, fault) = OrderNumberText.Read(Cell(IntakeField.Number), numbersAreRounded);
        if (fault is not null)
        {
            Refuse(IntakeField.Number, fault);
        }

        return number;
    }

    /// <summary>Whether the cell is there and says something, readable or not.</summary>
    public bool Says(IntakeField field) => !WordTable<bool>.SaysNothing(Cell(field).Text);

    /// <summary>Text on one line; null when the cell is blank or missing.</summary>
    public string? Line(IntakeField field, int longest) => Text(field, longest, CellText.Line, isRequired: false);

    /// <summary>Text with paragraphs; null when the cell is blank or missing.</summary>
    public string? Paragraphs(IntakeField field, int longest, bool isRequired = false) => Text(field, longest, CellText.Paragraphs, isRequired);

    /// <summary>An instant in UTC; null when the cell is blank or missing.</summary>
    public DateTimeOffset? Instant(IntakeField field, bool dayEndsAtMidnight = false)
    {
        var cell = Cell(field);
        if (!Says(field))
        {
            return null;
        }

        var (at, fault) = ChinaDateText.Read(cell, dayEndsAtMidnight);
        if (fault is not null)
        {
            Refuse(field, fault);
        }

        return at;
    }

    /// <summary>One of a few values; null when the cell says nothing.</summary>
    public T? Word<T>(IntakeField field, WordTable<T> table, bool within = false, bool isRequired = false)
        where T : struct
    {
        var cell = Cell(field);
        if (!Says(field))
        {
            RefuseMissing(field, isRequired);
            return null;
        }

        var value = within ? table.FindWithin(cell.Text) : table.Find(cell.Text);
        if (value is null)
        {
            Refuse(field, $"不认识这个{aliases.NameOf(field)}，请改为{table.Expected}之一。");
        }

        return value;
    }

    public void Refuse(IntakeField field, string sentence) => _faults.Add(new RowFault(
        columns.TryGetValue(field, out var column) && column < header.Names.Count ? header.Names[column] : aliases.NameOf(field),
        Masked(field, CellText.Line(Cell(field).Text)),
        sentence));

    private static string Masked(IntakeField field, string text) => text.Length == 0 ? "" : field switch
    {
        IntakeField.RequesterName => PrivacyRule.MaskName(text),
        IntakeField.Phone => PrivacyRule.MaskPhone(text),
        IntakeField.Address => PrivacyRule.MaskAddress(text),
        IntakeField.Title or IntakeField.Content or IntakeField.Remark
            or IntakeField.ReviewOpinion or IntakeField.CallbackOpinion or IntakeField.TerminationOpinion or IntakeField.ReturnOpinion => $"（{text.Length} 字）",
        IntakeField.Number => Short(OrderNumberText.MobileNumber().Replace(text, m => PrivacyRule.MaskPhone(m.Value)), FieldLength.Number),
        _ => Short(PersonalNumber().Replace(text, m => PrivacyRule.MaskPhone(m.Value)), LongestFound),
    };

    private static string Short(string text, int longest) => text.Length > longest ? $"{text[..longest]}…" : text;

    private SheetCell Cell(IntakeField field) => columns.TryGetValue(field, out var column) ? row[column] : SheetCell.Blank;

    private string? Text(IntakeField field, int longest, Func<string, string> clean, bool isRequired)
    {
        var cell = Cell(field);
        if (OrderNumberText.IsSpoiltByExcel(cell))
        {
            Refuse(field, "这一格被 Excel 当成数字，后几位已经丢失。请把这一列设为“文本”后重新填入。");
            return null;
        }

        var text = clean(cell.Text);
        if (text.Length > longest)
        {
            Refuse(field, $"{aliases.NameOf(field)}有 {text.Length} 个字，超过 {longest} 个字，请删减后再导入。");
            return null;
        }

        if (text.Length == 0)
        {
            RefuseMissing(field, isRequired);
            return null;
        }

        return text;
    }

    private void RefuseMissing(IntakeField field, bool isRequired)
    {
        if (isRequired)
        {
            Refuse(field, $"没有填写{aliases.NameOf(field)}，请补上。");
        }
    }

    [GeneratedRegex(@"(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx]|0\d{2,3}-?\d{7,8})(?![\dXx])", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumber();
}
