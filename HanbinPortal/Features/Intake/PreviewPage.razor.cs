using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features.Intake;

/// <summary>导入预览: which column is which, the first rows with their faults, and the button that begins.</summary>
public sealed partial class PreviewPage(WaitingFiles files, PreviewQuery preview, FileOpening opening, ImportRunner runner, Me me, NavigationManager addresses)
{
    private WaitingFile? _file;
    private FileLook? _look;
    private ColumnMapping _mapping = new(new Dictionary<IntakeField, string>());
    private IReadOnlyList<string> _missing = [];
    private IReadOnlyList<string> _sources = [];
    private string _source = FileOpening.UsualSource;
    private string? _problem;
    private string? _refusal;
    private bool _isGone;
    private bool _isEdited;
    private bool _busy;

    [Parameter]
    public string Id { get; set; } = "";

    protected override async Task OnInitializedAsync()
    {
        _file = await files.FindAsync(Id, await me.ActorAsync(Leaving), Leaving);
        _isGone = _file is null;
        if (_file is not null)
        {
            _sources = await opening.SourcesAsync(Leaving);
            await LookAsync(kind: null, _source);
        }
    }

    private async Task LookAsync(IntakeKind? kind, string? source)
    {
        _source = string.IsNullOrWhiteSpace(source) ? FileOpening.UsualSource : source.Trim();
        _busy = true;
        try
        {
            _look = await preview.OpenAsync(_file!, kind, _source, Leaving);
            _isEdited = false;
            _refusal = FileImport.WhyNot(_look.Kind, await me.ActorAsync(Leaving))?.Reason;
            Take(_look.Proposed);
        }
        catch (UnreadableSheetException unreadable)
        {
            _problem = unreadable.Message;
        }
        finally
        {
            _busy = false;
        }
    }

    private void Map((string Header, IntakeField? Field) change)
    {
        _isEdited = true;
        var before = PreviewQuery.Columns(_look!, _mapping).First(c => c.Header == change.Header).Field;
        var mapping = before is { } old ? _mapping.With(old, null) : _mapping;
        Take(change.Field is { } field ? mapping.With(field, change.Header) : mapping);
    }

    private void Take(ColumnMapping mapping)
    {
        _mapping = mapping;
        _missing = mapping.WhatIsMissing(_look!.Head.Header, FileOpening.AliasesOf(_look.Kind));
    }

    private async Task SaveAsync() => await ActAsync(SaveMappingAsync, $"列对应已保存到来源“{_source}”。");

    private async Task SaveMappingAsync()
    {
        await opening.SaveMappingAsync(_look!.Kind, _source, _mapping, (await me.ActorAsync(Leaving)).Name, Leaving);
        _isEdited = false;
    }

    private async Task StartAsync()
    {
        _busy = true;
        try
        {
            if (_isEdited)
            {
                await SaveMappingAsync();
            }

            var run = await runner.StartAsync(_file!, _look!.Kind, _source, _mapping, await me.ActorAsync(Leaving));
            addresses.NavigateTo(PortalRoutes.IntakeRun(run));
        }
        catch (UnreadableSheetException unreadable)
        {
            _problem = unreadable.Message;
        }
        catch (RuleBrokenException broken)
        {
            Messages.Add(broken.Refusal.Text, Severity.Warning);
        }
        finally
        {
            _busy = false;
        }
    }

    private void GiveUp()
    {
        files.Drop(_file!);
        addresses.NavigateTo(PortalRoutes.Intake);
    }

    private Task<IEnumerable<string>> FindSourcesAsync(string? text, CancellationToken cancel) =>
        Task.FromResult(string.IsNullOrWhiteSpace(text) || text == _source ? _sources : _sources.Where(s => s.Contains(text, StringComparison.Ordinal)));
}
