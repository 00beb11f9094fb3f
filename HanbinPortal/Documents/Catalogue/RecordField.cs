using HanbinPortal.Documents.Wording;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>A field of one kind of document, and where its value comes from.</summary>
public sealed record RecordField<TRecord>(string Name, string Meaning, Func<TRecord, PaperFrame, FieldValue> Value, bool IsOptional = false, bool IsBlock = false)
{
    /// <summary>As an editor sees it, with its value in the sample.</summary>
    public Field Describe(TRecord sample, PaperFrame frame) =>
        new(Name, Meaning, IsBlock ? "（表格）" : Value(sample, frame).Text ?? "（空）", IsOptional, IsBlock);
}
