using DocumentFormat.OpenXml.Packaging;
using HanbinPortal.Documents.Layout;

namespace HanbinPortal.Documents.Word;

/// <summary>The file that is being written, and what measures its text.</summary>
internal sealed record WordParts(MainDocumentPart Main, TextSetter Text);
