using System.Text.Json;
using System.Text.Json.Serialization;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Which header stands for which field. Goes by name, not by place, so that a saved one still fits when columns have moved.</summary>
public sealed class ColumnMapping
{
    private static readonly JsonSerializerOptions _json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<IntakeField, string> _headers;

    public ColumnMapping(IReadOnlyDictionary<IntakeField, string> headers)
    {
        _headers = new(headers);
    }

    public IReadOnlyDictionary<IntakeField, string> Headers => _headers;

    /// <summary>
    /// What the headers most likely mean. A mapping saved for the source goes first, then aliases, the surest first; each header
    /// serves one field and each field has one header.
    /// </summary>
    public static ColumnMapping Propose(SheetHeader header, AliasTable aliases, ColumnMapping? saved = null)
    {
        var headers = new Dictionary<IntakeField, string>();
        foreach (var (field, name) in saved?.Headers ?? new Dictionary<IntakeField, string>())
        {
            if (Same(header, name) is { } present && aliases.Fields.Any(f => f.Field == field))
            {
                headers[field] = present;
            }
        }

        var matches = header.Names
            .Select((name, column) => (name, column, match: aliases.Match(name)))
            .Where(m => m.match is not null)
            .OrderBy(m => m.match!.Value.Rank)
            .ThenBy(m => m.column);
        foreach (var (name, _, match) in matches)
        {
            if (!headers.ContainsValue(name))
            {
                headers.TryAdd(match!.Value.Field, name);
            }
        }

        return new ColumnMapping(headers);
    }

    /// <exception cref="JsonException">The text is no mapping.</exception>
    public static ColumnMapping FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<IntakeField, string>>(json, _json) ?? []);

    public string ToJson() => JsonSerializer.Serialize(_headers, _json);

    /// <summary>The same with one field changed; null takes its column away, and a header taken from another field leaves that one.</summary>
    public ColumnMapping With(IntakeField field, string? header)
    {
        var headers = _headers.Where(h => h.Key != field && h.Value != header).ToDictionary();
        if (header is not null)
        {
            headers[field] = header;
        }

        return new ColumnMapping(headers);
    }

    /// <summary>What keeps the file from being read, one sentence each; empty when it can be.</summary>
    public IReadOnlyList<string> WhatIsMissing(SheetHeader header, AliasTable aliases)
    {
        bool Has(IntakeField field) => _headers.TryGetValue(field, out var name) && Same(header, name) is not null;

        List<string> missing = [.. aliases.Required.Where(f => !Has(f)).Select(f => $"没有找到“{aliases.NameOf(f)}”列，请指定由哪一列提供。")];
        if (aliases.OneOf.Count > 0 && !aliases.OneOf.Any(Has))
        {
            missing.Add($"没有找到结果列，请至少指定{string.Join("、", aliases.OneOf.Select(f => $"“{aliases.NameOf(f)}”"))}中的一列。");
        }

        return missing;
    }

    /// <summary>Headers that no field uses and that nobody expected; their columns are not read.</summary>
    public IReadOnlyList<string> UnmappedHeaders(SheetHeader header)
    {
        var used = Bind(header).Values.ToHashSet();
        return [.. header.Names.Where((name, column) => !used.Contains(column) && !AliasTable.IsKnownAndNotNeeded(name))];
    }

    /// <summary>The place of each field in this file.</summary>
    internal IReadOnlyDictionary<IntakeField, int> Bind(SheetHeader header)
    {
        var names = header.Names.ToList();
        return _headers
            .Select(h => (h.Key, Column: names.FindIndex(n => n == Same(header, h.Value))))
            .Where(h => h.Column >= 0)
            .ToDictionary(h => h.Key, h => h.Column);
    }

    private static string? Same(SheetHeader header, string name) =>
        header.Names.FirstOrDefault(n => n == name) ?? header.Names.FirstOrDefault(n => IsSame(n, name));

    private static bool IsSame(string one, string other) => one == other || HeaderText.Normalise(one) == HeaderText.Normalise(other);
}
