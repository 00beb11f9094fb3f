using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Intake;

/// <summary>A file as it was opened for a look: what it seems to hold, its columns and its first rows.</summary>
public sealed record FileLook(IntakeKind Kind, FileHead Head, ColumnMapping Proposed, bool FitsBoth);

/// <summary>One column of the file: its header, the first thing that stands in it, and the field it is taken for.</summary>
public sealed record ColumnLook(string Header, string Sample, IntakeField? Field);

/// <summary>One of the first rows as it would be taken: personal data masked, faults in words.</summary>
public sealed record RowLook(int RowNumber, string Number, string Text, string Kind, IReadOnlyList<RowFault> Faults);

/// <summary>Looks into an uploaded file before anything of it is imported.</summary>
public sealed class PreviewQuery(FileOpening opening, WaitingFiles files)
{
    private const int LongestSample = 24;

    /// <exception cref="UnreadableSheetException">The file cannot be read.</exception>
    public Task<FileLook> OpenAsync(WaitingFile file, IntakeKind? kind, string source, CancellationToken cancel) => Task.Run(
        async () =>
        {
            // On a thread of its own: a large workbook takes seconds to open, and the screen must not stand still meanwhile.
            await using var content = files.Open(file);
            using var opened = await opening.OpenAsync(content, kind, source, cancel);
            return new FileLook(opened.Kind, opened.Sheet.Beginning, opened.Mapping, opened.FitsBoth);
        },
        cancel);

    public static IReadOnlyList<ColumnLook> Columns(FileLook look, ColumnMapping mapping)
    {
        var fields = mapping.Bind(look.Head.Header).ToDictionary(b => b.Value, b => b.Key);
        return
        [
            .. look.Head.Header.Names.Select((header, column) =>
            {
                IntakeField? field = fields.TryGetValue(column, out var bound) ? bound : null;
                var sample = look.Head.Preview.Select(row => CellText.Line(row[column].Text)).FirstOrDefault(text => text.Length > 0) ?? "";
                return new ColumnLook(header, Masked(field, sample), field);
            }),
        ];
    }

    /// <summary>The first rows under a mapping; none while a column is missing.</summary>
    public static IReadOnlyList<RowLook> Rows(FileLook look, ColumnMapping mapping)
    {
        if (mapping.WhatIsMissing(look.Head.Header, FileOpening.AliasesOf(look.Kind)).Count > 0)
        {
            return [];
        }

        return look.Kind is IntakeKind.Orders
            ? Parsed(new CityOrderParser(look.Head, mapping), look, row => (PrivacyRule.MaskIn(row.Title, row.RequesterName, row.Phone), Names.Of(row.Kind) + (row.IsEmergency ? "（紧急）" : "")))
            : Parsed(new CityResultParser(look.Head, mapping), look, row => (string.Join("；", CityResult.Of(row).Select(r => $"{r.Name}：{r.Value}")), "结果"));
    }

    private static List<RowLook> Parsed<T>(RowParser<T> parser, FileLook look, Func<T, (string Text, string Kind)> show)
        where T : class =>
    [
        .. look.Head.Preview.Select(parser.Parse).Select(outcome =>
        {
            var (text, kind) = outcome.Row is { } row ? show(row) : ("", "");
            return new RowLook(outcome.RowNumber, outcome.OrderNumber ?? "—", text, kind, outcome.Faults);
        }),
    ];

    private static string Masked(IntakeField? field, string text)
    {
        var shown = field switch
        {
            _ when text.Length == 0 => "",
            IntakeField.RequesterName => PrivacyRule.MaskName(text),
            IntakeField.Phone => PrivacyRule.MaskPhone(text),
            IntakeField.Address => PrivacyRule.MaskAddress(text),
            IntakeField.Number => text,
            _ => PrivacyRule.MaskIn(text),
        };
        return shown.Length > LongestSample ? $"{shown[..LongestSample]}…" : shown;
    }
}
