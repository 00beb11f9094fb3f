using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Documents.Pictures;
using SkiaSharp;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Frames = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Drawn = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HanbinPortal.Documents.Word;

/// <summary>Pictures in the line, seals behind the text, charts drawn as pictures.</summary>
internal static class WordPictures
{
    private const float ChartDots = 300 / 72f;

    /// <summary>A picture in the line.</summary>
    public static Run InLine(PictureFile file, float width, float height, WordParts parts)
    {
        var (id, link) = Add(file, width, height, parts);
        return new Run(new W.Drawing(new Frames.Inline(
            new Frames.Extent { Cx = Measure.Emu(width), Cy = Measure.Emu(height) },
            new Frames.DocProperties { Id = id, Name = file.Name },
            Graphic(file, id, link, width, height))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }

    /// <summary>A picture behind the text, its corner measured from the text area's left edge and from the upper edge of its paragraph.</summary>
    public static Run Behind(PictureFile file, float x, float y, float width, float height, WordParts parts)
    {
        var (id, link) = Add(file, width, height, parts);
        return Placed(file, id, link, x, y, width, height, Frames.HorizontalRelativePositionValues.Margin, Frames.VerticalRelativePositionValues.Paragraph);
    }

    /// <summary>A picture of a header or footer, its corner measured from the page's.</summary>
    public static Run OnPage(PictureFile file, string link, float x, float y, float width, float height) =>
        Placed(file, 1, link, x, y, width, height, Frames.HorizontalRelativePositionValues.Page, Frames.VerticalRelativePositionValues.Page);

    /// <summary>The chart as the PDF has it; there it is vectors.</summary>
    public static Run Chart(Model.Chart chart, WordParts parts)
    {
        var height = ChartSetter.Height(chart);
        var marks = new ChartSetter(parts.Text).Draw(chart, left: 0);
        using var surface = SKSurface.Create(new SKImageInfo((int)MathF.Ceiling(Typography.TextWidth * ChartDots), (int)MathF.Ceiling(height * ChartDots)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(ChartDots);
        using (var pen = new Pen(font => font.Typeface, parts.Text.Shelf.DraftTypeface))
        {
            pen.Draw(surface.Canvas, new PageDrawing(marks));
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return InLine(new PictureFile(chart.Caption ?? "图", png.ToArray()), Typography.TextWidth, height, parts);
    }

    private static Run Placed(
        PictureFile file, uint id, string link, float x, float y, float width, float height, Frames.HorizontalRelativePositionValues across, Frames.VerticalRelativePositionValues down) =>
        new(new W.Drawing(new Frames.Anchor(
            new Frames.SimplePosition { X = 0, Y = 0 },
            new Frames.HorizontalPosition(new Frames.PositionOffset { Text = Measure.EmuText(x) }) { RelativeFrom = across },
            new Frames.VerticalPosition(new Frames.PositionOffset { Text = Measure.EmuText(y) }) { RelativeFrom = down },
            new Frames.Extent { Cx = Measure.Emu(width), Cy = Measure.Emu(height) },
            new Frames.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Frames.WrapNone(),
            new Frames.DocProperties { Id = id, Name = file.Name },
            Graphic(file, id, link, width, height))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
            SimplePos = false,
            RelativeHeight = 0,
            BehindDoc = true,
            Locked = false,
            LayoutInCell = true,
            AllowOverlap = true,
        }));

    private static (uint Id, string Link) Add(PictureFile picture, float width, float height, WordParts parts)
    {
        var file = PaperPicture.Prepare(picture, width, height);
        var part = parts.Main.AddImagePart(file.Bytes is [0xFF, 0xD8, ..] ? ImagePartType.Jpeg : ImagePartType.Png);
        using (var bytes = new MemoryStream(file.Bytes))
        {
            part.FeedData(bytes);
        }

        return ((uint)parts.Main.ImageParts.Count(), parts.Main.GetIdOfPart(part));
    }

    private static Drawing.Graphic Graphic(PictureFile file, uint id, string link, float width, float height) => new(new Drawing.GraphicData(new Drawn.Picture(
        new Drawn.NonVisualPictureProperties(new Drawn.NonVisualDrawingProperties { Id = id, Name = file.Name }, new Drawn.NonVisualPictureDrawingProperties()),
        new Drawn.BlipFill(new Drawing.Blip { Embed = link }, new Drawing.Stretch(new Drawing.FillRectangle())),
        new Drawn.ShapeProperties(
            new Drawing.Transform2D(new Drawing.Offset { X = 0, Y = 0 }, new Drawing.Extents { Cx = Measure.Emu(width), Cy = Measure.Emu(height) }),
            new Drawing.PresetGeometry(new Drawing.AdjustValueList()) { Preset = Drawing.ShapeTypeValues.Rectangle })))
    { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" });
}
