using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Features.Audit;

public sealed partial class AuditPage(AuditQuery audit, NavigationManager navigation)
{
    private AuditPageOf? _page;

    [SupplyParameterFromQuery(Name = "area")]
    public string? Area { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    private int At => Math.Max(0, (Page ?? 1) - 1);

    protected override async Task OnParametersSetAsync() => _page = await audit.RunAsync(Area, At, Leaving);

    private void Go(string? area, int page) => navigation.NavigateTo(navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["area"] = area, ["page"] = page == 0 ? null : page + 1 }));
}
