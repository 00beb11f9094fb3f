using System.Globalization;
using System.Text;

namespace HanbinPortal.Documents.Pdf;

/// <summary>Numbers as a PDF has them: plain, without exponents, and no more digits than paper shows.</summary>
internal static class PdfNumber
{
    public static float Rounded(float number) => MathF.Round(number * 100) / 100;

    public static StringBuilder Number(this StringBuilder text, float number, int decimals = 2)
    {
        var scale = decimals == 2 ? 100 : 1000;
        var whole = (int)MathF.Round(number * scale);
        if (whole < 0)
        {
            text.Append('-');
            whole = -whole;
        }

        var (full, rest) = (whole / scale, whole % scale);
        if (full > 0 || rest == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{full}");
        }

        if (rest > 0)
        {
            text.Append('.').Append(rest.ToString(decimals == 2 ? "00" : "000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        return text;
    }
}
