using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Model.Intake;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Intake;

/// <summary>手工录入: one order, with its checks and a warning of repeats while it is being written.</summary>
public sealed partial class EntryPage(ReceiveCommand receive, Me me, MinuteClock minutes, NavigationManager addresses)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(600);

    private readonly EntryText _written = new();
    private readonly Guid _stepId = Guid.NewGuid();
    private FeedPause? _asking;
    private IReadOnlyList<Repeat> _repeats = [];
    private long? _taken;
    private string? _refusal;
    private bool _asked;
    private bool _tried;

    private MinuteClock Minutes => minutes;

    protected override async Task OnInitializedAsync()
    {
        _asking = Own(new FeedPause(minutes.Clock, _pause, () => RunHere(LookAsync)));
        _refusal = FileImport.WhyNot(IntakeKind.Orders, await me.ActorAsync(Leaving)) is null ? null : "您的岗位不能接收工单，请由派单员或热线办主任录入。";
    }

    private void Ask() => _asking!.Ask();

    private async Task LookAsync()
    {
        var incoming = _written.ToIncoming();
        _taken = incoming.Number.Length > 0 ? await receive.FindAsync(incoming.Number, Leaving) : null;
        _asked = incoming.Title.Length > 0 || incoming.Content.Length > 0 || incoming.Requester.Phone is not null;
        _repeats = _asked ? await receive.RepeatsOfAsync(incoming, Leaving) : [];
    }

    private async Task ReceiveAsync()
    {
        _tried = true;
        if (_written.Faults(minutes.Now).Count > 0)
        {
            return;
        }

        long order = 0;
        if (await ActAsync(async () => order = await receive.RunAsync(_written.ToIncoming(), await me.ActorAsync(Leaving), _stepId, Leaving), "工单已接收。"))
        {
            addresses.NavigateTo(PortalRoutes.Order(order));
        }
    }
}
