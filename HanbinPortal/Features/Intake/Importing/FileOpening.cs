using System.Text.Json;
using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>What a file turned out to hold, before anything of it is taken in.</summary>
/// <param name="Missing">What keeps it from being read, one sentence each; empty when it can be.</param>
/// <param name="FitsBoth">Its columns would do for orders and for results.</param>
public sealed record OpenedFile(IntakeKind Kind, SheetHeader Header, ColumnMapping Mapping, IReadOnlyList<string> Missing, bool FitsBoth);

/// <summary>Finds out from the headers what a file holds and which column is which; the mapping saved for its source goes first.</summary>
public sealed class FileOpening(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    /// <summary>来源 where nobody says otherwise.</summary>
    public const string UsualSource = "市平台";

    /// <param name="kind">Null to find out from the headers.</param>
    /// <exception cref="UnreadableSheetException">The file cannot be read.</exception>
    public async Task<OpenedFile> LookAsync(Stream file, IntakeKind? kind, string source, CancellationToken cancel = default)
    {
        if (kind is { } known)
        {
            return await LookAsAsync(file, known, source, cancel);
        }

        var orders = await LookAsAsync(file, IntakeKind.Orders, source, cancel);
        if (orders.Missing.Count == 0)
        {
            return orders;
        }

        var results = await LookAsAsync(file, IntakeKind.Results, source, cancel);
        return results.Missing.Count == 0 ? results : orders;
    }

    /// <summary>Keeps a mapping a person corrected, for the next file of this source.</summary>
    public async Task SaveMappingAsync(IntakeKind kind, string source, ColumnMapping mapping, string byName, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var saved = await db.SavedMappings.FindAsync([kind, source], cancel);
        if (saved is null)
        {
            db.SavedMappings.Add(saved = new SavedMapping(kind, source));
        }

        saved.Save(mapping.ToJson(), byName, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The sources a mapping was saved for, the usual one first.</summary>
    public async Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var saved = await db.SavedMappings.Select(m => m.Source).Distinct().OrderBy(s => s).ToListAsync(cancel);
        return [UsualSource, .. saved.Where(s => s != UsualSource)];
    }

    private async Task<OpenedFile> LookAsAsync(Stream file, IntakeKind kind, string source, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var json = await db.SavedMappings.Where(m => m.Kind == kind && m.Source == source).Select(m => m.Json).FirstOrDefaultAsync(cancel);
        var aliases = ImportRequest.AliasesOf(kind);
        using var opened = IntakeFile.Open(file, aliases);
        var mapping = ColumnMapping.Propose(opened.Header, aliases, Saved(json));
        var others = kind is IntakeKind.Orders ? AliasTable.Results : AliasTable.Orders;
        var fitsOther = ColumnMapping.Propose(opened.Header, others).WhatIsMissing(opened.Header, others).Count == 0;
        var missing = mapping.WhatIsMissing(opened.Header, aliases);
        return new OpenedFile(kind, opened.Header, mapping, missing, missing.Count == 0 && fitsOther);
    }

    private static ColumnMapping? Saved(string? json)
    {
        try
        {
            return json is null ? null : ColumnMapping.FromJson(json);
        }
        catch (JsonException)
        {
            // Saved by a version that knew other fields: the table of headers finds what it can.
            return null;
        }
    }
}
