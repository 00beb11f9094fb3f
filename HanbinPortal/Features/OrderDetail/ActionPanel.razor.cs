using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.OrderDetail;

/// <summary>What is due and what the viewer can do about it; the form of a step opens here.</summary>
public sealed partial class ActionPanel(MinuteClock clock)
{
    // The key x presses it.
    private static readonly Dictionary<string, object?> _main = new() { ["data-shortcut-main"] = true };

    private NextDue _next = new(null, string.Empty);
    private StepOffer? _open;
    private string? _asked;
    private string? _lapsed;
    private string? _refused;
    private bool _goThere;
    private ElementReference _place;

    [Parameter, EditorRequired]
    public required OrderView View { get; set; }

    /// <summary>The step the address asks for.</summary>
    [Parameter]
    public string? Do { get; set; }

    [Parameter]
    public long? AssignmentId { get; set; }

    [Parameter]
    public long? RequestId { get; set; }

    [Parameter]
    public EventCallback Done { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    private IEnumerable<StepOffer> Shown => View.Offers.Where(o => StepFormCatalog.Of(o.Step) is not null);

    private IEnumerable<StepOffer> Allowed => Shown.Where(OfferOrder.CanOpen);

    private List<StepOffer> NotNow => [.. Shown.Where(o => !OfferOrder.CanOpen(o))];

    private StepOffer? Main => OfferOrder.MainOf([.. Shown]);

    private string? Urgency => _next.Due is { } due && _next.SettledAt is null ? TimeLeft.Until(due, clock.Now).Urgency.ToString().ToLowerInvariant() : null;

    protected override void OnParametersSet()
    {
        _next = NextDue.For(View.Order, View.Viewer);
        var asked = Do is null ? null : $"{View.Order.Id} {Do} {AssignmentId} {RequestId}";
        if (asked != _asked)
        {
            _asked = asked;
            Open();
        }
        else if (_open is not null)
        {
            Follow(_open);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_goThere && _open is not null)
        {
            _goThere = false;
            await _place.FocusAsync();
        }
    }

    private void Open()
    {
        (_open, _lapsed, _refused) = (null, null, null);
        if (Do is null)
        {
            return;
        }

        var offer = OfferOrder.Find(View.Offers, Do, AssignmentId, RequestId);
        if (offer is not null && OfferOrder.CanOpen(offer))
        {
            (_open, _goThere) = (offer, true);
        }
        else
        {
            _refused = offer?.Refusal?.Text ?? "链接中的这一步现在不能办理：可能已经办过，或不由您办理。";
        }
    }

    /// <summary>The order moved on under an open form: what was written stays, and the clerk is told when the step is no longer to be had.</summary>
    private void Follow(StepOffer open)
    {
        var now = View.Offers.FirstOrDefault(o => OfferOrder.IsSame(o, open));
        _lapsed = now is null ? "工单已有变化，这一步已不能办理；已写的内容仍在下面，可复制备用。" : OfferOrder.CanOpen(now) ? null : now.Refusal!.Text;
        _open = now ?? open;
    }

    private Dictionary<string, object> ParametersOf(StepOffer offer) => new()
    {
        [nameof(StepForm.Order)] = View.Order,
        [nameof(StepForm.Offer)] = offer,
        [nameof(StepForm.Done)] = Done,
        [nameof(StepForm.Cancelled)] = Cancelled,
    };
}
