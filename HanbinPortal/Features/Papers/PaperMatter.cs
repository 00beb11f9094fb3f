using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HanbinPortal.Documents.Catalogue;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Model.Papers;

namespace HanbinPortal.Features.Papers;

/// <summary>What a document is filled from: its entry in the catalogue, the record, what every document has, the wording that holds now.</summary>
public sealed record PaperMatter(Paper Paper, object Record, PaperFrame Frame, PaperDraft Draft, WordingText Wording)
{
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the order says in it, whoever draws it up.</summary>
    public string Says => JsonSerializer.Serialize(Record, Paper.RecordType, _readable);

    /// <summary>A fingerprint of <see cref="Says"/>; empty where no order fills it.</summary>
    public string Facts => Draft.OrderId is null ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Says)));
}
