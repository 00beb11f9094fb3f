using System.Text.RegularExpressions;
using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Units;

/// <summary>联系电话 as somebody wrote it: a telephone, perhaps two, perhaps with an extension.</summary>
internal static partial class ContactPhoneText
{
    /// <summary>Null when nothing was written.</summary>
    /// <exception cref="RuleBrokenException">It is no telephone.</exception>
    public static string? Read(string? written)
    {
        var phone = written?.Trim();
        return string.IsNullOrEmpty(phone) ? null
            : phone.Length <= 40 && Shape().IsMatch(phone) ? phone
            : throw new RuleBrokenException(new Refusal(6, "联系电话应是带区号的座机号或手机号，如 0915-3212345；两个号码用顿号分开，40字以内。"));
    }

    [GeneratedRegex(@"^\+?[0-9（(][0-9（）()\- ]{5,19}(转[0-9]{1,6})?(、\+?[0-9（(][0-9（）()\- ]{5,19}(转[0-9]{1,6})?)*$")]
    private static partial Regex Shape();
}
