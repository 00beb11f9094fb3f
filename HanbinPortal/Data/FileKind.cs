using System.IO.Compression;
using System.Text;

namespace HanbinPortal.Data;

/// <summary>What a file is, read from its content and never from its name.</summary>
/// <param name="ContentType">The type it is served with.</param>
/// <param name="Extensions">Endings its name may have; the first replaces a wrong one.</param>
/// <param name="ShownInline">May open in the browser; everything else is downloaded.</param>
public sealed record FileKind(string ContentType, IReadOnlyList<string> Extensions, bool ShownInline)
{
    private const string Ooxml = "application/vnd.openxmlformats-officedocument.";

    private static readonly FileKind _jpeg = new("image/jpeg", [".jpg", ".jpeg"], ShownInline: true);
    private static readonly FileKind _png = new("image/png", [".png"], ShownInline: true);
    private static readonly FileKind _gif = new("image/gif", [".gif"], ShownInline: true);
    private static readonly FileKind _webp = new("image/webp", [".webp"], ShownInline: true);
    private static readonly FileKind _bmp = new("image/bmp", [".bmp"], ShownInline: true);
    private static readonly FileKind _heic = new("image/heic", [".heic", ".heif"], ShownInline: false);
    private static readonly FileKind _pdf = new("application/pdf", [".pdf"], ShownInline: true);
    private static readonly FileKind _ofd = new("application/ofd", [".ofd"], ShownInline: false);
    private static readonly FileKind _docx = new(Ooxml + "wordprocessingml.document", [".docx"], ShownInline: false);
    private static readonly FileKind _xlsx = new(Ooxml + "spreadsheetml.sheet", [".xlsx"], ShownInline: false);
    private static readonly FileKind _pptx = new(Ooxml + "presentationml.presentation", [".pptx"], ShownInline: false);
    private static readonly FileKind _oldOffice = new("application/x-ole-storage", [".doc", ".xls", ".ppt", ".wps", ".et", ".dps"], ShownInline: false);
    private static readonly FileKind _mp4 = new("video/mp4", [".mp4", ".m4a", ".mov", ".3gp"], ShownInline: false);
    private static readonly FileKind _mp3 = new("audio/mpeg", [".mp3"], ShownInline: false);
    private static readonly FileKind _wav = new("audio/wav", [".wav"], ShownInline: false);
    private static readonly FileKind _amr = new("audio/amr", [".amr"], ShownInline: false);
    private static readonly FileKind _text = new("text/plain; charset=utf-8", [".txt"], ShownInline: false);

    /// <summary>The kinds a clerk may attach, for the sentence that refuses another.</summary>
    public const string Accepted = "图片（JPG、PNG、GIF、WEBP、BMP、HEIC）、PDF、OFD、Word、Excel、PPT、WPS、MP4、MP3、WAV、AMR、TXT";

    /// <summary>Whether a kept file of this type may open in the browser.</summary>
    public static bool IsShownInline(string contentType) =>
        new[] { _jpeg, _png, _gif, _webp, _bmp, _pdf }.Any(kind => kind.ShownInline && kind.ContentType == contentType);

    /// <summary>The kind of a file, or null when it is none that may be attached.</summary>
    public static FileKind? Of(Stream file)
    {
        file.Position = 0;
        var head = new byte[4096];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var start = head.AsSpan(0, length);
        var kind = start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => _jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => _png,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => _gif,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => _webp,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => _wav,
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => _bmp,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => _pdf,
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => _oldOffice,
            [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => _mp3,
            [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', ..] => _amr,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', ..] or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'m', (byte)'i', (byte)'f', ..] => _heic,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => _mp4,
            [(byte)'P', (byte)'K', 3, 4, ..] => InZip(file),
            _ => IsPlainText(start) ? _text : null,
        };
        file.Position = 0;
        return kind;
    }

    // Office files are archives with a known part inside; any other archive could hide anything.
    private static FileKind? InZip(Stream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
                : names.Contains("word/document.xml") ? _docx
                : names.Contains("xl/workbook.xml") ? _xlsx
                : names.Contains("ppt/presentation.xml") ? _pptx
                : names.Contains("OFD.xml") ? _ofd
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsPlainText(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty || start.Contains((byte)0))
        {
            return false;
        }

        // A multi-byte character may be cut at the end of the sample.
        var text = Encoding.UTF8.GetString(start);
        if (text.AsSpan(0, Math.Max(0, text.Length - 2)).Contains('\uFFFD'))
        {
            return false;
        }

        var trimmed = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return trimmed.Length > 0 && trimmed[0] is not '<' && !trimmed.StartsWith("#!", StringComparison.Ordinal);
    }
}
