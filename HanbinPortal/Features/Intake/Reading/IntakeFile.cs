namespace HanbinPortal.Features.Intake.Reading;

/// <summary>The names of the columns and the first rows: enough to try a mapping without the file.</summary>
public sealed record FileHead(SheetHeader Header, IReadOnlyList<SheetRow> Preview);

/// <summary>
/// One file of the city platform: its header, its first rows for a preview, and all its rows once, in order. Sheets that go on under the
/// same header are read on; others are named in <see cref="SkippedSheets"/>.
/// </summary>
public sealed class IntakeFile : IDisposable
{
    private const int Previewed = 20;

    private readonly SheetReader _reader;
    private readonly AliasTable _aliases;
    private readonly List<SheetRow> _read;
    private readonly List<string> _skipped;
    private bool _started;

    private IntakeFile(SheetReader reader, AliasTable aliases, SheetHeader header, List<SheetRow> read, List<string> skipped)
    {
        (_reader, _aliases, Header, _read, _skipped) = (reader, aliases, header, read, skipped);
    }

    public SheetHeader Header { get; }

    public IReadOnlyList<SheetRow> Preview => [.. _read.Take(Previewed)];

    public FileHead Beginning => new(Header, Preview);

    /// <summary>Sheets with something in them that were not read; complete once the rows are.</summary>
    public IReadOnlyList<string> SkippedSheets => _skipped;

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public double Progress => _reader.Progress;

    /// <summary>Opens a file and finds its header. The stream stays the caller's.</summary>
    /// <exception cref="UnreadableSheetException">The file is no spreadsheet, is damaged, or holds nothing.</exception>
    public static IntakeFile Open(Stream file, AliasTable aliases) =>
        FirstSheet(file, aliases, needsRecognition: true)
        ?? FirstSheet(file, aliases, needsRecognition: false)
        ?? throw new UnreadableSheetException("文件里没有数据，请核对导出条件后重新导出。");

    /// <summary>Every row below the header that has something in it, once.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        if (_started)
        {
            throw new InvalidOperationException("The rows of a file are read once.");
        }

        _started = true;
        return Below(_read);
    }

    public void Dispose() => _reader.Dispose();

    private static IntakeFile? FirstSheet(Stream file, AliasTable aliases, bool needsRecognition)
    {
        var reader = SheetReader.Open(file);
        var skipped = new List<string>();
        try
        {
            do
            {
                var head = Head(reader);
                var found = HeaderFinder.Find(head, aliases, reader.IsDelimitedText);
                if (found is var (header, index, isRecognised) && !reader.IsHidden && (isRecognised || !needsRecognition))
                {
                    return new IntakeFile(reader, aliases, header, head[(index + 1)..], skipped);
                }

                if (head.Count > 0)
                {
                    skipped.Add(reader.SheetName);
                }
            }
            while (reader.NextSheet());
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        reader.Dispose();
        return null;
    }

    private static List<SheetRow> Head(SheetReader reader)
    {
        var head = new List<SheetRow>();
        while (head.Count < HeaderFinder.RowsLookedAt && reader.ReadRow() is { } row)
        {
            head.Add(row);
        }

        return head;
    }

    private IEnumerable<SheetRow> Below(IReadOnlyList<SheetRow> alreadyRead)
    {
        var rows = alreadyRead;
        do
        {
            foreach (var row in rows.Concat(RestOfSheet()).Where(row => !Header.IsRepeatedBy(row)))
            {
                yield return row;
            }
        }
        while (NextSheetUnderSameHeader(out rows));
    }

    private IEnumerable<SheetRow> RestOfSheet()
    {
        while (_reader.ReadRow() is { } row)
        {
            yield return row;
        }
    }

    private bool NextSheetUnderSameHeader(out IReadOnlyList<SheetRow> rows)
    {
        while (_reader.NextSheet())
        {
            var head = Head(_reader);
            if (HeaderFinder.Find(head, _aliases, _reader.IsDelimitedText) is var (header, index, _) && !_reader.IsHidden && header.Names.SequenceEqual(Header.Names))
            {
                rows = head[(index + 1)..];
                return true;
            }

            if (head.Count > 0)
            {
                _skipped.Add(_reader.SheetName);
            }
        }

        rows = [];
        return false;
    }
}
