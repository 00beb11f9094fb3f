using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using Level = HanbinPortal.Documents.Model.Level;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HanbinPortal.Documents.Word;

/// <summary>Paragraphs, tables and pictures of the body.</summary>
internal static class WordBlocks
{
    // A cell that says more than this may be cut by the end of a page.
    private const int LongCell = 300;

    private static readonly string _padding = Measure.Twips(Typography.CellPadding);

    public static IEnumerable<OpenXmlElement> Of(Block block, WordParts parts) => block switch
    {
        Model.Paragraph paragraph => [Paragraph(paragraph)],
        NameList list => [NameList(list)],
        Model.Table table => Table(table),
        Model.Picture picture => Picture(picture, parts),
        Chart chart => Chart(chart, parts),
        Gap gap => Enumerable.Range(0, gap.Lines).Select(_ => WordRenderer.Blank()),
        _ => throw new InvalidOperationException($"Word has no form for {block.GetType().Name}."),
    };

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
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = _padding, Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = (short)Measure.TwipsDown(Typography.CellPadding), Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = _padding, Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = (short)Measure.TwipsDown(Typography.CellPadding), Type = TableWidthValues.Dxa })),
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
        if (row.Cells.All(cell => cell.Text.Length < LongCell))
        {
            properties.Append(new CantSplit());
        }

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
            result.Append(Cell(cell, widths[column..(column + cell.Span)].Sum(), (float)row.LeastHeight * 72 / 25.4f, isHead));
            column += cell.Span;
        }

        return result;
    }

    private static TableCell Cell(Cell cell, float width, float height, bool isHead)
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
            // At the bottom of the cell, as far as a word processor can be told: what the text above leaves is put before it.
            var inner = width - (2 * Typography.CellPadding);
            var lines = cell.Text.Split('\n').Sum(part => Math.Max(1, MathF.Ceiling(part.Sum(c => char.IsAscii(c) ? 0.5f : 1f) * Typography.TableSize / inner)));
            var line = Line(foot.TrimEnd('　'), JustificationValues.Right, isLabel: false);
            line.ParagraphProperties!.SpacingBetweenLines = Styles.Exactly(
                Typography.TablePitch, Math.Max(Typography.TablePitch / 2, height - (2 * Typography.CellPadding) - ((lines + 1) * Typography.TablePitch)));

            // Room for handwriting behind the last word: blanks at the end of a line are not counted there.
            line.ParagraphProperties.Indentation = new Indentation { Right = Measure.Twips((foot.Length - foot.TrimEnd('　').Length) * Typography.TableSize) };
            result.Append(line);
        }

        return result;
    }

    private static W.Paragraph Line(string text, JustificationValues align, bool isLabel) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = Styles.Cell }, new Justification { Val = align }),
        WordRenderer.Run(text, isLabel ? Styles.HeiFace : Styles.FangFace, Typography.TableSize));

    private static IEnumerable<OpenXmlElement> Picture(Model.Picture picture, WordParts parts)
    {
        var (width, height) = PictureSetter.Measure(picture.File, Math.Min((float)picture.WidthMm * 72 / 25.4f, Typography.TextWidth), Typography.TextHeight / 2);
        return Pictured(WordPictures.InLine(picture.File, width, height, parts), picture.Caption);
    }

    private static IEnumerable<OpenXmlElement> Chart(Chart chart, WordParts parts) => Pictured(WordPictures.Chart(chart, parts), chart.Caption);

    private static IEnumerable<OpenXmlElement> Pictured(Run picture, string? caption)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush });
        if (caption is not null)
        {
            properties.Append(new KeepNext());
        }

        // Not of exact line height, or the picture would be cut to one line.
        properties.Append(
            new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto, Before = Measure.Twips(Typography.LinePitch / 4), After = Measure.Twips(Typography.LinePitch / 4) },
            new Justification { Val = JustificationValues.Center });
        yield return new W.Paragraph(properties, picture);
        if (caption is not null)
        {
            yield return new W.Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, new Justification { Val = JustificationValues.Center }),
                WordRenderer.Run(caption, Styles.FangFace, Typography.TableSize));
        }
    }

    private static TBorder Edge<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
