using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Model.Intake;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace HanbinPortal.Features.Intake;

/// <summary>Takes the file into keeping and goes on to its preview.</summary>
public sealed partial class UploadPanel(WaitingFiles files, Me me, NavigationManager addresses)
{
    private bool _busy;
    private double _percent;
    private string? _problem;
    private string? _refusal;

    private WaitingFiles Files => files;

    protected override async Task OnInitializedAsync()
    {
        // Whoever may bring in neither orders nor results is told before choosing a file.
        var by = await me.ActorAsync(Leaving);
        _refusal = FileImport.WhyNot(IntakeKind.Orders, by) is { } orders && FileImport.WhyNot(IntakeKind.Results, by) is not null ? orders.Reason : null;
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        _problem = null;
        if (chosen.File.Size > files.MostBytes)
        {
            _problem = $"“{chosen.File.Name}”超过{files.MostMegabytes}MB，请分成几个文件导出，或请系统管理员用命令 import 导入。";
            return;
        }

        _busy = true;
        try
        {
            await using var content = chosen.File.OpenReadStream(files.MostBytes, Leaving);
            var waiting = await files.KeepAsync(content, chosen.File.Name, await me.ActorAsync(Leaving), Show, Leaving);
            addresses.NavigateTo(PortalRoutes.IntakeFile(waiting.Id));
        }
        finally
        {
            _busy = false;
        }

        void Show(long read)
        {
            var percent = Math.Round(100.0 * read / Math.Max(1, chosen.File.Size));
            if (percent > _percent)
            {
                _percent = percent;
                StateHasChanged();
            }
        }
    }
}
