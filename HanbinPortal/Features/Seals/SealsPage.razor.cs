using HanbinPortal.Regulation;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Seals;

/// <summary>电子印章: whose picture is kept, uploaded and withdrawn by whoever keeps the register of units.</summary>
[Article(6)]
public sealed partial class SealsPage(SealsQuery seals, Me me, NavigationManager addresses)
{
    private IReadOnlyList<SealHolder>? _holders;
    private SealHolder? _chosen;
    private string? _problem;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery]
    public bool Without { get; set; }

    /// <summary>Whose seal is being changed.</summary>
    [SupplyParameterFromQuery]
    public int? Holder { get; set; }

    private List<SealHolder> Shown =>
        [.. _holders!.Where(h => (!Without || h.InUse is null) && (string.IsNullOrWhiteSpace(Search) || h.Label.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)))];

    protected override Task OnParametersSetAsync() => LoadAsync();

    private string AddressOf(int? holder) => addresses.GetUriWithQueryParameter("holder", holder);

    private void Close() => addresses.NavigateTo(AddressOf(null));

    private async Task LoadAsync()
    {
        try
        {
            _holders = await seals.RunAsync(await me.ActorAsync(Leaving), Leaving);
            _chosen = _holders.FirstOrDefault(h => h.Holder == Holder);
        }
        catch (RuleBrokenException refused)
        {
            _problem = refused.Refusal.Text;
        }
    }
}
