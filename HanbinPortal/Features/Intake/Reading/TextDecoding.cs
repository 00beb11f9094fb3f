using System.Text;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Finds the encoding of a text file. UTF-8 proves itself, so nothing is guessed from statistics: what is not UTF-8 is GB18030, or refused.</summary>
internal static class TextDecoding
{
    static TextDecoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    public static Encoding Detect(Stream file)
    {
        var mark = new byte[3];
        file.Position = 0;
        var read = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        switch (mark.AsSpan(0, read))
        {
            case [0xEF, 0xBB, 0xBF]:
                return Encoding.UTF8;
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
        }

        foreach (var name in (string[])["utf-8", "GB18030"])
        {
            // The strictness is asked for with the encoding: GB18030 ignores the fallback set on its decoder.
            if (Fits(file, Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)))
            {
                return Encoding.GetEncoding(name);
            }
        }

        throw new UnreadableSheetException("认不出这个文本文件的文字编码。请用 Excel 或 WPS 打开，确认没有乱码后另存为 .xlsx 再导入。");
    }

    private static bool Fits(Stream file, Encoding encoding)
    {
        // Not flushed at the end: a file cut off in the middle of a character is damaged, not in another encoding.
        var decoder = encoding.GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        file.Position = 0;
        try
        {
            while (file.Read(bytes) is > 0 and var read)
            {
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        return true;
    }
}
