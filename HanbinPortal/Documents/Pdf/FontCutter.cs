using System.Runtime.InteropServices;
using HanbinPortal.Documents.Layout;
using SkiaSharp;

namespace HanbinPortal.Documents.Pdf;

/// <summary>
/// Cuts a font down to the characters of one document: SkiaSharp alone would embed all of it, 2.3 MB for a letter. HarfBuzz's subsetter is
/// in the native library that HarfBuzzSharp ships for Linux, but not in its managed wrapper. Where the library does not have it, the
/// whole font is used: larger, and just as right.
/// </summary>
public sealed class FontCutter : IDisposable
{
    private const string Library = "libHarfBuzzSharp";

    // HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE: paper needs no hints.
    private const uint Flags = 0x1 | 0x40 | 0x200;

    private readonly Lock _lock = new();
    private readonly Dictionary<FontFile, nint> _faces = [];
    private bool _isMissing;

    public SKTypeface Cut(FontFile file, IReadOnlySet<int> runes)
    {
        if (_isMissing)
        {
            return file.Typeface;
        }

        try
        {
            return CutWhereThere(file, runes) ?? file.Typeface;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            _isMissing = true;
            return file.Typeface;
        }
    }

    public void Dispose()
    {
        foreach (var face in _faces.Values)
        {
            hb_face_destroy(face);
        }
    }

    private SKTypeface? CutWhereThere(FontFile file, IReadOnlySet<int> runes)
    {
        var face = FaceOf(file);
        var input = hb_subset_input_create_or_fail();
        try
        {
            hb_subset_input_set_flags(input, Flags);
            var wanted = hb_subset_input_unicode_set(input);
            foreach (var rune in runes)
            {
                hb_set_add(wanted, (uint)rune);
            }

            var small = hb_subset_or_fail(face, input);
            if (small == 0)
            {
                return null;
            }

            var blob = hb_face_reference_blob(small);
            try
            {
                var bytes = hb_blob_get_data(blob, out var length);
                using var data = SKData.CreateCopy(bytes, length);
                return SKTypeface.FromData(data);
            }
            finally
            {
                hb_blob_destroy(blob);
                hb_face_destroy(small);
            }
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    /// <summary>Read and prepared once: that is most of the work.</summary>
    private nint FaceOf(FontFile file)
    {
        lock (_lock)
        {
            if (!_faces.TryGetValue(file, out var prepared))
            {
                var blob = hb_blob_create_from_file_or_fail(file.Path);
                var face = hb_face_create(blob, 0);
                prepared = hb_subset_preprocess(face);
                hb_face_destroy(face);
                hb_blob_destroy(blob);
                _faces[file] = prepared;
            }

            return prepared;
        }
    }

#pragma warning disable SYSLIB1054, CA5392, IDE1006 // the C names as they are; the library lies beside the program
    [DllImport(Library, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern nint hb_blob_create_from_file_or_fail([MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport(Library)]
    private static extern void hb_blob_destroy(nint blob);

    [DllImport(Library)]
    private static extern nint hb_blob_get_data(nint blob, out uint length);

    [DllImport(Library)]
    private static extern nint hb_face_create(nint blob, uint index);

    [DllImport(Library)]
    private static extern void hb_face_destroy(nint face);

    [DllImport(Library)]
    private static extern nint hb_face_reference_blob(nint face);

    [DllImport(Library)]
    private static extern void hb_set_add(nint set, uint value);

    [DllImport(Library)]
    private static extern nint hb_subset_preprocess(nint face);

    [DllImport(Library)]
    private static extern nint hb_subset_input_create_or_fail();

    [DllImport(Library)]
    private static extern void hb_subset_input_destroy(nint input);

    [DllImport(Library)]
    private static extern void hb_subset_input_set_flags(nint input, uint flags);

    [DllImport(Library)]
    private static extern nint hb_subset_input_unicode_set(nint input);

    [DllImport(Library)]
    private static extern nint hb_subset_or_fail(nint face, nint input);
#pragma warning restore SYSLIB1054, CA5392, IDE1006
}
