namespace HanbinPortal.Documents.Wording;

/// <summary>What a line of a wording becomes.</summary>
public enum WordingPart
{
    /// <summary>A paragraph of the body.</summary>
    Body,

    /// <summary>标题.</summary>
    Title,

    /// <summary>主送.</summary>
    Addressee,

    /// <summary>附件.</summary>
    Enclosure,

    /// <summary>附注.</summary>
    Note,

    /// <summary>抄送.</summary>
    CopiesTo,
}

/// <summary>A piece of a line.</summary>
internal abstract record Piece;

/// <summary>Words as they stand.</summary>
internal sealed record Words(string Text) : Piece;

/// <summary>A field in braces.</summary>
internal sealed record Slot(Field Field) : Piece;

/// <summary>［…］: left out where an optional field in it has no value.</summary>
internal sealed record Passage(IReadOnlyList<Piece> Pieces) : Piece;

/// <summary>One line that is not empty.</summary>
internal sealed record WordingLine(WordingPart Part, IReadOnlyList<Piece> Pieces)
{
    /// <summary>The words that begin a line which is no paragraph.</summary>
    public static readonly IReadOnlyList<(string Word, WordingPart Part)> Keys =
    [
        ("标题：", WordingPart.Title),
        ("主送：", WordingPart.Addressee),
        ("附件：", WordingPart.Enclosure),
        ("附注：", WordingPart.Note),
        ("抄送：", WordingPart.CopiesTo),
    ];

    /// <summary>The one block field that makes up the whole line; null for a line of text.</summary>
    public Field? Block => Pieces switch
    {
        [Slot { Field.IsBlock: true } slot] => slot.Field,
        [Passage { Pieces: [Slot { Field.IsBlock: true } slot] }] => slot.Field,
        _ => null,
    };
}
