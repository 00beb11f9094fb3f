using System.Text.RegularExpressions;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Reads the city's order number: opaque text, kept whole, refused where Excel has taken digits from it.</summary>
internal static partial class OrderNumberText
{
    // Excel keeps 15 digits of a number and writes zeros for the rest, so no number this large can be trusted.
    private const double FirstRounded = 1e15;
    private const int FewestToTell = 3;

    /// <summary>Whether a cell holds what is left of a longer number.</summary>
    public static bool IsSpoiltByExcel(SheetCell cell) =>
        cell.Kind is CellKind.Number ? Math.Abs(cell.Number) >= FirstRounded : ScientificNotation().IsMatch(cell.Text.AsSpan().Trim());

    /// <summary>
    /// Whether a column of text numbers was rounded before it was saved: one long number may end in zeros after its 15th digit, but
    /// not every one of them.
    /// </summary>
    public static bool AreRounded(IEnumerable<string> sample)
    {
        var numbers = sample.Select(CellText.Identifier).Where(n => n.Length > 0).ToList();
        return numbers.Count >= FewestToTell && numbers.TrueForAll(RoundedDigits().IsMatch);
    }

    /// <summary>The number, or the sentence that says why there is none.</summary>
    public static (string? Number, string? Fault) Read(SheetCell cell, bool columnIsRounded)
    {
        if (cell.IsBlank)
        {
            return (null, "没有工单编号。如果这是合计或说明行，不用处理；否则请补上编号。");
        }

        if (IsSpoiltByExcel(cell))
        {
            return (null, cell.Kind is CellKind.Number
                ? "编号在表格里是数字，Excel 只保留前 15 位，后面的已经变成 0。请从市平台重新导出，不要用 Excel 改存；手工填写时先把这一列设为“文本”。"
                : "编号被 Excel 改成了科学计数法，后几位已经丢失。请从市平台重新导出，不要用 Excel 改存；手工填写时先把这一列设为“文本”。");
        }

        if (cell.Kind is CellKind.Date or CellKind.Boolean || (cell.Kind is CellKind.Number && (cell.Number < 0 || cell.Number % 1 != 0)))
        {
            return (null, "这不是工单编号，请核对本格和列对应。");
        }

        var number = CellText.Identifier(cell.Text);
        if (number.Length > FieldLength.Number)
        {
            return (null, $"工单编号超过 {FieldLength.Number} 个字符，请核对本格和列对应。");
        }

        if (number.Length == 11 && MobileNumber().IsMatch(number))
        {
            return (null, "这像是手机号，不是工单编号，请核对列对应。");
        }

        if (columnIsRounded && RoundedDigits().IsMatch(number))
        {
            return (null, "这一列的编号第 15 位以后全是 0，应当是被 Excel 舍入过。请从市平台重新导出，不要用 Excel 改存。");
        }

        return number.Any(char.IsAsciiLetterOrDigit) ? (number, null) : (null, "这不是工单编号。如果这是合计或说明行，不用处理；否则请补上编号。");
    }

    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex MobileNumber();

    [GeneratedRegex(@"^[+-]?\d(?:\.\d+)?[Ee]\+?\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex ScientificNotation();

    [GeneratedRegex(@"^\d{15}0+$", RegexOptions.CultureInvariant)]
    private static partial Regex RoundedDigits();
}
