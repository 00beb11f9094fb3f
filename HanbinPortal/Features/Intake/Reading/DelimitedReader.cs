using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>.csv and its relatives: comma, semicolon, tab or bar between the cells.</summary>
internal sealed class DelimitedReader : SheetReader
{
    // As much as a cell of a workbook can hold; more means that a quotation mark was never closed.
    private const int LongestCell = 32_767;
    private const int Sampled = 32 * 1024;

    private static readonly char[] _separators = [',', ';', '\t', '|'];

    private readonly Stream _file;
    private readonly CsvParser _parser;
    private Record? _ahead;
    private bool _strayMarkMet;
    private int _row;

    public DelimitedReader(Stream file)
    {
        _file = file;
        var encoding = TextDecoding.Detect(file);
        var (separator, declared) = SeparatorOf(Sample(file, encoding));
        file.Position = 0;
        _parser = new CsvParser(
            new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = separator.ToString(),
                BadDataFound = _ => _strayMarkMet = true,
                IgnoreBlankLines = false,
                MaxFieldSize = LongestCell,
                BufferSize = 64 * 1024,
            });

        Advance();
        if (declared)
        {
            NextRecord();
            _row++;
        }
    }

    public override string SheetName => "";

    public override bool IsHidden => false;

    public override bool IsDelimitedText => true;

    public override double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public override void Dispose() => _parser.Dispose();

    protected override SheetRow? NextRow()
    {
        while (NextRecord() is { } record)
        {
            _row++;
            if (Cells(record.Fields) is { } cells)
            {
                return new SheetRow(SheetName, _row, cells, record.IsDoubtful);
            }
        }

        return null;
    }

    protected override bool GoToNextSheet() => false;

    private static SheetCell[]? Cells(string[] fields)
    {
        SheetCell[]? cells = null;
        for (var column = Math.Min(fields.Length, MaxColumns) - 1; column >= 0; column--)
        {
            var cell = SheetCell.OfText(fields[column]);
            if (!cell.IsBlank)
            {
                cells ??= new SheetCell[column + 1];
                cells[column] = cell;
            }
        }

        return cells;
    }

    private static string Sample(Stream file, Encoding encoding)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1024, leaveOpen: true);
        var sample = new char[Sampled];
        return new string(sample, 0, reader.ReadBlock(sample));
    }

    /// <summary>The separator, and whether the first line only declares it, as Excel's own 「sep=;」 does.</summary>
    private static (char Separator, bool Declared) SeparatorOf(string sample)
    {
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4)
        {
            return (sample[4], true);
        }

        // A line of titles has many separators and seldom a stray one; the sentences below it may have any.
        var lines = LinesOutsideQuotes(sample).ToList();
        var telling = lines.Find(line => _separators.Any(s => line.Count(c => c == s) >= 2)) ?? string.Concat(lines);
        return (_separators.MaxBy(s => telling.Count(c => c == s)), false);
    }

    private static IEnumerable<string> LinesOutsideQuotes(string sample)
    {
        var line = new StringBuilder();
        var quoted = false;
        foreach (var c in sample)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == '\n')
            {
                yield return line.ToString();
                line.Clear();
            }
            else if (!quoted)
            {
                line.Append(c);
            }
        }

        yield return line.ToString();
    }

    /// <summary>One record behind the parser: only the end of the file proves that an odd quotation mark swallowed all that follows.</summary>
    private Record? NextRecord()
    {
        var record = _ahead;
        if (record is not null)
        {
            Advance();
        }

        return record is { HasOddMarks: true } && _ahead is null ? throw Unclosed() : record;
    }

    private void Advance()
    {
        var line = _parser.RawRow;
        _strayMarkMet = false;
        try
        {
            _ahead = _parser.Read() ? Parsed(_parser.Record!, spansLines: _parser.RawRow > line + 1) : null;
        }
        catch (MaxFieldSizeException)
        {
            throw Unclosed();
        }
    }

    // A mark within one line shifts nothing: only across lines can it have taken in rows that follow.
    private Record Parsed(string[] fields, bool spansLines) =>
        new(fields, spansLines && _strayMarkMet, spansLines && _parser.RawRecord.Count(c => c == '"') % 2 == 1);

    private UnreadableSheetException Unclosed() =>
        new($"第 {_row + 1} 行的引号不成对，后面的行会被吞掉。请用 Excel 或 WPS 打开核对这一行，另存为 .xlsx 再导入。");

    private sealed record Record(string[] Fields, bool IsDoubtful, bool HasOddMarks);
}
