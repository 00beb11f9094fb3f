using System.Security.Cryptography;
using System.Text.Json;
using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>What a file turned out to hold, opened and before anything of it is taken in.</summary>
/// <param name="Sha256">Of the file.</param>
/// <param name="Missing">What keeps it from being read, one sentence each; empty when it can be.</param>
/// <param name="FitsBoth">Its columns would do for orders and for results.</param>
public sealed record OpenedFile(IntakeKind Kind, IntakeFile Sheet, string Sha256, ColumnMapping Mapping, IReadOnlyList<string> Missing, bool FitsBoth) : IDisposable
{
    public SheetHeader Header => Sheet.Header;

    public void Dispose() => Sheet.Dispose();
}

/// <summary>Finds out from the headers what a file holds and which column is which; the mapping saved for its source goes first.</summary>
public sealed class FileOpening(IDbContextFactory<PortalDb> dbs, TimeProvider clock)
{
    /// <summary>来源 where nobody says otherwise.</summary>
    public const string UsualSource = "市平台";

    /// <summary>The table of headers of a kind of file.</summary>
    public static AliasTable AliasesOf(IntakeKind kind) => kind is IntakeKind.Orders ? AliasTable.Orders : AliasTable.Results;

    /// <param name="file">Must be able to seek. Stays the caller's, and open as long as what is answered.</param>
    /// <param name="kind">Null to find out from the headers.</param>
    /// <exception cref="UnreadableSheetException">The file cannot be read.</exception>
    public async Task<OpenedFile> OpenAsync(Stream file, IntakeKind? kind, string source, CancellationToken cancel = default)
    {
        file.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        var opened = await OpenAsAsync(file, kind ?? IntakeKind.Orders, hash, source, cancel);
        if (kind is not null || opened.Missing.Count == 0)
        {
            return opened;
        }

        var results = await OpenAsAsync(file, IntakeKind.Results, hash, source, cancel);
        var (taken, left) = results.Missing.Count == 0 ? (results, opened) : (opened, results);
        left.Dispose();
        return taken;
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

    private async Task<OpenedFile> OpenAsAsync(Stream file, IntakeKind kind, string hash, string source, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var json = await db.SavedMappings.Where(m => m.Kind == kind && m.Source == source).Select(m => m.Json).FirstOrDefaultAsync(cancel);
        var aliases = AliasesOf(kind);
        var opened = IntakeFile.Open(file, aliases);
        var mapping = ColumnMapping.Propose(opened.Header, aliases, Saved(json));
        var others = kind is IntakeKind.Orders ? AliasTable.Results : AliasTable.Orders;
        var fitsOther = ColumnMapping.Propose(opened.Header, others).WhatIsMissing(opened.Header, others).Count == 0;
        var missing = mapping.WhatIsMissing(opened.Header, aliases);
        return new OpenedFile(kind, opened, hash, mapping, missing, missing.Count == 0 && fitsOther);
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
