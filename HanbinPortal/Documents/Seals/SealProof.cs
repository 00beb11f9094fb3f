using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Seals;

/// <summary>A sheet that shows how a seal will print: over name and date, at its true size, marked as a draft.</summary>
public static class SealProof
{
    public static PaperDocument Of(string issuer, byte[] seal, DateOnly date) => new()
    {
        Layout = PaperLayout.Letter,
        Issuer = issuer,
        Title = "印章样张",
        Body = [new Paragraph("本页用于核对印章图片：印章端正、清晰，压在署名和成文日期之上，背景透明，不遮住文字。")],
        Signature = new Signature(issuer, date, HasSeal: true, new PictureFile("电子印章", seal)),
    };
}
