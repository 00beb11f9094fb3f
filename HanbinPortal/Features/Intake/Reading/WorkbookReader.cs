using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>.xlsx and .xls.</summary>
internal sealed class WorkbookReader : SheetReader
{
    // What the format itself allows; a damaged reference can claim billions, and the library would walk through them all.
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;

    private readonly IExcelDataReader _workbook;
    private int _row;

    static WorkbookReader()
    {
        // Old workbooks keep text in the code page of the machine that wrote them.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    public WorkbookReader(Stream file)
    {
        file.Position = 0;
        try
        {
            _workbook = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = Encoding.GetEncoding("GB18030") });
        }
        catch (InvalidPasswordException fault)
        {
            throw new UnreadableSheetException("文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码、另存后再导入。", fault);
        }

        RefuseImpossibleSize();
    }

    public override string SheetName => _workbook.Name ?? "";

    public override bool IsHidden => _workbook.VisibleState is { } state && state != "visible";

    public override bool IsDelimitedText => false;

    public override double Progress => _workbook.RowCount == 0 ? 1 : Math.Min(1, (double)_row / _workbook.RowCount);

    public override void Dispose() => _workbook.Dispose();

    protected override SheetRow? NextRow()
    {
        while (_workbook.Read())
        {
            _row++;
            if (Cells() is { } cells)
            {
                return new SheetRow(SheetName, _row, cells);
            }
        }

        return null;
    }

    protected override bool GoToNextSheet()
    {
        _row = 0;
        if (!_workbook.NextResult())
        {
            return false;
        }

        RefuseImpossibleSize();
        return true;
    }

    private static SheetCell ToCell(object? value) => value switch
    {
        null => SheetCell.Blank,
        string text => SheetCell.OfText(text),
        double number => SheetCell.OfNumber(number),
        int number => SheetCell.OfNumber(number),
        DateTime moment => SheetCell.OfDate(moment),
        bool flag => SheetCell.OfBoolean(flag),
        TimeSpan span => SheetCell.OfNumber(span.TotalDays),
        _ => SheetCell.OfText(value.ToString()),
    };

    // Tens of thousands of blank rows may follow the last one: nothing is allocated for them.
    private SheetCell[]? Cells()
    {
        SheetCell[]? cells = null;
        for (var column = Math.Min(_workbook.FieldCount, MaxColumns) - 1; column >= 0; column--)
        {
            var cell = ToCell(_workbook.GetValue(column));
            if (!cell.IsBlank)
            {
                cells ??= new SheetCell[column + 1];
                cells[column] = cell;
            }
        }

        return cells;
    }

    private void RefuseImpossibleSize()
    {
        if (_workbook.FieldCount > LastColumn || _workbook.RowCount > LastRow)
        {
            throw new UnreadableSheetException("文件中有表格格式不允许的行号或列号，可能已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。");
        }
    }
}
