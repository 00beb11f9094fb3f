using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// The objects of a PDF (ISO 32000-1, version 1.5), written as they come. Small ones are gathered into compressed streams (7.5.7): a letter
/// has some thirty, and one by one, uncompressed, they take the room of forty characters' outlines.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int MostInOneStream = 200;
    private const int RowLength = 6;

    private readonly Stream _file;
    private readonly List<(byte Kind, long Where, int Index)> _places = [(0, 0, 0)];
    private readonly List<(int Number, string Body)> _small = [];
    private long _position;

    public PdfFile(Stream file)
    {
        _file = file;
        Write("%PDF-1.5\n%\xE6\x96\x87\n"u8);
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Put(number, body);
        return number;
    }

    public void Put(int number, string body)
    {
        _small.Add((number, body));
        if (_small.Count == MostInOneStream)
        {
            PackSmall();
        }
    }

    /// <summary>A stream, compressed here.</summary>
    public int AddStream(string says, ReadOnlySpan<byte> content)
    {
        using var packed = Packed(content);
        return AddAsItIs($"{says}/Filter/FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>A stream that is compressed already.</summary>
    public int AddAsItIs(string says, ReadOnlySpan<byte> content)
    {
        var number = Reserve();
        PutStream(number, says, content);
        return number;
    }

    /// <summary>Ends the file.</summary>
    public void Close(int catalog, int info)
    {
        PackSmall();
        var table = Reserve();
        var start = _position;
        _places[table] = (1, start, 0);
        var rows = new byte[_places.Count * RowLength];
        for (var i = 0; i < _places.Count; i++)
        {
            var row = rows.AsSpan(i * RowLength, RowLength);
            row[0] = _places[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], (int)_places[i].Where);
            row[5] = (byte)_places[i].Index;
        }

        using var packed = Packed(rows);
        PutStream(table, $"/Type /XRef /W [1 4 1] /Size {Text(_places.Count)} /Root {Text(catalog)} 0 R /Info {Text(info)} 0 R /Filter /FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Write(Encoding.ASCII.GetBytes($"startxref\n{Text(start)}\n%%EOF\n"));
    }

    public void Dispose() => _file.Flush();

    /// <summary>As FlateDecode unpacks it.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = Packed(content);
        return packed.ToArray();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static MemoryStream Packed(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream(content.Length);
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(content);
        }

        return packed;
    }

    private void PackSmall()
    {
        if (_small.Count == 0)
        {
            return;
        }

        var container = Reserve();
        var (heads, bodies) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < _small.Count; i++)
        {
            heads.Append(CultureInfo.InvariantCulture, $"{_small[i].Number} {bodies.Length} ");
            bodies.Append(_small[i].Body).Append('\n');
            _places[_small[i].Number] = (2, container, i);
        }

        // Latin-1 keeps every byte of a string as it is.
        using var packed = Packed(Encoding.Latin1.GetBytes(heads.ToString() + bodies));
        PutStream(container, $"/Type /ObjStm /N {Text(_small.Count)} /First {Text(heads.Length)} /Filter /FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
        _small.Clear();
    }

    private void PutStream(int number, string says, ReadOnlySpan<byte> content)
    {
        _places[number] = (1, _position, 0);
        Write(Encoding.Latin1.GetBytes($"{Text(number)} 0 obj\n<<{says}/Length {Text(content.Length)}>>stream\n"));
        Write(content);
        Write("\nendstream\nendobj\n"u8);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes);
        _position += bytes.Length;
    }
}
