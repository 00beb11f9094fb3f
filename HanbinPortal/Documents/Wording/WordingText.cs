using System.Text;
using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Wording;

/// <summary>What a wording became with the values of one document.</summary>
/// <param name="Missing">Names of the fields that must have a value and have none; blanks stand in their places.</param>
public sealed record FilledWording(
    string Title,
    string? Addressee,
    IReadOnlyList<Block> Body,
    IReadOnlyList<string> Enclosures,
    string? Note,
    string? CopiesTo,
    IReadOnlyList<string> Missing);

/// <summary>
/// The wording of a document as the director edits it: a line is a paragraph, 「标题：」「主送：」「附件：」「附注：」「抄送：」 begin the other
/// parts, {…} is a field, and ［…］ is left out where an optional field in it has no value. Levels are recognised by their marks.
/// </summary>
public sealed class WordingText
{
    /// <summary>What is printed where a value is missing.</summary>
    public const string Blank = "＿＿＿＿";

    private readonly IReadOnlyList<WordingLine> _lines;

    private WordingText(string text, IReadOnlyList<WordingLine> lines)
    {
        Source = text;
        _lines = lines;
    }

    /// <summary>As it was written.</summary>
    public string Source { get; }

    /// <exception cref="WordingException">An unknown field, a brace without its other half, a wording without a title or a body.</exception>
    public static WordingText Parse(string text, IReadOnlyList<Field> fields)
    {
        var reader = new WordingReader(fields);
        var lines = reader.Read(text);
        return reader.Faults.Count == 0 ? new WordingText(text, lines) : throw new WordingException(reader.Faults);
    }

    /// <summary>Everything wrong with a wording, for an editor that shows it while it is written; empty when it can be used.</summary>
    public static IReadOnlyList<string> FaultsIn(string text, IReadOnlyList<Field> fields)
    {
        var reader = new WordingReader(fields);
        reader.Read(text);
        return reader.Faults;
    }

    /// <summary>Puts the values in.</summary>
    public FilledWording Fill(Func<Field, FieldValue> valueOf)
    {
        var filling = new Filling(valueOf);
        Dictionary<WordingPart, List<string>> parts = [];
        List<Block> body = [];
        foreach (var line in _lines)
        {
            if (line.Block is { } block)
            {
                body.AddRange(filling.Blocks(block, isPassage: line.Pieces[0] is Passage));
                continue;
            }

            var rows = filling.Text(line.Pieces).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (line.Part is WordingPart.Body)
            {
                body.AddRange(rows.Select(LevelMark.Read));
            }
            else
            {
                parts[line.Part] = [.. parts.GetValueOrDefault(line.Part, []), .. rows];
            }
        }

        return new FilledWording(
            string.Join('\n', parts.GetValueOrDefault(WordingPart.Title, [])),
            One(WordingPart.Addressee, string.Empty),
            body,
            parts.GetValueOrDefault(WordingPart.Enclosure, []),
            One(WordingPart.Note, "　"),
            One(WordingPart.CopiesTo, "，"),
            filling.Missing);

        string? One(WordingPart part, string between) => parts.TryGetValue(part, out var rows) && rows.Count > 0 ? string.Join(between, rows) : null;
    }

    /// <summary>
    /// The wording of one document as text to be edited before it is issued: values stand in it as words, tables stay fields, and so does
    /// what is still missing.
    /// </summary>
    public string Write(Func<Field, FieldValue> valueOf)
    {
        var filling = new Filling(field => valueOf(field) switch
        {
            { IsMissing: true } when field.IsOptional => default,
            { Text: { } text } => FieldValue.Of(AsWords(text)),
            _ => FieldValue.Of(field.InBraces),
        });
        var text = new StringBuilder();
        foreach (var line in _lines)
        {
            var key = WordingLine.Keys.FirstOrDefault(key => key.Part == line.Part).Word;
            foreach (var row in filling.Text(line.Pieces).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append(key).Append(row).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>A citizen's braces and key words must not become fields and parts when the text is read again.</summary>
    private static string AsWords(string text)
    {
        var safe = text.Replace('{', '｛').Replace('}', '｝').Replace('［', '[').Replace('］', ']');
        return string.Join('\n', safe.Split('\n').Select(row =>
            WordingLine.Keys.Any(key => row.TrimStart().StartsWith(key.Word, StringComparison.Ordinal)) ? $"\u200B{row.TrimStart()}" : row));
    }

    /// <summary>One filling: what is missing is noted once, in the order in which it would have been read.</summary>
    private sealed class Filling(Func<Field, FieldValue> valueOf)
    {
        private readonly List<string> _missing = [];

        public IReadOnlyList<string> Missing => _missing;

        public string Text(IEnumerable<Piece> pieces) => Join(pieces).Trim();

        public IReadOnlyList<Block> Blocks(Field field, bool isPassage) =>
            valueOf(field).Blocks ?? (isPassage && field.IsOptional ? [] : [new Paragraph(Missed(field))]);

        private string Join(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(piece => piece switch
        {
            Words words => words.Text,
            Slot slot => valueOf(slot.Field).Text ?? Missed(slot.Field),
            Passage passage => LeavesOut(passage) ? string.Empty : Join(passage.Pieces),
            _ => throw new InvalidOperationException($"No filling for {piece.GetType().Name}."),
        }));

        private bool LeavesOut(Passage passage) => passage.Pieces.Any(piece => piece is Slot { Field.IsOptional: true } slot && valueOf(slot.Field).IsMissing);

        private string Missed(Field field)
        {
            if (!_missing.Contains(field.Name))
            {
                _missing.Add(field.Name);
            }

            return Blank;
        }
    }
}
