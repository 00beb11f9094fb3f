using HanbinPortal.Documents.Model;

namespace HanbinPortal.Documents.Wording;

/// <summary>A field that a wording may use, described so that an editor can offer it.</summary>
/// <param name="Name">What stands between the braces.</param>
/// <param name="Meaning">Where it comes from, in Chinese.</param>
/// <param name="Sample">What it says in the document's sample.</param>
/// <param name="IsOptional">A document is whole without it: a passage in ［］ that uses it is left out where it has no value.</param>
/// <param name="IsBlock">A table or a picture, which takes a line of its own.</param>
public sealed record Field(string Name, string Meaning, string Sample, bool IsOptional = false, bool IsBlock = false)
{
    /// <summary>As it is written in a wording.</summary>
    public string InBraces => $"{{{Name}}}";
}

/// <summary>What a field stands for in one document: a text, or blocks of a body. Neither where nothing has been filled in.</summary>
public readonly record struct FieldValue(string? Text, IReadOnlyList<Block>? Blocks = null)
{
    public static FieldValue Of(string? text) => new(string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n"));

    public static FieldValue Of(IReadOnlyList<Block> blocks) => new(null, blocks.Count == 0 ? null : blocks);

    public bool IsMissing => Text is null && Blocks is null;
}
