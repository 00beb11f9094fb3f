using System.Text.RegularExpressions;

namespace HanbinPortal.Regulation;

/// <summary>
/// 第十三条 不得以办结反馈的方式退回: how a reply reads that only gives the order back. Tuned on 1,408 real replies, of which it finds 132,
/// nearly all of them of the second kind.
/// </summary>
/// <remarks>
/// Some words give an order back wherever they stand (不属于我局职责). Others do so only where the reply says nothing else: 「已转住建局处理」
/// is the whole of a bad reply and a sentence of many a good one. So the courtesies are taken away, and if hardly anything is left
/// beside the handing on, the handing on is what the reply consists of.
/// </remarks>
[Article(13)]
internal static partial class DisguisedReturn
{
    // A short honest answer (「可以异地办理,带身份证即可」) has this much to say.
    private const int FewCharacters = 12;

    /// <summary>The words found, each once; empty when there are none.</summary>
    public static IReadOnlyList<string> WordsIn(string reply)
    {
        List<string> words = [.. NotOurs().Matches(reply).Select(m => m.Value), .. GivesBack().Matches(reply).Select(m => m.Value)];

        var clauses = Clause().Matches(reply).Select(m => m.Value.Trim()).Where(c => c.Length > 0).ToList();
        var handedOn = clauses.Where(c => HandsOn().IsMatch(c) || SendsAway().IsMatch(c)).ToList();
        var substance = clauses.Except(handedOn).Where(c => !Courtesy().IsMatch(c));
        if (substance.Sum(c => c.Count(IsHan)) < FewCharacters)
        {
            words.AddRange(handedOn);
        }

        return [.. words.Distinct()];
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex("(?:不属于?|不是|不在|不归|并非|非)(?:我们的?|我|本|该|此|[一-龥]{1,6}(?=局|区|市|县|镇|部门))?(?:单位|局|委|办|区|市|县|镇|街道|办事处|部门|公司|中心|所|大队|站)?的?(?:法定|工作|行政)?(?:职责|职权|职能|管辖|权限|辖区|管理(?=权限|范围|职能|范畴)|(?:业务|服务|受理)(?=范围))(?!部门|机构)(?:权限|职能|职责|管辖)?(?:范围|范畴)?(?:之内|以内|内)?|(?:我|本)(?:单位|局|委|办|镇|街道|办事处|部门|公司|中心|所|大队|站|们)(?:没有|无)[^，。；,;]{0,4}(?:管辖|执法|处置|处理|管理|审批)(?:更改)?权限?|与(?:我|本)(?:单位|局|委|办|镇|街道|部门|公司|中心|所)无关", RegexOptions.CultureInvariant)]
    private static partial Regex NotOurs();

    // 「您的建议已转…」 speaks of a suggestion, and 「申请退回押金」 of money.
    [GeneratedRegex("(?<![的条类项些])(?:建议|请)(?:贵办|热线办|你办|市平台|平台)?(?:将|把)?(?:该|此|本)?(?:件|工单|诉求|问题|事项)?(?:转派|改派|转办|转交|派|转|退回)(?:至|到|给|由)?[^，。；,;]{2,20}?(?:局|镇|街道|办事处|办|公司|部门|单位|委)(?:办理|处理|承办)?|(?:申请|予以)退回(?!.{0,6}(?:款|费|金|钱|货|票|押|车))", RegexOptions.CultureInvariant)]
    private static partial Regex GivesBack();

    [GeneratedRegex("[^，。！？；：,!?;:\\s]+")]
    private static partial Regex Clause();

    [GeneratedRegex("转(?:交|至|给|到|送|办|由|派)|移交|交办|交由|(?:已|将|现|并|我办|问题|情况|意见|可|请|再|迅速)转(?![移变学让账入出正型发])", RegexOptions.CultureInvariant)]
    private static partial Regex HandsOn();

    [GeneratedRegex("(?:请|可|可以|建议)[您你]?(?:直接)?(?:向|到|去|咨询|联系|与|至|找|拨打)", RegexOptions.CultureInvariant)]
    private static partial Regex SendsAway();

    [GeneratedRegex("^(?:尊敬的|亲爱的)?.{0,4}(?:网友|网民|市民|群众|同志|先生|女士|您好|你好)|感谢|谢谢|收悉|祝您|敬请|特此|已阅|欢迎|如有|联系电话|及时反馈|[向给][您你]反馈|反馈给[您你]|继续关注|^[0-9年月日.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();
}
