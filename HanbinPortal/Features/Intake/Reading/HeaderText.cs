using System.Text.RegularExpressions;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>A header as it is compared: 「＊联系 电话（必填）：」 and 「联系电话」 are one.</summary>
internal static partial class HeaderText
{
    public static string Normalise(string header)
    {
        var folded = CellText.Folded(header).ToLowerInvariant();
        var outside = Bare(Bracketed().Replace(folded, ""));
        return outside.Length > 0 ? outside : Bare(folded);
    }

    private static string Bare(string header) => string.Concat(header.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|「[^「」]*」")]
    private static partial Regex Bracketed();
}
