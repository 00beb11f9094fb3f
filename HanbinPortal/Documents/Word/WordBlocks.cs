using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Frames = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Level = HanbinPortal.Documents.Model.Level;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HanbinPortal.Documents.Word;

/// <summary>Paragraphs, tables and pictures of the body.</summary>
internal static class WordBlocks
{
    public static IEnumerable<OpenXmlElement> Of(Block block, MainDocumentPart main) => block switch
    {
        Model.Paragraph paragraph => [Paragraph(paragraph)],
        NameList list => [NameList(list)],
        Model.Table table => Table(table),
        Model.Picture picture => Picture(picture, main),
        Gap gap => Enumerable.Range(0, gap.Lines).Select(_ => WordRenderer.Blank()),
        _ => throw new InvalidOperationException($"Word has no form for {block.GetType().Name}."),
    };

    /// <summary>A picture in the line.</summary>
    public static Run Image(PictureFile file, float width, float height, MainDocumentPart main)
    {
        var part = main.AddImagePart(file.Bytes is [0xFF, 0xD8, ..] ? ImagePartType.Jpeg : ImagePartType.Png);
        using (var bytes = new MemoryStream(file.Bytes))
        {
            part.FeedData(bytes);
        }

        var id = (uint)main.ImageParts.Count();
        var (cx, cy) = (Measure.Emu(width), Measure.Emu(height));
        return new Run(new W.Drawing(new Frames.Inline(
            new Frames.Extent { Cx = cx, Cy = cy },
            new Frames.DocProperties { Id = id, Name = file.Name },
            new Drawing.Graphic(new Drawing.GraphicData(new Pictures.Picture(
                new Pictures.NonVisualPictureProperties(new Pictures.NonVisualDrawingProperties { Id = id, Name = file.Name }, new Pictures.NonVisualPictureDrawingProperties()),
                new Pictures.BlipFill(new Drawing.Blip { Embed = main.GetIdOfPart(part) }, new Drawing.Stretch(new Drawing.FillRectangle())),
                new Pictures.ShapeProperties(
                    new Drawing.Transform2D(new Drawing.Offset { X = 0, Y = 0 }, new Drawing.Extents { Cx = cx, Cy = cy }),
                    new Drawing.PresetGeometry(new Drawing.AdjustValueList()) { Preset = Drawing.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }

    private static W.Paragraph Paragraph(Model.Paragraph paragraph)
    {
        var isHeading = paragraph.Text.Length == 0;
        var style = (paragraph.Align, paragraph.Level) switch
        {
            (Align.Indented, Level.First) when isHeading => Styles.First,
            (Align.Indented, Level.Second) when isHeading => Styles.Second,
            (Align.Indented, _) => Styles.Body,
            _ => Styles.Flush,
        };
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (paragraph.Align is Align.Centre or Align.Right)
        {
            properties.Append(new Justification { Val = paragraph.Align is Align.Centre ? JustificationValues.Center : JustificationValues.Right });
        }

        var lead = paragraph.Level switch { Level.First => Styles.HeiFace, Level.Second => Styles.KaiFace, _ => Styles.FangFace };
        var result = new W.Paragraph(properties);
        if (paragraph.Lead.Length > 0)
        {
            result.Append(WordRenderer.Run(paragraph.Lead, lead));
        }

        if (!isHeading)
        {
            result.Append(WordRenderer.Run(paragraph.Text, Styles.FangFace));
        }

        return result;
    }

    private static W.Paragraph NameList(NameList list)
    {
        var label = (list.Label.Length + 1) * Typography.CharacterPitch;
        return new W.Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Flush },
                new Indentation { Left = Measure.Twips(Typography.Indent + label), Hanging = Measure.Twips(label) }),
            WordRenderer.Run($"{list.Label}：", Styles.HeiFace),
            WordRenderer.Run(list.Names, Styles.FangFace));
    }

    private static IEnumerable<OpenXmlElement> Table(Model.Table table)
    {
        if (table.Caption is { } caption)
        {
            yield return new W.Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, new KeepNext(), new Justification { Val = JustificationValues.Center }),
                WordRenderer.Run(caption, Styles.HeiFace, Typography.TableSize));
        }

        var total = table.Columns.Sum();
        float[] widths = [.. table.Columns.Select(share => (float)(share / total) * Typography.TextWidth)];
        var result = new W.Table(
            new TableProperties(
                new TableWidth { Width = Measure.Twips(Typography.TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = Measure.Twips(w) })));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            result.Append(Row(table.Rows[i], widths, isHead: i < table.HeadRows));
        }

        yield return result;
    }

    private static W.TableRow Row(Model.TableRow row, float[] widths, bool isHead)
    {
        var properties = new TableRowProperties();
        if (row.LeastHeight > 0)
        {
            properties.Append(new TableRowHeight { Val = Measure.TwipsNumber((float)row.LeastHeight * 72 / 25.4f), HeightType = HeightRuleValues.AtLeast });
        }

        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        var result = new W.TableRow(properties);
        var column = 0;
        foreach (var cell in row.Cells)
        {
            result.Append(Cell(cell, widths[column..(column + cell.Span)].Sum(), isHead));
            column += cell.Span;
        }

        return result;
    }

    private static TableCell Cell(Cell cell, float width, bool isHead)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Measure.Twips(width), Type = TableWidthUnitValues.Dxa });
        if (cell.Span > 1)
        {
            properties.Append(new GridSpan { Val = cell.Span });
        }

        properties.Append(new TableCellVerticalAlignment { Val = cell.Foot is null ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top });
        var isLabel = cell.IsLabel || isHead;
        var align = isLabel || cell.Align is Align.Centre ? JustificationValues.Center : cell.Align is Align.Right ? JustificationValues.Right : JustificationValues.Left;
        var result = new TableCell(properties);
        foreach (var line in cell.Text.Split('\n'))
        {
            result.Append(Line(line, align, isLabel));
        }

        if (cell.Foot is { } foot)
        {
            result.Append(Line(foot, JustificationValues.Right, isLabel: false));
        }

        return result;
    }

    private static W.Paragraph Line(string text, JustificationValues align, bool isLabel) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = Styles.Cell }, new Justification { Val = align }),
        WordRenderer.Run(text, isLabel ? Styles.HeiFace : Styles.FangFace, Typography.TableSize));

    private static IEnumerable<OpenXmlElement> Picture(Model.Picture picture, MainDocumentPart main)
    {
        var (width, height) = PictureSetter.Measure(picture.File, Math.Min((float)picture.WidthMm * 72 / 25.4f, Typography.TextWidth), Typography.TextHeight / 2);

        // Not of exact line height, or the picture would be cut to one line.
        yield return new W.Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = Styles.Flush },
                new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto },
                new Justification { Val = JustificationValues.Center }),
            Image(picture.File, width, height, main));
        if (picture.Caption is { } caption)
        {
            yield return new W.Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, new Justification { Val = JustificationValues.Center }),
                WordRenderer.Run(caption, Styles.FangFace, Typography.TableSize));
        }
    }

    private static TBorder Edge<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
