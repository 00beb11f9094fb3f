using HanbinPortal.Documents.Model;

namespace HanbinPortal.Tests.Documents.Catalogue;

/// <summary>Every stretch of words a document must print whole.</summary>
internal static class PaperWords
{
    public static IEnumerable<string> Of(PaperDocument document) =>
        ((string?[])[document.Title.Replace("\n", string.Empty, StringComparison.Ordinal), document.Addressee, document.Signatory, document.Number])
        .Concat(document.Body.SelectMany(Of))
        .Concat(document.Enclosures)
        .Append(document.Signature?.Name)
        .Append(document.Note)
        .Append(document.Imprint?.CopiesTo)
        .Concat(document.Annexes.SelectMany(annex => annex.Body.SelectMany(Of).Prepend(annex.Title)))
        .OfType<string>()
        .Where(words => words.Length > 0);

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Lead + paragraph.Text],
        NameList list => [$"{list.Label}：", list.Names],
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => (string?[])[cell.Text.Replace("\n", string.Empty, StringComparison.Ordinal), cell.Foot]).Append(table.Caption).OfType<string>(),
        Picture { Caption: { } caption } => [caption],
        _ => [],
    };
}
