using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>Invented frames for samples and for the preview beside a wording.</summary>
internal static class SampleFrames
{
    public static PaperFrame Of(Paper paper) => paper.Facts.IsByUnit
        ? new PaperFrame("汉滨区五里镇人民政府", Samples.Today)
        {
            Number = $"五里镇{paper.Facts.Series}〔2026〕3号",
            ProofAddress = "https://hotline.example/papers/5f2c9a417be04d63",
            ContactPerson = "杨梅",
            ContactPhone = "0915-3212345",
        }
        : new PaperFrame("汉滨区行政审批服务局", Samples.Today)
        {
            Number = $"汉热线{paper.Facts.Series}〔2026〕12号",
            ProofAddress = "https://hotline.example/papers/5f2c9a417be04d63",
            Signatory = "赵　敏",
            ContactPerson = "陈雨",
            ContactPhone = "0915-3112345",
            PrintedBy = paper.Layout is PaperLayout.RedHead or PaperLayout.Minutes ? "汉滨区行政审批服务局办公室" : null,
        };
}
