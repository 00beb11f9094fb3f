using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;
using Office = DocumentFormat.OpenXml.Vml.Office;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Path = DocumentFormat.OpenXml.Vml.Path;

namespace HanbinPortal.Documents.Word;

/// <summary>
/// 草稿 across every page, as Word's own watermarks are made: word art in the headers, so that whoever finishes the document finds and removes it
/// where Word and WPS have their command for it.
/// </summary>
internal static class WordDraft
{
    private const string WordArt = "_x0000_t136";

    public static IEnumerable<HeaderReference> Headers(MainDocumentPart main, IEnumerable<HeaderFooterValues> pages)
    {
        foreach (var (index, kind) in pages.Index())
        {
            var part = main.AddNewPart<HeaderPart>();
            part.Header = new Header(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = Styles.Small }, Styles.Exactly(1)),
                new Run(new DocumentFormat.OpenXml.Wordprocessing.Picture(Kind(), Mark(index + 1)))));
            yield return new HeaderReference { Type = kind, Id = main.GetIdOfPart(part) };
        }
    }

    private static Shapetype Kind() => new(
        new Formulas(new Formula { Equation = "sum #0 0 10800" }, new Formula { Equation = "prod #0 2 1" }, new Formula { Equation = "sum 21600 0 @1" }),
        new Path { AllowTextPath = true, ConnectionPointType = Office.ConnectValues.Custom },
        new TextPath { On = true, FitShape = true },
        new Office.Lock { Extension = ExtensionHandlingBehaviorValues.Edit, TextLock = true, ShapeType = true })
    {
        Id = WordArt,
        CoordinateSize = "21600,21600",
        OptionalNumber = 136,
        Adjustment = "10800",
        EdgePath = "m@7,l@8,m@5,21600l@6,21600e",
    };

    private static Shape Mark(int number) => new(new TextPath { Style = $"font-family:\"{Styles.HeiFace}\";font-size:1pt", String = "草稿" })
    {
        Id = $"PowerPlusWaterMarkObject{number}",
        Type = $"#{WordArt}",
        Style = "position:absolute;margin-left:0;margin-top:0;width:300pt;height:150pt;rotation:325;z-index:-251658752;"
            + "mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page",
        AllowInCell = false,
        FillColor = "#ededed",
        Stroked = false,
    };
}
