using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HanbinPortal.Documents.Word;

/// <summary>The styles of an official document, so that whoever goes on writing in Word or WPS keeps its form.</summary>
public static class Styles
{
    public const string Body = "GovBody";
    public const string Flush = "GovFlush";
    public const string Title = "GovTitle";
    public const string First = "GovFirst";
    public const string Second = "GovSecond";
    public const string RedHead = "GovRedHead";
    public const string Small = "GovSmall";
    public const string Cell = "GovCell";

    // The faces by their official names; the office's machines have them, the portal ships free ones of the same cut for its own pages.
    public const string FangFace = "仿宋_GB2312";
    public const string KaiFace = "楷体_GB2312";
    public const string HeiFace = "黑体";
    public const string SongFace = "方正小标宋简体";
    public const string LatinFace = "Times New Roman";

    // 28 characters a line: each stands a little closer than its own width; rounded down, or the 28th would go to the next line.
    private static readonly int _closer = (int)MathF.Floor((Typography.CharacterPitch - Typography.BodySize) * 20);

    public static DocumentFormat.OpenXml.Wordprocessing.Styles Sheet() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(FangFace), new Spacing { Val = _closer }, new FontSize { Val = Measure.HalfPoints(Typography.BodySize) }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl { Val = false }, new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false }, new SnapToGrid { Val = false }, Exactly(Typography.LinePitch), new Justification { Val = JustificationValues.Both }))),
        Style(Body, "公文正文", FangFace, Typography.BodySize, new Indentation { FirstLineChars = 200, FirstLine = Measure.Twips(Typography.Indent) }, isDefault: true),
        Style(Flush, "公文顶格", FangFace, Typography.BodySize, new Indentation { FirstLine = "0", FirstLineChars = 0 }),
        Style(Title, "公文标题", SongFace, Typography.TitleSize, new Justification { Val = JustificationValues.Center }, new KeepNext()),
        Style(First, "公文一级标题", HeiFace, Typography.BodySize, new Indentation { FirstLineChars = 200, FirstLine = Measure.Twips(Typography.Indent) }, new KeepNext()),
        Style(Second, "公文二级标题", KaiFace, Typography.BodySize, new Indentation { FirstLineChars = 200, FirstLine = Measure.Twips(Typography.Indent) }, new KeepNext()),
        Style(RedHead, "发文机关标志", SongFace, Typography.LargestHead, new Justification { Val = JustificationValues.Center }),
        Style(Small, "公文版记", FangFace, Typography.Size4),
        Style(Cell, "公文表格", FangFace, Typography.TableSize, Exactly(Typography.TablePitch), new Justification { Val = JustificationValues.Left }));

    /// <summary>Figures and Latin letters are Times in the body, and of the same face as the rest where that is bold.</summary>
    public static RunFonts Fonts(string eastAsia)
    {
        var latin = eastAsia is HeiFace or SongFace ? eastAsia : LatinFace;
        return new() { Ascii = latin, HighAnsi = latin, EastAsia = eastAsia, ComplexScript = LatinFace };
    }

    public static SpacingBetweenLines Exactly(float points, float before = 0, float after = 0) =>
        new() { Line = Measure.TwipsDown(points).ToString(System.Globalization.CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact, Before = Measure.Twips(before), After = Measure.Twips(after) };

    private static Style Style(string id, string name, string face, float size, params OpenXmlElement[] paragraph) => Style(id, name, face, size, isDefault: false, paragraph);

    private static Style Style(string id, string name, string face, float size, OpenXmlElement first, bool isDefault) => Style(id, name, face, size, isDefault, first);

    private static Style Style(string id, string name, string face, float size, bool isDefault, params OpenXmlElement[] paragraph) => new(
        new StyleName { Val = name },
        new PrimaryStyle(),
        new StyleParagraphProperties([.. paragraph.Concat([new WidowControl { Val = false }, new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false }]).OrderBy(SchemaOrder)]),
        new StyleRunProperties(Fonts(face), new Spacing { Val = id is Body or Flush or First or Second ? _closer : 0 }, new FontSize { Val = Measure.HalfPoints(size) }))
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        Default = isDefault,
        CustomStyle = true,
    };

    // Word refuses properties in another order than its schema's.
    private static int SchemaOrder(OpenXmlElement property) => property switch
    {
        KeepNext => 0,
        WidowControl => 1,
        AutoSpaceDE => 2,
        AutoSpaceDN => 3,
        SpacingBetweenLines => 5,
        Indentation => 6,
        _ => 7,
    };
}
