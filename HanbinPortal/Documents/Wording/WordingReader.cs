using System.Globalization;

namespace HanbinPortal.Documents.Wording;

/// <summary>Reads the text of a wording line by line and collects everything that is wrong with it.</summary>
internal sealed class WordingReader(IReadOnlyList<Field> fields)
{
    private readonly Dictionary<string, Field> _fields = fields.ToDictionary(f => f.Name);
    private readonly List<string> _faults = [];
    private string _line = string.Empty;

    public IReadOnlyList<string> Faults => _faults;

    public IReadOnlyList<WordingLine> Read(string text)
    {
        List<WordingLine> lines = [];
        var rows = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Trim() is { Length: > 0 } row)
            {
                _line = string.Create(CultureInfo.InvariantCulture, $"第{i + 1}行");
                lines.Add(Line(row));
            }
        }

        if (!lines.Exists(line => line.Part is WordingPart.Title))
        {
            _faults.Add("没有标题：请写一行以“标题：”开头的文字。");
        }

        if (!lines.Exists(line => line.Part is WordingPart.Body))
        {
            _faults.Add("没有正文：请至少写一段正文。");
        }

        return lines;
    }

    private WordingLine Line(string row)
    {
        // 「［附件：…］」 is a part that may be left out, so the mark stands behind the word as in 「附件：［…］」.
        var opening = row[0] == '［' ? "［" : string.Empty;
        var (word, part) = WordingLine.Keys.FirstOrDefault(key => row.AsSpan(opening.Length).StartsWith(key.Word, StringComparison.Ordinal));
        var line = new WordingLine(part, Pieces(word is null ? row : opening + row[(opening.Length + word.Length)..].Trim()));
        if (line.Block is null || line.Part is not WordingPart.Body)
        {
            foreach (var slot in Slots(line.Pieces).Where(s => s.Field.IsBlock))
            {
                _faults.Add($"{_line}：字段“{slot.Field.InBraces}”是表格或图片，须在正文中独占一行。");
            }
        }

        return line;
    }

    private List<Piece> Pieces(string text)
    {
        List<Piece> pieces = [];
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny("［］{}");
            if (next != 0)
            {
                var words = next < 0 ? text[at..] : text.Substring(at, next);
                pieces.Add(new Words(words));
                at += words.Length;
                continue;
            }

            at = text[at] switch
            {
                '［' => ReadPassage(text, at, pieces),
                '{' => ReadSlot(text, at, pieces),
                _ => Stray(text, at),
            };
        }

        return pieces;
    }

    private int ReadPassage(string text, int at, List<Piece> pieces)
    {
        var end = text.IndexOf('］', at);
        var inner = text.IndexOf('［', at + 1);
        if (end < 0 || (inner >= 0 && inner < end))
        {
            _faults.Add(end < 0 ? $"{_line}：“［”没有对应的“］”。" : $"{_line}：“［］”中不能再有“［］”。");
            return text.Length;
        }

        var passage = new Passage(Pieces(text[(at + 1)..end]));
        if (!Slots([passage]).Any(slot => slot.Field.IsOptional))
        {
            _faults.Add($"{_line}：“［］”中的文字在可不填的字段为空时省去，其中至少要有一个可不填的字段。");
        }

        pieces.Add(passage);
        return end + 1;
    }

    private int ReadSlot(string text, int at, List<Piece> pieces)
    {
        var end = text.AsSpan(at + 1).IndexOfAny('{', '}') + at + 1;
        if (end <= at || text[end] != '}')
        {
            _faults.Add($"{_line}：“{{”没有对应的“}}”。");
            return text.Length;
        }

        var name = text[(at + 1)..end].Trim();
        if (_fields.TryGetValue(name, out var field))
        {
            pieces.Add(new Slot(field));
        }
        else
        {
            _faults.Add(name.Length == 0
                ? $"{_line}：“{{}}”中没有写字段名。"
                : $"{_line}：没有“{{{name}}}”这个字段。您是否要用“{Nearest(name).InBraces}”？");
        }

        return end + 1;
    }

    private int Stray(string text, int at)
    {
        _faults.Add($"{_line}：“{text[at]}”前面没有对应的“{(text[at] == '}' ? '{' : '［')}”。");
        return text.Length;
    }

    private Field Nearest(string name) => fields.MinBy(field => NameDistance.Between(name, field.Name))!;

    private static IEnumerable<Slot> Slots(IEnumerable<Piece> pieces) =>
        pieces.SelectMany(piece => piece is Passage passage ? Slots(passage.Pieces) : piece is Slot slot ? [slot] : []);
}
