using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Layout;

/// <summary>Sets a table into strips, one a row; a row higher than the room left is cut between its lines.</summary>
public sealed class TableSetter(TextSetter text)
{
    private const float LeastRow = Typography.TablePitch + (2 * Typography.CellPadding);

    public IEnumerable<Strip> Set(Table table)
    {
        if (table.Caption is not null)
        {
            yield return text.Caption(table.Caption, Face.Hei) with { KeepsWithNext = true };
        }

        var total = table.Columns.Sum();
        float[] edges = [.. table.Columns.Aggregate(new List<float> { Typography.Left }, (at, share) => [.. at, at[^1] + (float)(share / total * Typography.TextWidth)])];
        List<Strip> heading = [.. table.Rows.Take(table.HeadRows).Select(row => Row(row, edges, isHead: true) with { KeepsWithNext = true })];
        foreach (var strip in heading)
        {
            yield return strip;
        }

        foreach (var row in table.Rows.Skip(table.HeadRows))
        {
            yield return Row(row, edges, isHead: false) with { Heading = heading };
        }
    }

    private Strip Row(TableRow row, float[] edges, bool isHead)
    {
        List<SetCell> cells = [];
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var left = edges[column];
            var width = edges[column += cell.Span] - left;
            var inner = width - (2 * Typography.CellPadding);
            cells.Add(new SetCell(isHead ? cell with { IsLabel = true } : cell, left, width, Lines(cell, inner, isHead), Foot(cell, inner)));
        }

        return Draw(cells, Math.Min((float)row.LeastHeight * 72 / 25.4f, Typography.TextHeight / 2));
    }

    private IReadOnlyList<SetLine> Lines(Cell cell, float width, bool isHead)
    {
        var face = cell.IsLabel || isHead ? Face.Hei : Face.Fang;
        return
        [
            .. cell.Text.Split('\n').SelectMany(part => text.Breaker.Set(
                text.Breaker.Letters([new Span(part.TrimEnd('\r'), face)], Typography.TableSize), width, flush: !cell.IsLabel && !isHead && cell.Align is Align.Flush or Align.Indented)),
        ];
    }

    private (SetLine Line, float Size)? Foot(Cell cell, float width) => cell.Foot is null ? null : text.Shrunk(cell.Foot, Face.Fang, Typography.TableSize, width);

    private static Strip Draw(List<SetCell> cells, float least)
    {
        var most = cells.Max(c => c.Lines.Count);
        var foot = cells.Any(c => c.Foot is not null) ? Typography.TablePitch * 1.5f : 0;
        var height = Math.Max(Math.Max(LeastRow, least), (most * Typography.TablePitch) + (2 * Typography.CellPadding) + foot);
        List<Mark> marks = [];
        foreach (var cell in cells)
        {
            Frame(marks, cell.X, cell.Width, height);
            var stands = cell.Lines.Count * Typography.TablePitch;

            // What is written in full begins at the top; short cells stand in the middle of their row.
            var top = cell.Cell.Foot is not null ? Typography.CellPadding : (height - stands) / 2;
            for (var i = 0; i < cell.Lines.Count; i++)
            {
                var line = cell.Lines[i];
                var inner = cell.Width - (2 * Typography.CellPadding);
                var x = cell.X + Typography.CellPadding + (cell.Cell.IsLabel || cell.Cell.Align is Align.Centre ? (inner - line.Width) / 2 : cell.Cell.Align is Align.Right ? inner - line.Width : 0);
                marks.Add(new TextMark(line, x, top + (i * Typography.TablePitch) + TextSetter.Baseline(Typography.TableSize, Typography.TablePitch), Typography.TableSize));
            }

            if (cell.Foot is { } signed)
            {
                marks.Add(new TextMark(
                    signed.Line, cell.X + cell.Width - Typography.CellPadding - signed.Line.Width, height - Typography.CellPadding - Typography.TablePitch + TextSetter.Baseline(Typography.TableSize, Typography.TablePitch), signed.Size));
            }
        }

        return new Strip(height, marks) { Split = room => Cut(cells, room) };
    }

    private static (Strip Upper, Strip Lower)? Cut(List<SetCell> cells, float room)
    {
        // Two lines at least on either side, or the piece says nothing.
        var most = cells.Max(c => c.Lines.Count);
        var fits = Math.Min((int)((room - (2 * Typography.CellPadding)) / Typography.TablePitch), most - 2);
        if (fits < 2)
        {
            return null;
        }

        return (
            Draw([.. cells.Select(c => c with { Lines = [.. c.Lines.Take(fits)], Foot = null, Cell = c.Cell with { Foot = null } })], 0),
            Draw([.. cells.Select(c => c with { Lines = c.Cell.IsLabel && c.Lines.Count <= fits ? c.Lines : [.. c.Lines.Skip(fits)] })], 0));
    }

    private static void Frame(List<Mark> marks, float x, float width, float height)
    {
        const float Thick = Typography.TableLine;
        marks.Add(new BarMark(x - (Thick / 2), -(Thick / 2), width + Thick, Thick));
        marks.Add(new BarMark(x - (Thick / 2), height - (Thick / 2), width + Thick, Thick));
        marks.Add(new BarMark(x - (Thick / 2), 0, Thick, height));
        marks.Add(new BarMark(x + width - (Thick / 2), 0, Thick, height));
    }

    private sealed record SetCell(Cell Cell, float X, float Width, IReadOnlyList<SetLine> Lines, (SetLine Line, float Size)? Foot);
}
