using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>Invented frames for samples and for the preview beside a wording.</summary>
internal static class SampleFrames
{
    private const string Proof = "https://hotline.example/papers/5f2c9a417be04d63";

    public static PaperFrame Of(Paper paper) => paper switch
    {
        // The unit that asks for more time is the one that mends the lamps.
        { Kind: PaperKind.ExtensionForm } => new PaperFrame(Samples.CityUnit, Samples.Today)
        {
            Number = $"城市管理局热线{paper.Facts.Series}〔2026〕3号",
            ProofAddress = Proof,
            ContactPerson = "黄蕾",
            ContactPhone = "0915-3212346",
        },
        { Facts.IsByUnit: true } => new PaperFrame(Samples.Unit, Samples.Today)
        {
            Number = $"五里镇热线{paper.Facts.Series}〔2026〕3号",
            ProofAddress = Proof,
            ContactPerson = "杨梅",
            ContactPhone = "0915-3212345",
        },
        _ => new PaperFrame("汉滨区行政审批服务局", Samples.Today)
        {
            Number = $"汉热线{paper.Facts.Series}〔2026〕12号",
            ProofAddress = Proof,
            Signatory = "赵　敏",
            ContactPerson = "陈雨",
            ContactPhone = "0915-3112345",
            PrintedBy = paper.Layout is PaperLayout.RedHead or PaperLayout.Minutes ? "汉滨区行政审批服务局办公室" : null,
        },
    };
}
